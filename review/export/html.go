package export

import (
	"cmp"
	"html/template"
	"io"
	"regexp"
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/review/export/page"
	"linecheck/review/export/plain"
)

var pageTemplate = page.Parse(template.FuncMap{
	"colour": colour, "balance": plain.Balance, "confidence": confidenceLine, "correction": correctionLine, "date": plain.Date, "disposition": disposition,
	"heading": wording, "human": plain.Human, "icon": icon, "isolate": plain.Isolate, "lint": lintLine, "markColour": markColour, "person": personLine, "sentence": plain.Sentence,
	"signs": signLines, "sourceMeta": sourceMeta, "sourceName": sourceName, "sourceTrail": sourceTrail, "speaker": speakerLine,
	"standing": standing, "stanceIcon": stanceIcon, "step": stepLine, "ticks": ticks, "verdictColour": verdictColour, "waiver": waiverLine, "webURL": plain.WebURL,
})

// view is what the template sees.
type view struct {
	page.Frame
	R         Report
	Title     string
	Mark      string
	Lang      string // of the article's words; "" when not known
	Facts     []page.Fact
	Strip     []page.Stripe
	Groups    []Group
	Proofs    []page.Fact
	HowToHash string
}

// language matches the BCP 47 tags that can stand in a lang attribute.
var language = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)

// HTMLPolicy is the Content-Security-Policy that an HTML report in that state
// carries; a server that shows one sends the same, or its style is refused.
func HTMLPolicy(state string) string { return page.NewFrame(mark(state)).Policy }

func renderHTML(w io.Writer, r Report) error {
	r = prepare(r)
	p := view{
		R: r, Title: title(r), Mark: mark(r.Report.State), Frame: page.NewFrame(mark(r.Report.State)), Facts: facts(r),
		Strip: strip(r), Groups: Groups(r), Proofs: proofs(r), HowToHash: howToHash,
	}
	if language.MatchString(r.Report.Language) && r.Report.Language != "und" {
		p.Lang = r.Report.Language
	}
	return page.Write(w, pageTemplate, p)
}

// facts are the short answers under the title.
func facts(r Report) []page.Fact {
	a := r.Article
	return page.Known(
		page.Fact{Name: "Article", Value: plain.Join(", ", plain.Isolate(a.Publisher), plain.Isolate(a.Byline), plain.Date(a.PublishedAt), plain.Versioned("", a.Version)), URL: a.URL},
		page.Fact{Name: "Signed off", Value: plain.Join(", ", people(r, PartSigner), plain.Date(r.Report.IssuedAt))},
		page.Fact{Name: "Checked by", Value: people(r, PartReviewer)},
		page.Fact{Name: "Policy", Value: plain.Versioned(plain.Isolate(r.Policy.Name), r.Policy.Version)},
	)
}

func wording(c Claim) string { return plain.FirstOf(c.Wording, c.Quote, "Claim without a wording") }

// colour turns a name of the model into the name the style sheet has for its colour.
func colour(name string) string { return strings.ReplaceAll(name, "_", "-") }

// verdictColour is the colour of a verdict: its value's own, or its group's.
func verdictColour(v Verdict) string {
	if gravity(v.Value) < len(values) {
		return colour(v.Value)
	}
	return colour(v.Group)
}

// markColour is the colour of a claim's mark in its quotation: a verdict that
// does not stand has no colour of its own.
func markColour(key string, c Claim) string {
	if key == GroupWaived || key == GroupRetracted || key == GroupOpen || c.Verdict.Value == "" {
		return colour(key)
	}
	return verdictColour(c.Verdict)
}

// icon names the symbol of a verdict. An icon may be given with a prefix, such
// as "v-wrong"; one that is not drawn falls back to the value's, then to a plain one.
func icon(v Verdict) string {
	for _, name := range []string{v.Icon, v.Value} {
		name = colour(name)
		for _, prefix := range []string{"i-", "v-", "va-", "vp-"} {
			name = strings.TrimPrefix(name, prefix)
		}
		if slices.ContainsFunc(values, func(k struct{ value, group string }) bool { return colour(k.value) == name }) {
			return name
		}
	}
	return "other"
}

func stanceIcon(stance string) string {
	switch models.Stance(stance) {
	case models.StanceSupports, models.StancePartly, models.StanceRefutes:
		return colour(stance)
	default:
		return string(models.StanceContext)
	}
}

// strip places claims and text that cannot be checked along the article.
func strip(r Report) []page.Stripe {
	var all []page.Mark
	for _, n := range r.Coverage.NotCheckable {
		all = append(all, page.Mark{Start: n.Span.Start, End: n.Span.End})
	}
	for _, g := range Groups(r) {
		for _, c := range g.Claims {
			for _, s := range c.Spans {
				all = append(all, page.Mark{Start: s.Start, End: s.End, Colour: cmp.Or(colour(g.Key), GroupOther)})
			}
		}
	}
	return page.Strip(r.Article.Length, all)
}
