package answer

import (
	"io"
	"path/filepath"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/review/match"
)

// seenText is a text that may hold a claim which was checked before.
type seenText struct {
	ID   rows.Key `json:"id"`
	Text string   `json:"text"`
}

// seenClaim is an earlier claim.
type seenClaim struct {
	ID    rows.Key `json:"id"`
	Claim string   `json:"claim"`
	Title string   `json:"title"`
}

// seenRow names the earlier claims for a text, the likeliest first; there may be none.
type seenRow struct {
	ID     rows.Key   `json:"id"`
	Ranked []rows.Key `json:"ranked"`
}

// seenMost is how many earlier claims are named for a text.
const seenMost = 20

// matches ranks earlier claims, which lie beside the file of texts in
// verified_claims.jsonl.gz.
func matches(path string, _ Options, w io.Writer) error {
	texts, err := rows.Lines[seenText](path)
	if err != nil {
		return err
	}
	claims, err := rows.Lines[seenClaim](filepath.Join(filepath.Dir(path), "verified_claims.jsonl.gz"))
	if err != nil {
		return err
	}
	var x match.Index
	for _, c := range claims {
		x.Add(match.Earlier{ID: string(c.ID), Text: c.Claim, Title: c.Title})
	}
	enc := encoder(w)
	for _, t := range texts {
		out := seenRow{t.ID, []rows.Key{}}
		for _, m := range x.Find(t.Text, seenMost) {
			out.Ranked = append(out.Ranked, rows.Key(m.ID))
		}
		if err := enc.Encode(out); err != nil {
			return err
		}
	}
	return nil
}
