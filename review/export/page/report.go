package page

import (
	"cmp"
	"html/template"
	"io"
	"regexp"
	"strings"

	"linecheck/models"
	"linecheck/review/export/model"
	"linecheck/review/export/plain"
	"linecheck/review/export/words"
)

var pageTemplate = parse(template.FuncMap{
	"answers": words.Answers, "balance": plain.Balance, "colour": colour, "confidence": words.Confidence, "correction": words.Correction, "date": plain.Date,
	"dismissed": words.Dismissed, "disposition": words.Disposition, "findings": words.Findings, "heading": wording, "human": plain.Human, "icon": icon,
	"isolate": plain.Isolate, "lint": words.Lint, "loose": words.Loose, "markColour": markColour, "oldPolicy": words.OldPolicy, "origins": words.Origins,
	"person": words.Person, "pieces": model.Pieces, "quoteCheck": words.QuoteCheck, "sentence": plain.Sentence, "signs": words.Signs,
	"sourceMeta": words.SourceMeta, "sourceName": words.SourceName, "sourceNotes": words.SourceNotes, "sourceTrail": words.SourceTrail,
	"speaker": words.Speaker, "standing": words.Standing, "stanceIcon": stanceIcon, "step": words.Step, "ticked": words.Ticked, "unticked": words.Unticked,
	"verdictColour": verdictColour, "waiver": words.Waiver, "webURL": plain.WebURL,
})

// view is what the template sees.
type view struct {
	Frame
	R         model.Report
	Title     string
	Mark      string
	Lang      string // of the article's words; "" when not known
	Facts     []words.Fact
	Strip     []Stripe
	Groups    []model.Group
	Proofs    []words.Fact
	HowToHash string
}

// language matches the BCP 47 tags that can stand in a lang attribute.
var language = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)

// Policy is the Content-Security-Policy that the page of a report in that state
// carries; a server that shows one sends the same, or its style is refused.
func Policy(state string) string { return NewFrame(words.Mark(state)).Policy }

// Write writes the page of a prepared report.
func Write(w io.Writer, r model.Report) error {
	p := view{
		R: r, Title: words.Title(r), Mark: words.Mark(r.Report.State), Frame: NewFrame(words.Mark(r.Report.State)), Facts: facts(r),
		Strip: strip(r), Groups: model.Groups(r), Proofs: words.Proofs(r), HowToHash: words.HowToHash,
	}
	if language.MatchString(r.Report.Language) && r.Report.Language != "und" {
		p.Lang = r.Report.Language
	}
	return write(w, pageTemplate, p)
}

// facts are the short answers under the title.
func facts(r model.Report) []words.Fact {
	a := r.Article
	return words.Known(
		words.Fact{Name: "Article", Value: plain.Join(", ", plain.Isolate(a.Publisher), plain.Isolate(a.Byline), plain.Date(a.PublishedAt), plain.Versioned("", a.Version)), URL: a.URL},
		words.Fact{Name: "Signed off", Value: plain.Join(", ", words.People(r, model.PartSigner), plain.Date(r.Report.IssuedAt))},
		words.Fact{Name: "Checked by", Value: words.People(r, model.PartReviewer)},
		words.Fact{Name: "Policy", Value: plain.Versioned(plain.Isolate(r.Policy.Name), r.Policy.Version)},
	)
}

func wording(c model.Claim) string {
	return plain.FirstOf(c.Wording, c.Quote, "Claim without a wording")
}

// colour turns a name of the model into the name the style sheet has for its colour.
func colour(name string) string { return strings.ReplaceAll(name, "_", "-") }

// verdictColour is the colour of a verdict: its value's own, or its group's.
func verdictColour(v model.Verdict) string {
	if model.Known(v.Value) {
		return colour(v.Value)
	}
	return colour(v.Group)
}

// markColour is the colour of a claim's mark in its quotation: a verdict that
// does not stand has no colour of its own.
func markColour(key string, c model.Claim) string {
	if key == model.GroupWaived || key == model.GroupRetracted || key == model.GroupOpen || c.Verdict.Value == "" {
		return colour(key)
	}
	return verdictColour(c.Verdict)
}

// icon names the symbol of a verdict. An icon may be given with a prefix, such
// as "v-wrong"; one that is not drawn falls back to the value's, then to a plain one.
func icon(v model.Verdict) string {
	for _, name := range []string{v.Icon, v.Value} {
		name = colour(name)
		for _, prefix := range []string{"i-", "v-", "va-", "vp-"} {
			name = strings.TrimPrefix(name, prefix)
		}
		if model.Known(strings.ReplaceAll(name, "-", "_")) {
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
func strip(r model.Report) []Stripe {
	var all []Mark
	for _, n := range r.Coverage.NotCheckable {
		all = append(all, Mark{Start: n.Span.Start, End: n.Span.End})
	}
	for _, g := range model.Groups(r) {
		for _, c := range g.Claims {
			for _, s := range c.Spans {
				all = append(all, Mark{Start: s.Start, End: s.End, Colour: cmp.Or(colour(g.Key), model.GroupOther)})
			}
		}
	}
	return Strip(r.Article.Length, all)
}
