package export

import (
	"bytes"
	"encoding/csv"
	"flag"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/review/export/model"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func fixtures() map[string]model.Report {
	s, n := small(), nasty()
	if err := s.Seal(); err != nil {
		panic(err)
	}
	return map[string]model.Report{"small": s, "nasty": n, "large": large()}
}

func render(t *testing.T, f Format, r model.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Render(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFormats(t *testing.T) {
	for name, r := range fixtures() {
		if name == "large" {
			continue // nobody reads that much
		}
		for _, f := range Formats {
			t.Run(name+" "+f.Name, func(t *testing.T) {
				got := render(t, f, r)
				golden := filepath.Join("testdata", name+"."+f.Extension)
				if *update {
					if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(want), got); diff != "" {
					t.Errorf("%s (-want +got; -update accepts it):\n%s", golden, diff)
				}
			})
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	for _, f := range Formats {
		if first, second := render(t, f, nasty()), render(t, f, nasty()); first != second {
			t.Errorf("%s differs between two renderings:\n%s", f.Name, cmp.Diff(first, second))
		}
		sealed := nasty()
		sealed.Integrity.SHA256 = ""
		before := render(t, f, sealed)
		if err := sealed.Seal(); err != nil {
			t.Fatal(err)
		}
		sealed.Integrity.SHA256 = ""
		if after := render(t, f, sealed); before != after {
			t.Errorf("%s differs once the report is sealed:\n%s", f.Name, cmp.Diff(before, after))
		}
	}
}

func TestRenderLeavesTheReportAlone(t *testing.T) {
	r := nasty()
	for _, f := range Formats {
		render(t, f, r)
	}
	if diff := cmp.Diff(nasty(), r); diff != "" {
		t.Errorf("rendering changed the report:\n%s", diff)
	}
}

var escapes = regexp.MustCompile(`\\([[:punct:]])`)

// printed undoes what a format does to text, so that it can be searched as a reader sees it.
func printed(f Format, out string) string {
	switch f.Name {
	case "html":
		out = html.UnescapeString(out)
	case "markdown":
		out = escapes.ReplaceAllString(out, "$1")
	case "json":
		out = strings.NewReplacer(`\n`, "\n", `\"`, `"`, `\\`, `\`).Replace(out)
	default:
		out = strings.ReplaceAll(out, `""`, `"`)
	}
	return strings.Join(strings.Fields(out), " ")
}

func TestEveryClaimIsPrinted(t *testing.T) {
	for name, r := range fixtures() {
		r = model.Prepare(r)
		for _, f := range Formats {
			out := printed(f, render(t, f, r))
			for _, c := range r.Claims {
				for _, want := range []string{c.Wording, c.Verdict.Label} {
					if want = strings.Join(strings.Fields(want), " "); !strings.Contains(out, want) {
						t.Errorf("%s of %s does not print %q of claim %d", f.Name, name, want, c.Number)
					}
				}
			}
		}
	}
}

func TestDraftsAreMarked(t *testing.T) {
	for _, f := range Formats {
		out := render(t, f, nasty())
		mark := "DRAFT – not an issued report"
		if f.Name == "json" {
			mark = `"state": "draft"`
		}
		if !strings.Contains(out, mark) {
			t.Errorf("%s does not say that it is a draft", f.Name)
		}
		if f.Name != "csv-sources" && !strings.Contains(out, "Claim 9 is submitted.") {
			t.Errorf("%s does not say what blocks the draft", f.Name)
		}
		if out = render(t, f, small()); strings.Contains(out, "DRAFT") {
			t.Errorf("%s calls an issued report a draft", f.Name)
		}
	}
}

func TestConfidentialSourcesStayInside(t *testing.T) {
	for _, f := range Formats {
		out := render(t, f, small())
		for _, leak := range []string{"Talk with an official", "example.org/secret", "secret talk", "Every word is there", "9b9b", "the official"} {
			if strings.Contains(out, leak) {
				t.Errorf("%s gives away %q", f.Name, leak)
			}
		}
		if want := "Source known to Edna Moss, seen 1 Feb 2030, 10:00 UTC, interview, independent of #1"; f.Name != "json" && f.Name != "csv" && f.Name != "csv-excel" &&
			!strings.Contains(strings.ReplaceAll(out, `\#`, "#"), want) {
			t.Errorf("%s does not say %q", f.Name, want)
		}
	}
}

// Whatever is known of a confidential source, no format gives it away.
func TestConfidentialSourcesAreBare(t *testing.T) {
	r := small()
	const leak = "zzleak"
	r.Claims[0].Evidence[1] = model.Evidence{
		Kind: "interview", Title: leak, URL: "https://" + leak + ".example", Publisher: leak, Author: leak, PublishedAt: leak, AccessedAt: "2030-02-01", Quote: leak,
		Locator: leak, Stance: "supports", How: leak, Place: leak, Origin: leak, SameOrigin: []int{1}, Passage: leak, ArchiveURL: leak, NoSnapshot: leak,
		Snapshot: &model.Snapshot{SHA256: leak, MediaType: leak, CapturedAt: leak, Bytes: 777_777, WARCSHA256: leak, FinalURL: leak},
		Later:    &model.Later{Finding: leak, At: leak, Passage: leak}, Fact: &model.Fact{ID: leak, State: leak, StateAt: leak, ValidFrom: leak, ValidUntil: leak},
		Confidential: true, KnownTo: "Edna Moss",
	}
	r.Claims[0].Evidence[0].SameOrigin = []int{2}
	r.Claims[0].OriginNote = "#2 derives from #1"
	r.Claims[0].QuoteChecks = []model.QuoteCheck{{Label: "verbatim", Summary: leak, Passage: leak, TranscriptSHA256: leak, Source: 2}}
	for _, f := range Formats {
		out := strings.ReplaceAll(render(t, f, r), `\#`, "#")
		for _, secret := range []string{leak, "777777", "#2 derives", "same origin as #2", "same origin as #1"} {
			if i := strings.Index(out, secret); i >= 0 {
				t.Errorf("%s gives away %q: …%s…", f.Name, secret, out[max(0, i-80):i+40])
			}
		}
	}
}

// Both verdicts of a claim that somebody makes are told apart, each on its own scale.
func TestVerdictsApart(t *testing.T) {
	want := map[string][]string{
		"html":     {`<span>Did they say it?</span><span class="vd c" data-c="said-in-substance">`, "Line check, attribution, version 1", `<span>Is it so?</span><span class="vd c" data-c="confirmed">`, "Line check, version 1"},
		"markdown": {"**Did they say it?** Said in substance (Line check, attribution, version 1)", "**Is it so?** Confirmed (Line check, version 1)", "**Verdict:** Wrong\n", "**Withdrawn verdict:** Confirmed\n"},
		"csv":      {",Confirmed,Said in substance,line-check,1,line-check-attribution,1,", ",Wrong,,line-check,1,,,"},
		"json":     {`"scale": "line-check-attribution"`, `"scaleName": "Line check"`},
	}
	for name, all := range want {
		out := render(t, format(t, name), small())
		for _, w := range all {
			if !strings.Contains(out, w) {
				t.Errorf("%s does not say %q", name, w)
			}
		}
	}
}

// A claim whose words nobody ticked says nothing of ticks; one that has ticks shows both kinds of words.
func TestTicksAreShown(t *testing.T) {
	r := small()
	r.Claims = r.Claims[:1]
	want := map[string]string{
		"html":        `spending will <u>rise by four</u> billion</dd></dl>` + "\n" + `<p class="lbl">Underlined: words that a source supports. No source supports: spending will … billion</p>`,
		"markdown":    "- Words that a source supports: rise by four\n- Words that no source supports: spending will … billion\n",
		"csv":         ",rise by four,spending will … billion,",
		"csv-excel":   ",rise by four,spending will … billion,",
		"csv-sources": "",
		"json":        `"unticked": [` + "\n        {\n          \"span\": {\n            \"start\": 40,\n            \"end\": 53\n          },\n          \"quote\": \"spending will\"",
	}
	for _, f := range Formats {
		if out := render(t, f, r); !strings.Contains(out, want[f.Name]) {
			t.Errorf("%s does not say %q:\n%s", f.Name, want[f.Name], out)
		}
	}
	r.Claims[0].Ticks = nil
	for _, name := range []string{"html", "markdown"} {
		if out := render(t, format(t, name), r); strings.Contains(out, "source supports") || strings.Contains(out, "<u>") {
			t.Errorf("%s talks about ticks that are not there", name)
		}
	}
}

func TestNoFormatLinksElsewhere(t *testing.T) {
	hrefs := regexp.MustCompile(`(?:href|src)="([^"]*)"`)
	for _, m := range hrefs.FindAllStringSubmatch(render(t, Formats[0], nasty()), -1) {
		if !strings.HasPrefix(m[1], "#") && !strings.HasPrefix(m[1], "https://example.org/") && m[1] != "https://archive.example/5" {
			t.Errorf("html links to %q", m[1])
		}
	}
	links := regexp.MustCompile(`\]\(<([^>]*)>\)`)
	for _, m := range links.FindAllStringSubmatch(render(t, Formats[1], nasty()), -1) {
		if !strings.HasPrefix(m[1], "https://example.org/") && m[1] != "https://archive.example/5" {
			t.Errorf("markdown links to %q", m[1])
		}
	}
}

func TestHTMLHoldsNothingActive(t *testing.T) {
	out := render(t, Formats[0], nasty())
	for _, bad := range []string{"<script", "<img", "onerror=alert(1)>", " style=", "ZgotmplZ", "<i>Half"} {
		if strings.Contains(out, bad) {
			t.Errorf("html contains %q", bad)
		}
	}
	if n := strings.Count(out, "<h1"); n != 1 {
		t.Errorf("html has %d h1, want 1", n)
	}
}

func TestCSVCellsAreInert(t *testing.T) {
	for _, name := range []string{"csv", "csv-excel", "csv-sources"} {
		f, _ := FormatByName(name)
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(render(t, f, nasty()), "\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j, cell := range row {
				if i > 0 && cell != "" && strings.ContainsRune("=+-@|%\t\r＝＋－＠｜％", []rune(cell)[0]) {
					t.Errorf("%s: row %d, %s: %q could run", name, i, rows[0][j], cell)
				}
			}
		}
	}
}

func TestFileName(t *testing.T) {
	html, _ := FormatByName("html")
	sources, _ := FormatByName("csv-sources")
	tests := []struct {
		number       int
		state, title string
		format       Format
		want         string
	}{
		{3, model.StateIssued, "Russia will suspend its mission to NATO", html, "linecheck-report-3-russia-will-suspend.html"},
		{3, model.StateDraft, "Çok önemli!", html, "linecheck-report-3-draft-cok-onemli.html"},
		{0, model.StateDraft, "../../etc/passwd", html, "linecheck-report-draft-etc-passwd.html"},
		{4, model.StateIssued, "北约表示", sources, "linecheck-report-4.sources.csv"},
		{5, model.StateIssued, "Donaudampfschifffahrtsgesellschaft says", html, "linecheck-report-5-donaudampfschifffahr.html"},
		{6, model.StateIssued, "It’s\r\nX: \"no\"", html, "linecheck-report-6-its-x-no.html"},
	}
	for _, tt := range tests {
		r := model.Report{Report: model.Header{Number: tt.number, State: tt.state, Title: tt.title}}
		if got := FileName(r, tt.format); got != tt.want {
			t.Errorf("FileName(%q) = %q, want %q", tt.title, got, tt.want)
		}
	}
}
