package articles

import (
	"crypto/sha256"
	"encoding/hex"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// Keep stores the bytes that p was read from. Edition needs them.
func (s *Service) Keep(p *Parsed) (err error) {
	p.origin.hash, err = s.Blobs.Put(p.origin.bytes)
	return err
}

// Edition stores nothing: it makes the version of an article with the given number, and its segments, of what was read and kept.
func (p Parsed) Edition(e *ledger.Entry, articleID string, number int) (models.ArticleVersion, []models.Segment) {
	av := p.edition(e, articleID, number)
	return av, segmentsOf(e, av, p)
}

func (p Parsed) edition(e *ledger.Entry, articleID string, number int) models.ArticleVersion {
	utf8, from := sha256.Sum256([]byte(p.Text.String())), p.origin
	return models.ArticleVersion{
		ID: e.NewID(), ArticleID: articleID, Number: number, Text: p.Text.String(), Length: p.Text.Len(),
		TextSHA256: hex.EncodeToString(utf8[:]), BytesSHA256: from.hash, Source: from.source, FileName: form.Cut(from.fileName, form.MaxShort),
		MediaType: form.Cut(from.mediaType, form.MaxShort), RetrievedFrom: from.url, RetrievedAt: from.at,
		Engine: p.Extraction.Engine, Notes: append([]string{}, p.Layout.Notes...), CreatedBy: e.Actor.ID, CreatedAt: e.At,
	}
}
