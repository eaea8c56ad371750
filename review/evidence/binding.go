package evidence

import (
	"mime"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
	"linecheck/review/passage"
)

// Bind lets rows of the claim that rest on no stored copy rest on the newest one
// there is: whoever submits signs what is stored. The caller saves the claim.
func Bind(e *ledger.Entry, c *models.Claim) error {
	rows, err := e.Evidence(c.ID)
	if err != nil {
		return err
	}
	for i := range rows {
		row := &rows[i]
		if row.SnapshotSHA256 != "" {
			continue
		}
		if err := bind(e, row, nil); err != nil {
			return err
		}
		if row.SnapshotSHA256 == "" {
			continue
		}
		if err := look(e, row); err != nil {
			return err
		}
		if err := e.SaveEvidence(row); err != nil {
			return err
		}
	}
	return nil
}

// bind lets a row rest on the copy that is named: nil keeps the one it has or
// takes the newest, "" takes none.
func bind(e *ledger.Entry, row *models.Evidence, captureID *string) error {
	switch {
	case captureID == nil && row.SnapshotSHA256 != "":
		return nil
	case captureID == nil:
		newest, err := e.NewestCopy(row.Source.RootID)
		if models.KindOf(err) == models.KindNotFound {
			return nil
		}
		if err == nil {
			rest(row, newest)
		}
		return err
	case *captureID == "":
		release(row)
		return nil
	}
	named, err := e.Capture(*captureID)
	if models.KindOf(err) == models.KindNotFound || err == nil && (named.RootID != row.Source.RootID || named.State != models.CaptureStored) {
		return models.Invalid("evidence.capture", "captureId", "This is no stored copy of the source. Reload and choose again.")
	}
	if err == nil {
		rest(row, named)
	}
	return err
}

func rest(row *models.Evidence, c models.Capture) {
	mediaType, _, err := mime.ParseMediaType(c.MediaType)
	if err != nil {
		mediaType = c.MediaType
	}
	row.SnapshotSHA256, row.SnapshotType, row.SnapshotAt, row.SnapshotMark = c.ContentSHA256, mediaType, c.EndedAt, c.Mark
	row.SettledMark = ""
}

func release(row *models.Evidence) {
	row.SnapshotSHA256, row.SnapshotType, row.SnapshotAt, row.SnapshotMark, row.SettledMark = "", "", nil, "", ""
}

// look says of a row whether its passage stands in the copy it rests on, or in
// the newest one where it rests on none.
func look(e *ledger.Entry, row *models.Evidence) error {
	row.Passage, row.PassageStart, row.PassageEnd = "", 0, 0
	if row.Quote == "" {
		return nil
	}
	held, err := CopyOf(e.Tx, row)
	if models.KindOf(err) == models.KindNotFound {
		return nil
	}
	if err != nil {
		return err
	}
	row.Passage, row.PassageStart, row.PassageEnd, err = Found(e.Tx, held, row.Quote)
	return err
}

// CopyOf returns the copy that a row rests on, or the newest of its source.
func CopyOf(tx *store.Tx, row *models.Evidence) (models.Capture, error) {
	if row.SnapshotSHA256 == "" {
		return tx.NewestCopy(row.Source.RootID)
	}
	return tx.CopyWith(row.Source.RootID, row.SnapshotSHA256)
}

// Found looks for a quoted passage in a copy.
func Found(tx *store.Tx, c models.Capture, quote string) (state models.PassageState, start, end int, err error) {
	if c.TextSHA256 == "" {
		return models.PassageNoText, 0, 0, nil
	}
	text, err := tx.CaptureText(c.TextSHA256)
	if err != nil {
		return "", 0, 0, err
	}
	start, end, ok := passage.Find(text.Text, quote)
	if !ok {
		return models.PassageMissing, 0, 0, nil
	}
	return models.PassageVerbatim, start, end, nil
}
