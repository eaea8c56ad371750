package quotecheck

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/models/quotes"
	"linecheck/models/store"
	"linecheck/review/evidence"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/speech"
)

// MaxTranscript is how long a passage may be, in code points.
const MaxTranscript = 200_000

// Input is a quotation and the passage to compare it with, which is one of three.
type Input struct {
	Quotation  string // "" for the claim's; else it has to stand in the claim's sentences
	Transcript string // pasted
	EvidenceID string // the stored copy of the claim's evidence
	Again      string // id of an earlier check, for its passage
	Origin     string // where a pasted passage is from
}

// Preview compares without keeping anything.
func (s *Service) Preview(ctx context.Context, a models.Actor, claimID string, in Input) (v View, err error) {
	m, err := s.gather(ctx, a, claimID, in)
	if err != nil {
		return v, err
	}
	m.compare()
	return view(a, m.Check, m.subject), nil
}

// Compare compares and keeps what came of it. The same key again returns the check that was made then.
func (s *Service) Compare(ctx context.Context, a models.Actor, claimID string, in Input, key string) (v View, err error) {
	m, err := s.gather(ctx, a, claimID, in)
	if err != nil {
		return v, err
	}
	m.compare() // before the transaction that writes: it can take a while
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		c, err := claimOf(e.Tx, a, claimID)
		if err != nil {
			return err
		}
		if err := mayCheck(a, &c); err != nil {
			return err
		}
		id, err := e.Once(key, "quote "+claimID, func() (string, error) { return m.keep(e, &c) })
		if err != nil {
			return err
		}
		v, err = one(e.Tx, a, id)
		return err
	})
	return v, err
}

// material is what is compared, and what came of it.
type material struct {
	quotes.Check
	subject    subject
	transcript string
}

// gather reads and checks what is to be compared.
func (s *Service) gather(ctx context.Context, a models.Actor, claimID string, in Input) (m material, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		c, err := claimOf(tx, a, claimID)
		if err != nil {
			return err
		}
		if err := mayCheck(a, &c); err != nil {
			return err
		}
		m.subject.claim = &c
		if m.subject.place, err = placeOf(tx, &c); err != nil {
			return err
		}
		rules, err := lookup.Load(tx)
		if err != nil {
			return err
		}
		m.subject.scale = rules.Attribution(&c)
		m.Check = quotes.Check{ArticleID: c.ArticleID, ClaimID: c.ID, ArticleVersion: c.ArticleVersion, By: a.ID, Version: 1}
		return m.fill(tx, a, in)
	})
	return m, err
}

// fill takes over what was asked for, and says what is wrong with it.
func (m *material) fill(tx *store.Tx, a models.Actor, in Input) error {
	f := models.FieldErrors{}
	m.Quotation = in.Quotation
	form.Short(f, "quotation", &m.Quotation, form.MaxPassage)
	if m.Quotation == "" {
		m.Quotation, _ = m.subject.place.quoted()
		form.Short(f, "quotation", &m.Quotation, form.MaxPassage)
	} else if !m.subject.place.has(m.Quotation) {
		f.Add("quotation", "These words are not in the claim's sentence. Copy them from there, and leave out the quotation marks around them.")
	}
	m.Origin = in.Origin
	form.Short(f, "origin", &m.Origin, form.MaxTitle)
	if err := m.find(tx, a, in, f); err != nil {
		return err
	}
	if strings.TrimSpace(m.transcript) == "" {
		f.Add("transcript", "Paste the passage of the transcript, or choose a source that has a stored copy.")
	}
	if n := utf8.RuneCountInString(m.transcript); n > MaxTranscript {
		f.Add("transcript", "This has %d characters; the limit is %d. Paste the part around the quotation.", n, MaxTranscript)
	}
	form.Plain(f, "transcript", m.transcript)
	return f.Err("quote.invalid", "The quotation cannot be checked yet.")
}

// find gets the passage from where it is.
func (m *material) find(tx *store.Tx, a models.Actor, in Input, f models.FieldErrors) error {
	switch {
	case in.Again != "":
		before, _, err := find(tx, a, in.Again)
		if models.KindOf(err) == models.KindNotFound || err == nil && before.ClaimID != m.ClaimID {
			f.Add("transcript", "The earlier check is gone. Paste the passage again.")
			return nil
		}
		if err != nil {
			return err
		}
		t, err := tx.Transcript(before.TranscriptSHA256)
		m.transcript, m.Origin, m.EvidenceID, m.Ordinal = t.Text, before.Origin, before.EvidenceID, before.Ordinal
		return err
	case in.EvidenceID != "":
		return m.fromEvidence(tx, in.EvidenceID, f)
	default:
		m.transcript = in.Transcript
		return nil
	}
}

