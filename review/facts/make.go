package facts

import (
	"cmp"
	"context"
	"time"

	"linecheck/models/standing"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
)

// Fields are what editors say about a fact; nil leaves a field as it is.
type Fields struct {
	Statement, ValidFrom, ValidUntil, Owner *string
}

// Make makes a fact of a signed-off claim as it stands, with the claim's sources. claimVersion is the one that a saw.
func (s *Service) Make(ctx context.Context, a models.Actor, claimID string, claimVersion int, in Fields, key string) (v View, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		c, err := e.Tx.Claim(claimID)
		if err != nil {
			return err
		}
		article, err := ledger.See(e.Tx, a, c.ArticleID)
		if err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleEditor, "make a standing fact"); err != nil {
			return err
		}
		id, err := e.Once(key, "fact "+claimID, func() (string, error) {
			if c.Version != claimVersion {
				return "", models.ErrStale
			}
			return create(e, &c, article, in)
		})
		if err != nil {
			return err
		}
		v, err = one(e.Tx, a, id)
		return err
	})
	return v, err
}

func create(e *ledger.Entry, c *models.Claim, article models.Article, in Fields) (string, error) {
	made, err := e.FactsOf(c.ID)
	if err != nil {
		return "", err
	}
	if err := mayMake(e.Actor, c, made); err != nil {
		return "", err
	}
	rules, err := lookup.Load(e.Tx)
	if err != nil {
		return "", err
	}
	f := standing.Fact{
		ID: e.NewID(), ArticleID: c.ArticleID, ClaimID: c.ID, ContentHash: c.ContentHash, Statement: c.Wording, Verdict: c.Finding.Verdict,
		ScaleID: cmp.Or(c.ScaleID, rules.Finding(c).ID), Correction: c.Finding.Correction, OwnerID: e.Actor.ID, State: standing.Current,
		StateBy: e.Actor.ID, StateAt: e.At, Version: 1, CreatedBy: e.Actor.ID, CreatedAt: e.At, UpdatedAt: e.At,
	}
	if f.Sources, err = sourcesOf(e, c); err != nil {
		return "", err
	}
	if err := apply(e, &f, article, in); err != nil {
		return "", err
	}
	if err := e.AddFact(&f); err != nil {
		return "", err
	}
	return f.ID, record(e, &f, models.Event{Action: "fact.made"}, map[string]any{"contentHash": f.ContentHash, "sources": len(f.Sources)})
}

// sourcesOf copies the claim's evidence, so that the fact keeps it whatever becomes of the claim.
func sourcesOf(e *ledger.Entry, c *models.Claim) ([]standing.Source, error) {
	rows, err := e.Evidence(c.ID)
	out := make([]standing.Source, len(rows))
	for i, r := range rows {
		out[i] = standing.Source{
			Kind: r.Source.Kind, Title: r.Source.Title, URL: r.Source.URL, Publisher: r.Source.Publisher, Author: r.Source.Author,
			PublishedOn: r.Source.PublishedOn, Quote: r.Quote, Locator: r.Locator, Stance: r.Stance, Primary: r.Primary, AccessedOn: r.AccessedOn,
			SnapshotSHA256: r.SnapshotSHA256,
		}
	}
	return out, err
}

