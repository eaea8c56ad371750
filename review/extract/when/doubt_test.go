package when_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"linecheck/review/extract/when"
	"linecheck/review/extract/when/calendar"
	"linecheck/review/extract/when/phrase"
)

// The first expression of a text.
func first(t *testing.T, text string, anchor calendar.Date) when.Expression {
	t.Helper()
	list := when.Find(text, anchor)
	if len(list) == 0 {
		t.Fatalf("%q: nothing found", text)
	}
	return list[0]
}

func TestNoPublicationDate(t *testing.T) {
	for text, want := range map[string]string{
		"The mayor resigned on Monday.":            "XXXX-WXX-1",
		"The envoys were expelled last week.":      "XXXX-WXX",
		"The envoys must leave by November 1.":     "XXXX-11-01",
		"The mission will be closed in November.":  "XXXX-11",
		"It was said yesterday.":                   "XXXX-XX-XX",
		"It was said on Friday night.":             "XXXX-WXX-5TNI",
		"It fell two years ago.":                   "XXXX",
		"It fell last month.":                      "XXXX-XX",
		"Profit rose last quarter.":                "XXXX-QX",
		"Profit rose in the third quarter.":        "XXXX-Q3",
		"It fell on Christmas Day.":                "XXXX-12-25",
		"It fell last summer.":                     "XXXX-SU",
		"It fell this morning, or so it was said.": "XXXX-XX-XXTMO",
	} {
		e := first(t, text, calendar.Date{})
		if e.Value != want || e.Resolved || !e.Relative || e.First.Known() || e.Reason != "the publication date is not known" {
			t.Errorf("%q: got %+v, want %s, unresolved", text, e, want)
		}
	}
	if e := first(t, "It fell on 3 May 2011.", calendar.Date{}); !e.Resolved || e.Relative || e.First != calendar.ParseDate("2011-05-03") {
		t.Errorf("an absolute date needs no publication date: %+v", e)
	}
}

func TestDoubt(t *testing.T) {
	for text, want := range map[string][]string{
		"Council meeting, Friday":   {"2024-05-10", "2024-05-17"},
		"Council vote Friday night": {"2024-05-10TNI", "2024-05-17TNI"},
		"Dated 4/5/2024.":           {"2024-04-05", "2024-05-04"},
		"A meeting, November 12.":   {"2023-11-12", "2024-11-12"},
		"He told them of August 20": {"2023-08-20", "2024-08-20"},
	} {
		if e := first(t, text, wednesday); e.Resolved || !slices.Equal(e.Alternatives, want) || e.Reason == "" {
			t.Errorf("%q: got %+v, want %q", text, e, want)
		}
	}
	if e := first(t, "The river rises in January and is dry in June.", wednesday); e.Value != "2024-01" || e.Resolved || e.Reason != "the sentence may speak of every year" {
		t.Errorf("got %+v", e)
	}
	list := when.Find("It fell on 3 May 2011.\n\nTwo days later it rose.", wednesday)
	if e := list[1]; e.Value != "2011-05-05" || e.Resolved || !strings.Contains(e.Reason, "3 May 2011, named in another paragraph") {
		t.Errorf("got %+v", e)
	}
}

func TestDirection(t *testing.T) {
	for text, want := range map[string]phrase.Direction{
		"He left on Monday.": phrase.Past, "He will leave on Monday.": phrase.Future, "He left today.": phrase.Present,
		"It closed last year.": phrase.Past, "It closed in 1990.": phrase.Unknown, "It is to close next month.": phrase.Future,
	} {
		if e := first(t, text, wednesday); e.Direction != want {
			t.Errorf("%q: got %+v, want %d", text, e, want)
		}
	}
	e := first(t, "It fell in the third quarter.", wednesday)
	if e.Name != "the third quarter of 2023" || e.First != calendar.ParseDate("2023-07-01") || e.Grain != calendar.Quarter {
		t.Errorf("got %+v", e)
	}
}

// Whatever is put together from these pieces must be read without a panic, and
// every offset must be in the text and in order.
func TestAnyText(t *testing.T) {
	pieces := strings.Fields("last next this the a an of and to in on at half two 12 1998 31 99 2,000 5.5 1998-02 13/ : - – ' ’s s '98 90s . , ( ) \u00e9 \u0301 \U0001F600 May Mar. March Monday mon. fall summer " +
		"year years ago later earlier quarter Q3 fiscal first 3rd twentieth century decade every each per day night a.m. pm o'clock noon EST hundred thousand million nineteen ninety from now before after week weekend end " +
		"Christmas Day Eve New Year's today tomorrow past same following few couple several will said to be \u0000 99999999999999999999999999 0 00 24 25:61 0000-00-00 2024-13-45 9999 1000")
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var text strings.Builder
		for range rng.IntN(12) {
			text.WriteString(pieces[rng.IntN(len(pieces))])
			text.WriteString([]string{" ", "", "\n", "\n\n", "-"}[min(rng.IntN(14), 4)%5])
		}
		anchor := wednesday
		if rng.IntN(3) == 0 {
			anchor = calendar.Date{}
		}
		runes, at := []rune(text.String()), 0
		for _, e := range when.Find(text.String(), anchor) {
			if e.Start < at || e.End <= e.Start || e.End > len(runes) || e.Value == "" || e.Type == "" {
				t.Fatalf("%q: %+v", text.String(), e)
			}
			if words := string(runes[e.Start:e.End]); strings.TrimSpace(words) != words {
				t.Fatalf("%q: %q has space around it", text.String(), words)
			}
			at = e.End
		}
	}
}

// Ten times the text may take little more than ten times as long.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"1", "last ", "May ", "the ", "two hundred and ", "1998-", "a", "Monday, ", "every ", "'", "early ", "New Year's ", "12.", "12,000,", "he said to ", "10:", "a.b.", "  \n"} {
		read := func(n int) time.Duration {
			text := strings.Repeat(unit, n/len(unit))
			start := time.Now()
			when.Find(text, wednesday)
			return time.Since(start)
		}
		size := 200_000
		if unit == "1" || unit == "last " {
			size = 1_000_000
		}
		if small, big := read(size/10), read(size); big > 50*small+time.Second/2 {
			t.Errorf("%q: %d bytes in %v, %d in %v", unit, size/10, small, size, big)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The mayor of Holt said on Monday that the new bridge, which had taken two years to build, will be closed again in March. ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		when.Find(text, wednesday)
	}
}
