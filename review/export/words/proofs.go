package words

import (
	"slices"

	"linecheck/review/export/model"
	"linecheck/review/export/plain"
)

// HowToHash tells a reader how to prove the content hash without this program.
const HowToHash = "The content hash is the SHA-256 of the report’s JSON in canonical form (RFC 8785), with report.generator left out, " +
	"integrity.sha256 empty and integrity.signature null. The same content always gives the same bytes."

// Proofs are the facts at the report's foot.
func Proofs(r model.Report) []Fact {
	signature := ""
	if s := r.Integrity.Signature; s != nil {
		signature = plain.Join(", ", s.Algorithm, plain.Prefixed("key ", s.KeyID), s.Value)
	}
	return Known(
		Fact{Name: "Text of the article", Value: plain.Prefixed("sha256 ", r.Article.TextSHA256)},
		Fact{Name: "File as imported", Value: plain.Prefixed("sha256 ", r.Article.BytesSHA256)},
		Fact{Name: "Content of the report", Value: plain.Prefixed("sha256 ", r.Integrity.SHA256)},
		Fact{Name: "Event log head", Value: r.Integrity.EventLogHead},
		Fact{Name: "Signature", Value: signature},
		Fact{Name: "Written by", Value: plain.Join(" ", r.Report.Generator.Name, r.Report.Generator.Version)},
	)
}

// Fact is a named fact of the report's head or foot.
type Fact struct{ Name, Value, URL string }

// Known leaves out the facts of which nothing is known.
func Known(all ...Fact) []Fact {
	return slices.DeleteFunc(all, func(f Fact) bool { return f.Value == "" && f.URL == "" })
}
