package lint

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// lines are written again and again, numbered, to make long texts.
var lines = map[string]string{
	"numbers":   "The blast killed %d people in Kyiv and %d soldiers of the army.\n",
	"one thing": "The blast killed %d people in Kyiv. ",
	"things":    "In Lviv the %[1]d green things%[2]d and the %[2]d red bricks.\n",
	"names":     "President Zelensk%d and Sergey%d Lavrov spoke to the United Nations of Abcde.\n",
	"new names": "Then %[3]s met %[4]s there.\n",
	"nouns":     "In Lviv the %[1]d nice %[5]ss fell on the bridge over the river.\n",
	"dates":     "On Monday, November 18, the %d envoys of Lviv opened the bridge over the Danube%d.\n",
	"quotes":    "“\"«%d ”\"» '%d'‘\"\n",
	"open":      "“%d “%d ",
	"first":     "It is the first bridge%d in the country to float, the world's largest dam%d.\n",
	"nothing":   "%d %d",
	"one name":  "Zelenskyy Zelensky ",
	"one line":  "a%d, b%d ",
	"arabic":    "قال الوزير إن القرار نهائي يوم %d نوفمبر «%d\n",
	"emoji":     "👩‍👩‍👧‍👦 %d dead 👍🏽 in %d Kyiv\n",
}

// long is a text of at least n code points.
func long(line string, n int) string {
	var b strings.Builder
	for i, size := 0, 0; size < n; i++ {
		letters := []string{spelt(i), spelt(i * 7)}
		s := line
		if strings.Contains(line, "%") {
			s = fmt.Sprintf(strings.NewReplacer("%[1]d", fmt.Sprint(i), "%[2]d", fmt.Sprint(i+1), "%[3]s", letters[0], "%[4]s", letters[1], "%[5]s", strings.ToLower(spelt(i%300))).Replace(line), some(line, i)...)
		}
		b.WriteString(s)
		size += len([]rune(s))
	}
	return b.String()
}

// some are as many numbers as the line has places for.
func some(line string, i int) []any {
	var out []any
	for n := range strings.Count(line, "%d") {
		out = append(out, i+n)
	}
	return out
}

// spelt spells a number as a name.
func spelt(i int) string {
	s := "N"
	for range 6 {
		s += string(rune('a' + i%26))
		i /= 26
	}
	return s
}

// limit is what any of these texts may take on a machine that is busy.
const limit = 10 * time.Second

func TestLongTexts(t *testing.T) {
	for what, line := range lines {
		size := 200_000
		if what == "numbers" || what == "new names" || what == "quotes" || what == "nouns" {
			size = 1_000_000
		}
		t.Run(what, func(t *testing.T) {
			in := input(published, long(line, size))
			started := time.Now()
			got := Check(in)
			if took := time.Since(started); took > limit {
				t.Errorf("%d characters took %v", size, took)
			}
			for _, f := range got[:min(len(got), 50)] {
				check(t, in, f)
			}
		})
	}
}

func TestAHundredThousandMarks(t *testing.T) {
	for what, text := range map[string]string{
		"pairs":       strings.Repeat("“a” ", 50_000),
		"never shut":  strings.Repeat("“a ", 100_000),
		"never open":  strings.Repeat("a” ", 100_000),
		"straight":    strings.Repeat("\"a ", 100_001),
		"single":      strings.Repeat("‘a ", 100_000),
		"paragraphs":  strings.Repeat("“a\nb\n", 50_000),
		"nested":      strings.Repeat("«“‘a’”», ", 17_000),
		"apostrophes": strings.Repeat("'a' the b's ", 50_000),
	} {
		in := input(published, text)
		started := time.Now()
		got := Check(in)
		if took := time.Since(started); took > limit {
			t.Errorf("%s: %d marks took %v", what, 100_000, took)
		}
		if (what == "pairs" || what == "nested" || what == "apostrophes") != (len(got) == 0) {
			t.Errorf("%s: %d findings", what, len(got))
		}
	}
}

// Work is counted in allocations, which no other process disturbs.
func TestTwiceTheTextIsTwiceTheWork(t *testing.T) {
	for what, line := range lines {
		once, twice := work(long(line, 30_000)), work(long(line, 60_000))
		if twice > 2.5*once+1000 {
			t.Errorf("%s: 30,000 characters take %.0f allocations, 60,000 take %.0f", what, once, twice)
		}
	}
}

func work(text string) float64 {
	in := input(published, text)
	return testing.AllocsPerRun(1, func() { Check(in) })
}