// fromEvidence takes the stored copy of the claim's evidence, or the part of it about the quoted passage where it is long.
func (m *material) fromEvidence(tx *store.Tx, id string, f models.FieldErrors) error {
	rows, err := tx.Evidence(m.ClaimID)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if row.ID != id {
			continue
		}
		sha256, err := textOf(tx, &row)
		if err != nil {
			return err
		}
		if sha256 == "" {
			break
		}
		kept, err := tx.CaptureText(sha256)
		if err != nil {
			return err
		}
		text := models.NewText(kept.Text)
		from := min(max(0, row.PassageStart-MaxTranscript/2), max(0, text.Len()-MaxTranscript))
		m.transcript, _ = text.Slice(from, min(text.Len(), from+MaxTranscript))
		m.EvidenceID, m.Ordinal, m.Origin = row.ID, row.Ordinal, form.Cut(row.Source.Title, form.MaxTitle)
		return nil
	}
	f.Add("evidence", "This source has no stored text to compare with. Paste the passage instead.")
	return nil
}

// textOf returns the hash of the readable text of the copy that evidence rests on, "" without one.
func textOf(tx *store.Tx, row *models.Evidence) (string, error) {
	held, err := evidence.CopyOf(tx, row)
	if models.KindOf(err) == models.KindNotFound {
		return "", nil
	}
	return held.TextSHA256, err
}

// passages lists the evidence of a claim that a quotation can be compared with.
func passages(tx *store.Tx, claimID string) ([]Passage, error) {
	rows, err := tx.Evidence(claimID)
	list := []Passage{}
	for i := 0; err == nil && i < len(rows); i++ {
		var sha256 string
		if sha256, err = textOf(tx, &rows[i]); sha256 != "" {
			list = append(list, Passage{rows[i].ID, rows[i].Ordinal, rows[i].Source.Title})
		}
	}
	return list, err
}

// compare fills in what comes of it.
func (m *material) compare() {
	r := speech.Check(m.Quotation, m.transcript)
	m.Label, m.Summary, m.Words, m.Same, m.Engine = string(r.Label), r.Summary, r.Words, r.Same, speech.Version
	m.Also, m.Pieces, m.Places = make([]string, len(r.Also)), make([]quotes.Piece, len(r.Pieces)), make([][2]int, len(r.Places))
	for i, l := range r.Also {
		m.Also[i] = string(l)
	}
	for i, p := range r.Pieces {
		m.Pieces[i] = quotes.Piece{Kind: string(p.Kind), Quote: p.Quote, Passage: p.Passage}
	}
	for i, p := range r.Places {
		m.Places[i] = [2]int{p.Start, p.End}
	}
	sum := sha256.Sum256([]byte(m.transcript))
	m.TranscriptSHA256, m.TranscriptLength = hex.EncodeToString(sum[:]), utf8.RuneCountInString(m.transcript)
}

// keep stores the check, if the claim still has the quoted words.
func (m *material) keep(e *ledger.Entry, c *models.Claim) (string, error) {
	at, err := placeOf(e.Tx, c)
	if err != nil {
		return "", err
	}
	if !at.has(m.Quotation) {
		return "", models.ErrStale
	}
	m.ID, m.At, m.ArticleVersion = e.NewID(), e.At, c.ArticleVersion
	if err := e.PutTranscript(&quotes.Transcript{SHA256: m.TranscriptSHA256, Text: m.transcript}); err != nil {
		return "", err
	}
	if err := e.AddQuoteCheck(&m.Check); err != nil {
		return "", err
	}
	return m.ID, record(e, &m.Check, models.Event{Action: "quote.checked"}, map[string]any{
		"label": m.Label, "also": m.Also, "transcript": m.TranscriptSHA256, "engine": m.Engine, "quoted": m.Words, "same": m.Same,
	})
}

// record records what happened to a check. What came of it is in the data only, which blind readers do not get.
func record(e *ledger.Entry, row *quotes.Check, ev models.Event, data map[string]any) error {
	data["version"] = row.Version
	ev.ArticleID, ev.ArticleVersion, ev.ClaimID, ev.SubjectID = row.ArticleID, row.ArticleVersion, row.ClaimID, row.ID
	return e.Record(ev, data)
}

// Act removes a check, or brings it back.
func (s *Service) Act(ctx context.Context, a models.Actor, id string, version int, action models.Action) (v View, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		row, c, err := find(e.Tx, a, id)
		if err != nil {
			return err
		}
		mv, err := check(a, &row, &c, request{version, action})
		if err != nil {
			return err
		}
		row.RemovedBy, row.RemovedAt = "", nil
		if action == ActionRemove {
			row.RemovedBy, row.RemovedAt = a.ID, &e.At
		}
		if err := e.SaveQuoteCheck(&row); err != nil {
			return err
		}
		if err := record(e, &row, models.Event{Action: mv.past}, map[string]any{}); err != nil {
			return err
		}
		v, err = one(e.Tx, a, id)
		return err
	})
	return v, err
}
