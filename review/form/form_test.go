package form

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
)

var now = time.Date(2030, 1, 2, 23, 30, 0, 0, time.UTC)

// fields runs a check and lists the fields that it notes something for.
func fields(check func(models.FieldErrors)) map[string]string {
	f := models.FieldErrors{}
	check(f)
	return f
}

func TestShort(t *testing.T) {
	tests := []struct{ name, in, want, fault string }{
		{"trimmed", "  a b \n", "a b", ""},
		{"as long as it may be", strings.Repeat("é", 5), strings.Repeat("é", 5), ""},
		{"emoji count by code point", "👩\u200d👧a1", "👩\u200d👧a1", ""},
		{"too long", "éééééé", "éééééé", "This has 6 characters; the limit is 5. Shorten it."},
		{"NUL", "a\x00", "a\x00", "This holds a NUL character. Remove it."},
		{"no text", "\xff", "\xff", "This holds bytes that are no text. Type it again."},
	}
	for _, tt := range tests {
		v := tt.in
		got := fields(func(f models.FieldErrors) { Short(f, "x", &v, 5) })
		if v != tt.want || got["x"] != tt.fault {
			t.Errorf("%s: %q, %q, want %q, %q", tt.name, v, got["x"], tt.want, tt.fault)
		}
	}
}

func TestWebAddress(t *testing.T) {
	for _, good := range []string{"", "https://example.org", " http://example.org:8080/a?b#c ", "https://xn--caf-dma.example/é"} {
		v := good
		if got := fields(func(f models.FieldErrors) { WebAddress(f, "url", &v) }); len(got) > 0 || v != strings.TrimSpace(good) {
			t.Errorf("%q: %v", good, got)
		}
	}
	for _, bad := range []string{
		"javascript:alert(1)", "data:text/html,x", "example.org", "//example.org", "https:///x", "https://a:b@example.org", "ftp://example.org",
		"http://[::1", "https://example.org/\nx", "file:///etc/passwd", "https://" + strings.Repeat("a", 2000), "java\tscript:x",
	} {
		v := bad
		if got := fields(func(f models.FieldErrors) { WebAddress(f, "url", &v) }); got["url"] == "" {
			t.Errorf("%q passes", v)
		}
	}
}

func TestPastDay(t *testing.T) {
	for day, ok := range map[string]bool{
		"": true, "2030-01-02": true, "2030-01-03": true, "2030-01-04": false, "1789-07-14": true, "0999-12-31": false, "2029-02-29": false,
		"2028-02-29": true, "2030-1-2": false, "02.01.2030": false, "2030-01-02T00:00:00Z": false,
	} {
		if got := fields(func(f models.FieldErrors) { PastDay(f, "day", day, now) }); (len(got) == 0) != ok {
			t.Errorf("%q: %v", day, got)
		}
	}
}

func TestDue(t *testing.T) {
	before := now.Add(time.Hour)
	fine := time.Date(2030, 5, 1, 12, 0, 0, 1_500_000, time.FixedZone("", 7200))
	tests := []struct {
		name string
		in   *time.Time
		want *time.Time
	}{
		{"not given", nil, &before},
		{"in whole milliseconds of UTC", &fine, point(time.Date(2030, 5, 1, 10, 0, 0, 1_000_000, time.UTC))},
	}
	for _, tt := range tests {
		dst := &before
		if got := fields(func(f models.FieldErrors) { Due(&dst, tt.in, f, now) }); len(got) > 0 || !cmp.Equal(dst, tt.want) {
			t.Errorf("%s: %v, %v", tt.name, dst, got)
		}
	}
}

func point(t time.Time) *time.Time { return &t }

func TestUnion(t *testing.T) {
	text := models.NewText("Ça va très bien, merci.")
	tests := []struct {
		name string
		in   []models.Span
		want string
	}{
		{"apart", []models.Span{{Start: 6, End: 10}, {Start: 0, End: 2}}, "Ça … très"},
		{"touching", []models.Span{{Start: 0, End: 3}, {Start: 3, End: 5}}, "Ça va"},
		{"one inside the other", []models.Span{{Start: 0, End: 10}, {Start: 3, End: 5}}, "Ça va très"},
	}
	for _, tt := range tests {
		if got := models.JoinQuotes(Union(text, tt.in)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestCut(t *testing.T) {
	for in, want := range map[string]string{"été": "été", "été 20": "été…", "👩👧👩👧👩": "👩👧👩👧👩", "123456": "1234…"} {
		if got := Cut(in, 5); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestWithin(t *testing.T) {
	spans := []models.Span{{Start: 10, End: 14, Quote: "tall"}}
	ticks := []models.Span{{Start: 10, End: 12, Quote: "ta"}, {Start: 12, End: 14, Quote: "XX"}, {Start: 4, End: 6, Quote: "it"}}
	if diff := cmp.Diff(ticks[:1], Within(spans, ticks)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	spans = []models.Span{{Start: 2, End: 6, Quote: "e\u0301 👩"}, {Start: 9, End: 13, Quote: "tall"}}
	ticks = []models.Span{{Start: 9, End: 13, Quote: "tall"}, {Start: 0, End: 5, Quote: "the\u0301 "}, {Start: 3, End: 11, Quote: "\u0301 👩 ista"}}
	want := []models.Span{{Start: 2, End: 4, Quote: "e\u0301"}, {Start: 5, End: 6, Quote: "👩"}, {Start: 9, End: 13, Quote: "tall"}}
	if diff := cmp.Diff(want, Within(spans, ticks)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
