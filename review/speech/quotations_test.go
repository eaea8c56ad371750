package speech

import (
	"strings"
	"testing"
	"time"

	"linecheck/models"
)

func TestQuotations(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"none", "He said it was over.", ""},
		{"one", "“It is over,” he said.", "It is over,"},
		{"straight, two", `"It is over," he said. "Go home."`, "It is over,|Go home."},
		{"a few words", "NATO said they \"take note\" of it", "take note"},
		{"never closed", "“We begin\nHe left.", "We begin"},
		{"never opened", "more and more aggressive,\" the ministry said", "more and more aggressive,"},
		{"never opened, curly", "aggressive,” she said", "aggressive,"},
		{"never opened, after one that was", "“A start,” he said. It is so,” she said.", "A start,"},
		{"guillemets", "«لن نقبل هذا»، قال الوزير", "لن نقبل هذا"},
		{"low and high", "„Es ist vorbei“, sagte er", "Es ist vorbei"},
		{"turned guillemets", "»Es ist vorbei«, sagte er", "Es ist vorbei"},
		{"corner marks", "他说：「结束了」。", "结束了"},
		{"over paragraphs", "“We begin.\n\n“We go on,” he said.", "We begin.\n\n“We go on,"},
		{"over paragraphs, straight", "\"We begin.\n\n\"We go on,\" he said. \"Yes.\"", "We begin.\n\n\"We go on,|Yes."},
		{"into a paragraph, without a second mark", "“We begin.\n\nWe go on,” he said. “Yes.”", "We begin.\n\nWe go on,|Yes."},
		{"never closed, before another", "“We begin.\n\nHe left. “We go on,” he said.", "We begin.|We go on,"},
		{"a quotation in one", "“He said ‘no’ to us,” she said.", "He said ‘no’ to us,"},
		{"British", "‘It’s over,’ he said. ‘The dogs’ owners left.’", "It’s over,|The dogs’ owners left."},
		{"British with one inside", "‘He said “no” to us,’ she said.", "He said “no” to us,"},
		{"British, straight", "'It's over,' he said about the '90s.", "It's over,"},
		{"apostrophes are no quotations", "The dogs' owners' food, rock ‘n’ roll and it's Chris's.", ""},
		{"emoji and points", "👍🏽 “برج 👩🏽‍🚀” قال", "برج 👩🏽‍🚀"},
		{"empty marks", "“” \"\" “ ”", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := models.NewText(tt.text)
			var got []string
			for _, s := range Quotations(text) {
				if slice, _ := text.Slice(s.Start, s.End); slice != s.Quote {
					t.Errorf("%+v is %q", s, slice)
				}
				got = append(got, s.Quote)
			}
			if strings.Join(got, "|") != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestManyMarks(t *testing.T) {
	for _, unit := range []string{"\"", "“", "”", "'", "'a ", "‘a ", "‘", "a' ", "\"a", "'a' ", "«\n"} {
		start := time.Now()
		Quotations(models.NewText(strings.Repeat(unit, 100_000)))
		if took := time.Since(start); took > time.Second {
			t.Errorf("100,000 of %q took %v", unit, took)
		}
	}
}

func FuzzQuotations(f *testing.F) {
	f.Add("“a ‘b’ c\n\n\"d” 'e' »f«")
	f.Fuzz(func(t *testing.T, s string) {
		text := models.NewText(strings.ToValidUTF8(s, "?"))
		last := 0
		for _, q := range Quotations(text) {
			if got, ok := text.Slice(q.Start, q.End); !ok || got != q.Quote || q.Start < last {
				t.Errorf("%+v of %q, %d", q, s, last)
			}
			last = q.End
		}
	})
}
