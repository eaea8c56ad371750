package clause

import (
	"slices"
	"strings"
	"testing"

	"linecheck/review/extract/tag"
)

// sentence builds tokens and a tree from lines of word, UPOS, XPOS, head (0 root) and relation.
func sentence(rows string) (tokens []tag.Token, heads []int, rels []string) {
	var words []string
	for row := range strings.Lines(strings.TrimSpace(rows)) {
		f := strings.Fields(row)
		words = append(words, f[0])
		heads = append(heads, int(f[1][0]-'0')*10+int(f[1][1]-'0')-1)
		rels = append(rels, f[2])
	}
	tokens = tag.Tokens(strings.Join(words, " "), 0)
	var x tag.Lexicon
	x.Learn(tokens)
	x.Tag(tokens, false)
	return tokens, heads, rels
}

func TestBuild(t *testing.T) {
	for _, c := range []struct {
		name, rows string
		want       []string
	}{
		{"reported before its frame", "Prices 02 nsubj\nrose 05 ccomp\n, 02 punct\nshe 05 nsubj\nsaid 00 root\n. 05 punct", []string{"0:Prices rose", "8:she said"}},
		{"finite verb below a noun without one", "A 02 det\ncompany 00 root\nspokesman 04 nsubj\nresigned 02 acl:relcl\n. 02 punct", []string{"0:A company spokesman resigned"}},
		{"predicates share a subject", "He 02 nsubj\nclosed 00 root\nmills 02 obj\nand 05 cc\nleft 02 conj\ntown 05 obj\n. 02 punct", []string{"0:He closed mills", "4:left town"}},
		{"relative", "Mills 07 nsubj\n, 04 punct\nwhich 04 nsubj\nclosed 01 acl:relcl\n, 01 punct\nare 07 cop\nold 00 root\n. 07 punct", []string{"0:Mills , which closed , are old", "3:which closed"}},
	} {
		tokens, heads, rels := sentence(c.rows)
		clauses, owner := Build(tokens, heads, rels)
		var got []string
		for _, k := range clauses {
			var words []string
			for i := k.From; i < k.To; i++ {
				words = append(words, tokens[i].Text)
			}
			got = append(got, string(rune('0'+k.Kind))+":"+strings.Join(words, " "))
		}
		if !slices.Equal(got, c.want) || len(owner) != len(tokens) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
