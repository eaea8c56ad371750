package answer

import (
	"io"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/review/extract"
	"linecheck/review/text"
)

// seed answers with the claims of one article, as the product would import it.
func seed(path string, o Options, w io.Writer) error {
	f, err := rows.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	raw, err := io.ReadAll(f)
	if err != nil {
		return err
	}
	out := rows.Proposed{Claims: []rows.Claim{}}
	decoded, err := text.Decode(raw)
	if err != nil {
		return err
	}
	article := models.NewText(decoded)
	layout := text.Cut(article)
	if o.Published == "" {
		o.Published = layout.Published
	}
	found := extract.Claims(article, layout, extract.Options{Published: o.Published, Publisher: o.Publisher}).Claims
	if o.Model != nil {
		more, err := suggested(o.Model, article, layout, found)
		if err != nil {
			return err
		}
		found = append(found, more...)
	}
	for _, c := range found {
		claim := rows.Claim{Claim: c.Wording, Speaker: c.Speaker, Checkable: &c.Checkable}
		for _, s := range c.Spans {
			claim.Spans = append(claim.Spans, rows.Span{Start: s.Start, End: s.End, Text: s.Quote})
		}
		for _, a := range c.Alternatives {
			if a.Field == "wording" {
				claim.Alternatives = append(claim.Alternatives, a.Value)
			}
		}
		out.Claims = append(out.Claims, claim)
	}
	return encoder(w).Encode(out)
}