// apply puts the given fields into f and checks what comes of it.
func apply(e *ledger.Entry, f *standing.Fact, article models.Article, in Fields) error {
	form.Given(&f.Statement, in.Statement)
	form.Given(&f.ValidFrom, in.ValidFrom)
	form.Given(&f.ValidUntil, in.ValidUntil)
	errs := models.FieldErrors{}
	form.Short(errs, "statement", &f.Statement, form.MaxWording)
	if f.Statement == "" {
		errs.Add("statement", "Say what is so, in a sentence that stands alone.")
	}
	day(errs, "validFrom", f.ValidFrom)
	day(errs, "validUntil", f.ValidUntil)
	if in.ValidUntil != nil && f.ValidUntil != "" && f.ValidUntil < today(e.At) {
		errs.Add("validUntil", "This day is over. Give a later one, or none.")
	}
	if f.ValidFrom != "" && f.ValidUntil != "" && f.ValidFrom > f.ValidUntil {
		errs.Add("validUntil", "The last day comes before the first one.")
	}
	if in.Owner != nil && *in.Owner != f.OwnerID {
		who, err := lookup.Able(e.Tx, article, *in.Owner, "owner")
		if models.KindOf(err) == models.KindInvalid {
			errs.Add("owner", "%s", err.(*models.Error).Text) //nolint:errorlint,forcetypeassert // Able makes it
		} else if err != nil {
			return err
		}
		f.OwnerID = who.ID
	}
	return errs.Err("fact.invalid", "Some of the fact's fields need attention.")
}

func day(f models.FieldErrors, field, v string) {
	if _, err := time.Parse(time.DateOnly, v); v != "" && err != nil {
		f.Add(field, "Write the day as YYYY-MM-DD.")
	}
}

func today(now time.Time) string { return now.UTC().Format(time.DateOnly) }

// record records ev about the fact, under the article and the claim it comes from.
func record(e *ledger.Entry, f *standing.Fact, ev models.Event, data map[string]any) error {
	if data == nil {
		data = map[string]any{}
	}
	data["version"] = f.Version
	ev.ArticleID, ev.ClaimID, ev.SubjectID, ev.To = f.ArticleID, f.ClaimID, f.ID, string(f.State)
	return e.Record(ev, data)
}

// Change is what somebody wants done with a fact.
type Change struct {
	Action  models.Action
	Version int // that they saw
	Reason  string
	Fields  Fields // edit
}

// Act does one thing with a fact.
func (s *Service) Act(ctx context.Context, a models.Actor, id string, in Change) (v View, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		f, c, article, err := find(e.Tx, a, id)
		if err != nil {
			return err
		}
		mv, err := check(a, &f, in.Version, in.Action)
		if err != nil {
			return err
		}
		if err := form.Reason(&in.Reason, mv.reason); err != nil {
			return err
		}
		to := mv.to
		if to == "" {
			if in.Action == ActionEdit {
				err = apply(e, &f, article, in.Fields)
			} else {
				err = revivable(e, &f, &c)
			}
			if err != nil {
				return err
			}
			to = standing.Current
			if f.ValidUntil != "" && f.ValidUntil < today(e.At) {
				to = standing.Expired
			}
		}
		if err := turn(e, &f, to, models.Event{Action: mv.past, Reason: in.Reason}); err != nil {
			return err
		}
		v, err = one(e.Tx, a, id)
		return err
	})
	return v, err
}

// revivable returns why a fact cannot be current again.
func revivable(e *ledger.Entry, f *standing.Fact, c *models.Claim) error {
	made, err := e.FactsOf(c.ID)
	if err != nil {
		return err
	}
	if c.Status != models.StatusApproved || c.ContentHash != f.ContentHash {
		return models.Errorf(models.KindConflict, "fact.claim", "Its claim is not signed off as it was. Make a new fact of the claim when it is.")
	}
	if e := mayMake(e.Actor, c, made); e != nil {
		return e
	}
	return nil
}

// turn saves the fact in a state and tells whom that concerns.
func turn(e *ledger.Entry, f *standing.Fact, to standing.State, ev models.Event) error {
	from := f.State
	if to != from {
		f.State, f.StateReason, f.StateBy, f.StateAt = to, ev.Reason, e.Actor.ID, e.At
	}
	f.UpdatedAt = e.At
	if err := e.SaveFact(f); err != nil {
		return err
	}
	ev.From = string(from)
	if err := record(e, f, ev, nil); err != nil || to == from {
		return err
	}
	rests, err := e.RestingOn(f.ID)
	if err != nil {
		return err
	}
	return flag(e, f, rests)
}
