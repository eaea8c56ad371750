package export

import (
	"linecheck/review/export/page"
	"linecheck/review/export/plain"
)

// howToHash tells a reader how to prove the content hash without this program.
const howToHash = "The content hash is the SHA-256 of the report’s JSON in canonical form (RFC 8785), with report.generator left out, " +
	"integrity.sha256 empty and integrity.signature null. The same content always gives the same bytes."

// proofs are the facts at the report's foot.
func proofs(r Report) []page.Fact {
	signature := ""
	if s := r.Integrity.Signature; s != nil {
		signature = plain.Join(", ", s.Algorithm, plain.Prefixed("key ", s.KeyID), s.Value)
	}
	return page.Known(
		page.Fact{Name: "Text of the article", Value: plain.Prefixed("sha256 ", r.Article.TextSHA256)},
		page.Fact{Name: "File as imported", Value: plain.Prefixed("sha256 ", r.Article.BytesSHA256)},
		page.Fact{Name: "Content of the report", Value: plain.Prefixed("sha256 ", r.Integrity.SHA256)},
		page.Fact{Name: "Event log head", Value: r.Integrity.EventLogHead},
		page.Fact{Name: "Signature", Value: signature},
		page.Fact{Name: "Written by", Value: plain.Join(" ", r.Report.Generator.Name, r.Report.Generator.Version)},
	)
}
