package syntax_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"linecheck/review/extract/syntax"
)

func TestWords(t *testing.T) {
	for _, c := range []string{
		"Don’t|Do|n’t",
		"it cannot expand|it|can|not|expand",
		"the workers' 12-year term|the|workers|'|12|-|year|term",
		"Mr. Biden's co-workers|Mr.|Biden|'s|co-workers",
		"U.S. troops (and NATO’s).|U.S.|troops|(|and|NATO|’s|)|.",
		"“It’s $5.4bn,” he said...|“|It|’s|$|5.4|bn|,|”|he|said|...",
		"about 1,200,000 at 6:30pm on 2001-05-03|about|1,200,000|at|6:30|pm|on|2001-05-03",
		"see www.nato.int, or a@b.org.|see|www.nato.int|,|or|a@b.org|.",
		"the '90s and/or 9/11 – why?!|the|'90s|and|/|or|9/11|–|why|?!",
		"50% of PG&E's|50|%|of|PG&E|'s",
		"|",
	} {
		want := strings.Split(c, "|")
		var got []string
		for _, w := range syntax.Words(want[0]) {
			if w.Text != want[0][w.Start:w.End] {
				t.Errorf("%q is not at %d:%d", w.Text, w.Start, w.End)
			}
			got = append(got, w.Text)
		}
		if g := strings.Join(got, "|"); g != strings.Join(want[1:], "|") {
			t.Errorf("%s: got %s", want[0], g)
		}
	}
}

func TestLongTextsTakeLinearTime(t *testing.T) {
	start := time.Now()
	for _, part := range []string{"a ", "a-", "'", "1.", "a.", "e-", "’s", "http://a.b/", "\"A.\" "} {
		syntax.Words(strings.Repeat(part, 1<<18/len(part)))
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("nine times 256 KB took %v", took)
	}
}

func TestLemma(t *testing.T) {
	for _, c := range []string{
		"said VBD say", "Talks NNS talk", "countries NNS country", "denies VBZ deny", "expanding VBG expand", "stopped VBN stop", "n’t RB not",
		"hoped VBD hope", "were VBD be", "attacks NNS attack", "better JJR good", "NATO NNP NATO", "them PRP they", "women NNS woman", "States NNPS State",
	} {
		f := strings.Fields(c)
		if got := syntax.Lemma(f[0], f[1]); got != f[2] {
			t.Errorf("%s %s: %s, want %s", f[0], f[1], got, f[2])
		}
	}
}

// The trees were corrected by hand: a few words may go wrong, no predicate of the main clause.
func TestTrees(t *testing.T) {
	text, err := os.ReadFile("testdata/trees.txt")
	if err != nil {
		t.Fatal(err)
	}
	words, right := 0, 0
	for block := range strings.SplitSeq(strings.TrimSpace(string(text)), "\n\n") {
		head, tree, _ := strings.Cut(block, "\n")
		s := syntax.Analyse(strings.TrimPrefix(head, "# "), 0)
		syntax.Parse(s)
		whole(t, s)
		got, want := strings.Split(strings.TrimSpace(s.String()), "\n"), strings.Split(tree, "\n")
		if len(got) != len(want) {
			t.Errorf("%s: %d words, want %d", head, len(got), len(want))
			continue
		}
		for i := range want {
			if words++; got[i] == want[i] {
				right++
				continue
			}
			t.Logf("got  %s", got[i])
			t.Logf("want %s", want[i])
			if strings.HasSuffix(want[i], "\troot") {
				t.Errorf("%s: another root", head)
			}
		}
	}
	if 100*right < 90*words {
		t.Errorf("%d of %d words are right", right, words)
	}
}

// whole checks that s has one root, no cycle and no crossing arcs.
func whole(t *testing.T, s *syntax.Sentence) {
	t.Helper()
	roots := 0
	for i, h := range s.Heads {
		if h < 0 {
			roots++
			continue
		}
		from, to := s.Subtree(i)
		if h >= from && h < to {
			t.Errorf("%d hangs below itself, or arcs cross:\n%v", i+1, s)
		}
		for d, g := range s.Heads {
			if g >= 0 && min(d, g) < min(i, h) && max(d, g) > min(i, h) && max(d, g) < max(i, h) {
				t.Errorf("%d and %d cross:\n%v", i+1, d+1, s)
			}
		}
	}
	if roots != min(len(s.Words), 1) {
		t.Errorf("%d roots:\n%v", roots, s)
	}
}

func TestOddSentences(t *testing.T) {
	for _, text := range []string{
		"", " ", "\"", "“”", "...", "“ ” “ ”", "\"He \"", "No \"", "\u200b", "\xff\xfe", ")(", "“Go.”", "- - - -",
		"The man, “The plan is dead.”, ran and the “Who is it?” game, said “Nobody knows it.”",
		"“One is here,” said A, “and Two was there,” said B. “Three is it.” “Four were, too.”",
		strings.Repeat("and “So it goes,” he said, ", 200),
	} {
		s := syntax.Analyse(text, 0)
		syntax.Parse(s)
		whole(t, s)
	}
}

func TestTooLongForATree(t *testing.T) {
	s := syntax.Analyse(strings.Repeat("so it goes ", syntax.MaxWords/3+1), 0)
	if syntax.Parse(s); s.Heads != nil || len(s.Tags) != len(s.Words) || s.Root() != -1 {
		t.Errorf("%d words, %d tags, %d heads", len(s.Words), len(s.Tags), len(s.Heads))
	}
}

func TestTreeHelpers(t *testing.T) {
	s := syntax.Analyse("The old minister has promised that he would leave and never return.", 100)
	s.Heads = []int{2, 2, 4, 4, -1, 8, 8, 8, 4, 11, 11, 8, 4}
	s.Rels = strings.Fields("det amod nsubj aux root mark nsubj aux ccomp cc advmod conj punct")
	if from, to := s.Subtree(2); from != 0 || to != 3 {
		t.Errorf("subtree of minister is %d:%d", from, to)
	}
	if start, end := s.Span(8); start != 130 || end != 166 {
		t.Errorf("span of leave is %d:%d", start, end)
	}
	if s.Root() != 4 || s.Subject(4) != 2 || s.Subject(11) != -1 || s.Controller(11) != 6 {
		t.Errorf("root %d, subjects %d %d, controller %d", s.Root(), s.Subject(4), s.Subject(11), s.Controller(11))
	}
	if c := s.Children(4, "nsubj", "ccomp"); len(c) != 2 || c[1] != 8 || s.Child(4, "obj") != -1 || len(s.Children(4)) != 4 {
		t.Errorf("children %v", c)
	}
	if !syntax.Is("nsubj:pass", "obj", "nsubj") || syntax.Is("nsubj", "nsubj:pass") || syntax.Is("objx", "obj") {
		t.Error("Is")
	}
}

func BenchmarkParse(b *testing.B) {
	const text = "The alliance’s chief said on Monday that it would not expand into Ukraine, but has kept its 12-year-old channels open."
	syntax.Parse(syntax.Analyse(text, 0)) // loads the models
	words := 0
	for b.Loop() {
		s := syntax.Analyse(text, 0)
		syntax.Parse(s)
		words += len(s.Words)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}
