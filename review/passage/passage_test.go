package passage_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/review/passage"
)

func TestFind(t *testing.T) {
	tests := []struct {
		name, text, quote string
		want              string // the slice that is found, "" for none
		start             int
	}{
		{"as it stands", "The bridge cost 12 million.", "cost 12", "cost 12", 11},
		{"over a line end", "The bridge\n   cost\u00a012 million.", " bridge cost 12 ", "bridge\n   cost\u00a012", 4},
		{"a soft line break", "Donau\u200bdampf fährt", "Donau dampf", "Donau\u200bdampf", 0},
		{"the first of two", "a b a b", "a b", "a b", 0},
		{"Arabic", "قال \u200fالوزير\u200f إن الجسر   مفتوح.", "\u200fالوزير\u200f إن الجسر مفتوح", "\u200fالوزير\u200f إن الجسر   مفتوح", 4},
		{"emoji in it", "👩\u200d👧 won 👍🏽 twice", "won 👍🏽", "won 👍🏽", 4},
		{"other quotation marks", "He said “no”.", `He said "no".`, "", 0},
		{"another form of é", "e\u0301té", "été", "", 0},
		{"another case", "The Bridge", "bridge", "", 0},
		{"nothing", "The bridge", " \n", "", 0},
		{"in nothing", "", "a", "", 0},
		{"longer than the text", "ab", "abc", "", 0},
		{"the end of a long text", strings.Repeat("word ", 40_000) + "last\nwords", "last words", "last\nwords", 200_000},
	}
	for _, tt := range tests {
		start, end, found := passage.Find(tt.text, tt.quote)
		got := string([]rune(tt.text)[start:end])
		if found != (tt.want != "") || got != tt.want || start != tt.start {
			t.Errorf("%s: %d–%d %q, want %q at %d", tt.name, start, end, got, tt.want, tt.start)
		}
	}
}

func piece(start, end, paragraph int, furniture bool) models.Piece {
	p := models.Piece{Start: start, End: end, Paragraph: paragraph, Kind: models.SegmentSentence}
	if furniture {
		p.Kind = models.SegmentFurniture
	}
	return p
}

func TestBlocks(t *testing.T) {
	text := "Home | News\nÉté one. Two.\n\n  Three.\nShare"
	pieces := []models.Piece{piece(0, 12, 0, true), piece(12, 21, 1, false), piece(21, 27, 1, false), piece(27, 36, 2, false), piece(36, 41, 3, true)}
	blocks := passage.Blocks(text, pieces, []int{1, 1, 1, 2, 2})
	want := []models.TextBlock{{Start: 0, End: 11, Page: 1}, {Start: 12, End: 25, Number: 1, Page: 1}, {Start: 29, End: 35, Number: 2, Page: 2}, {Start: 36, End: 41, Page: 2}}
	if diff := cmp.Diff(want, blocks); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if got := passage.Own(text, blocks); got != "Été one. Two.\nThree." {
		t.Errorf("own text is %q", got)
	}
	if got := passage.Window(text, blocks[1:], 1); got != "Été one. Two.\nThree.\nShare" {
		t.Errorf("window is %q", got)
	}
	plain := passage.Blocks(text, pieces, nil)
	for at, want := range map[[2]int]string{{12, 15}: "paragraph 1", {14, 30}: "paragraphs 1–2", {0, 4}: "", {12, 12}: ""} {
		if got := passage.Locator(plain, at[0], at[1]); got != want {
			t.Errorf("%v without pages is %q, want %q", at, got, want)
		}
	}
	if got := passage.Locator(blocks, 12, 35); got != "pp. 1–2" {
		t.Errorf("%q", got)
	}
	if got := passage.Blocks("", nil, nil); len(got) != 0 || got == nil {
		t.Errorf("blocks of nothing: %v", got)
	}
}

func tell(list []passage.Change) string {
	var b strings.Builder
	for _, c := range list {
		switch c.Kind {
		case passage.Same:
			b.WriteString(c.Text)
		case passage.Gone:
			b.WriteString("[-" + c.Text + "-]")
		case passage.New:
			b.WriteString("[+" + c.Text + "+]")
		case passage.Skipped:
			fmt.Fprintf(&b, "<%d>", c.Words)
		}
	}
	return b.String()
}

func TestDiff(t *testing.T) {
	long := strings.Repeat("word ", 100)
	tests := []struct{ name, before, after, want string }{
		{"the same", "a b", "a b", "a b"},
		{"white space alone", "a  b\nc", "a b\nc", "a  b\nc"},
		{"a word", "It cost 12 million.\nGood.", "It cost 13 million.\nGood.", "It cost [-12 -][+13 +]million.\nGood."},
		{"a paragraph less", "One.\nTwo.\nThree.", "One.\nThree.", "One.\n[-Two.\n-]Three."},
		{"a paragraph more", "One.\n", "One.\nTwo 👍🏽.\n", "One.\n[+Two 👍🏽.\n+]"},
		{"all of it", "a", "b", "[-a-][+b+]"},
		{"from nothing", "", "b", "[+b+]"},
		{"to nothing", "b", "", "[-b-]"},
		{"nothing at all", "", "", ""},
		{"Arabic", "قال الوزير نعم", "قال الوزير لا", "قال الوزير [-نعم-][+لا+]"},
		{"long stretches are left out", long + "old " + long, long + "new " + long, "<88>" + strings.Repeat("word ", 12) + "[-old -][+new +]" + strings.Repeat("word ", 12) + "<88>"},
	}
	for _, tt := range tests {
		list, cut := passage.Diff(tt.before, tt.after)
		if got := tell(list); got != tt.want || cut {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Whatever two texts are, the comparison holds both: without what is new it is
// the first, without what is gone the second.
func TestDiffHoldsBoth(t *testing.T) {
	seed := uint32(7)
	next := func(n int) int { seed = seed*1664525 + 1013904223; return int(seed>>8) % n }
	for range 500 {
		var a, b []string
		for range next(30) {
			a = append(a, string(rune('a'+next(6))))
		}
		b = append(b, a...)
		for range next(6) {
			i := next(len(b) + 1)
			switch j := min(len(b), i+next(4)); next(3) {
			case 0:
				b = append(b[:i:i], b[j:]...)
			case 1:
				b = append(append(b[:i:i], "é"), b[i:]...)
			default:
				b = append(append(b[:i:i], "\n"), b[i:]...)
			}
		}
		before, after := strings.Join(a, " "), strings.Join(b, " ")
		list, _ := passage.Diff(before, after)
		var was, is string
		for _, c := range list {
			if c.Kind != passage.New {
				was += c.Text
			}
			if c.Kind != passage.Gone {
				is += c.Text
			}
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), " ") }
		if squeeze(was) != squeeze(before) && !strings.Contains(tell(list), "<") || squeeze(is) != squeeze(after) && !strings.Contains(tell(list), "<") {
			t.Fatalf("%q → %q is %q", before, after, tell(list))
		}
	}
}

func TestDiffOfStrangers(t *testing.T) {
	var a, b strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&a, "a%d ", i)
		fmt.Fprintf(&b, "b%d ", i)
	}
	list, cut := passage.Diff(a.String(), b.String())
	if !cut || len(list) != 0 {
		t.Errorf("%d pieces, cut %v", len(list), cut)
	}
}
