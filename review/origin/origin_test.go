package origin_test

import (
	"fmt"
	"strings"
	"testing"

	"linecheck/review/origin"
)

func TestCredit(t *testing.T) {
	body := "The harbour bridge reopened on Monday after nine months of repairs, the town said in a statement to reporters on the quay this morning.\n"
	tests := []struct{ name, byline, text, want string }{
		{"in the byline", "By Ann Lee, Associated Press", body, "AP"},
		{"as publisher", "Reuters", body, "Reuters"},
		{"in a dateline", "", "PORT ELLIS (AP) — " + body, "AP"},
		{"two in a dateline", "", "Berlin (dpa/AFP) - " + body, "dpa"},
		{"with a day", "", "KYIV, Oct 6 (Reuters) - " + body, "Reuters"},
		{"at the end", "", body + "It cost 12 million. (AFP)", "AFP"},
		{"a line of its own", "", body + "AP/AFP", "AP"},
		{"a source line", "", body + "Quelle: dpa", "dpa"},
		{"Arabic with a source line", "", "افتتح الجسر يوم الاثنين.\nSource: Anadolu Agency", "Anadolu"},
		{"a contribution", "", body + "The Canadian Press contributed to this report.", "The Canadian Press"},
		{"with others", "By Staff with AFP", body, "AFP"},
		{"initials are no agency", "By PA Smith", body, ""},
		{"quoted in a sentence", "", body + "The mayor told Reuters on Monday that the bridge was safe, and that the town had paid for all of the repairs by itself this year.", ""},
		{"deep in the text", "", strings.Repeat(body, 8) + "AP\n" + strings.Repeat(body, 8), ""},
		{"part of a word", "By Capri Reutersward", "MAP", ""},
		{"nothing", "", "", ""},
	}
	for _, tt := range tests {
		if got := origin.Credit(tt.byline, tt.text); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	if !origin.Release("FOR IMMEDIATE RELEASE\n"+body) || !origin.Release(body+"/PRNewswire/") || origin.Release(body) {
		t.Error("press releases are not told apart")
	}
}

// numbered is a text of n different words.
func numbered(from, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "word%d ", from+i)
	}
	return b.String()
}

func TestReason(t *testing.T) {
	wire := numbered(0, 100)
	tests := []struct {
		name string
		a, b origin.Account
		want string
	}{
		{"a reprint, cut and with its own end", origin.Account{Text: wire}, origin.Account{Text: strings.ToUpper(numbered(0, 60)) + numbered(900, 20)}, "They share 73 % of the shorter text."},
		{"with the same credit", origin.Account{Text: wire, Byline: "AP"}, origin.Account{Text: wire, Byline: "Associated Press"}, "They share 100 % of the shorter text, and both credit AP."},
		{"of a press release", origin.Account{Text: wire, Window: "Press release\n" + wire}, origin.Account{Text: wire}, "They share 100 % of the shorter text, and one is a press release."},
		{"less than half", origin.Account{Text: wire}, origin.Account{Text: numbered(0, 40) + numbered(900, 60)}, ""},
		{"a long quotation only", origin.Account{Text: numbered(0, 20)}, origin.Account{Text: wire}, ""},
		{"the same agency, days apart", origin.Account{Byline: "AFP", PublishedOn: "2030-01-01"}, origin.Account{Byline: "AFP", PublishedOn: "2030-01-04"}, "Both credit AFP and appeared within 3 days."},
		{"the same agency, weeks apart", origin.Account{Byline: "AFP", PublishedOn: "2030-01-01"}, origin.Account{Byline: "AFP", PublishedOn: "2030-01-20"}, ""},
		{"the same agency, nobody knows when", origin.Account{Byline: "AFP"}, origin.Account{Byline: "AFP"}, ""},
		{"nothing known", origin.Account{}, origin.Account{}, ""},
	}
	for _, tt := range tests {
		if got := origin.Reason(&tt.a, &tt.b); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
