// Package newsroom keeps what holds for the newsroom as a whole: the versions of
// its policy, and what another one would change.
package newsroom

import (
	"context"
	"strconv"
	"strings"

	"linecheck/models"
	"linecheck/models/canonical"
	"linecheck/models/store"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/policy/language"
)

// Service does the work.
type Service struct{ *ledger.Ledger }

// versions is how many versions of the policy a page has.
const versions = 50

// Policy returns the policy in force.
func (s *Service) Policy(ctx context.Context) (p models.PolicyVersion, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		p, err = tx.Policy()
		return err
	})
	return p, err
}

// Version returns one version of the policy.
func (s *Service) Version(ctx context.Context, number int) (p models.PolicyVersion, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		p, err = tx.PolicyAt(number)
		return err
	})
	return p, err
}

// Versions returns a page of the policy's versions, the newest first, that were
// made before one of them (0: all), and the one to go on from, 0 at the end.
func (s *Service) Versions(ctx context.Context, before int) (list []models.PolicyVersion, next int, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		list, err = tx.Policies(before, versions+1)
		return err
	})
	if len(list) > versions {
		list = list[:versions]
		next = list[versions-1].Version
	}
	return list, next, err
}

// Check reads a policy from text without storing anything.
func (s *Service) Check(a models.Actor, text string) (language.Reading, error) {
	if err := ledger.Need(a, models.RoleAdmin, "change the policy"); err != nil {
		return language.Reading{}, err
	}
	return language.Parse(text), nil
}

// Save puts a policy that is written as text in force. seen is the version that
// the caller saw in force, note says why.
//
// It fails with KindForbidden unless a is an admin, with models.ErrStale if
// another version is in force by now, and with KindInvalid if the text is no
// policy or the one in force, or the note is missing, in this order.
func (s *Service) Save(ctx context.Context, a models.Actor, seen int, text, note string) (models.PolicyVersion, error) {
	return s.put(ctx, a, seen, note, func(_ *store.Tx, f models.FieldErrors) (models.PolicyVersion, error) {
		r := language.Parse(text)
		if len(r.Problems) > 0 {
			f.Add("text", "%s", spell(r.Problems))
		}
		return r.Policy, nil
	})
}

// Restore puts an old version in force again, as a new one. It fails as Save
// does, and with KindInvalid if there is no such version.
func (s *Service) Restore(ctx context.Context, a models.Actor, seen, number int, note string) (models.PolicyVersion, error) {
	return s.put(ctx, a, seen, note, func(tx *store.Tx, f models.FieldErrors) (models.PolicyVersion, error) {
		old, err := tx.PolicyAt(number)
		if models.KindOf(err) == models.KindNotFound {
			f.Add("number", "There is no version %d of the policy. Choose one of its history.", number)
			err = nil
		}
		return old, err
	})
}

func (s *Service) put(ctx context.Context, a models.Actor, seen int, note string, read func(*store.Tx, models.FieldErrors) (models.PolicyVersion, error)) (made models.PolicyVersion, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		if err := ledger.Need(a, models.RoleAdmin, "change the policy"); err != nil {
			return err
		}
		current, err := e.Policy()
		if err != nil {
			return err
		}
		if current.Version != seen {
			return models.ErrStale
		}
		f := models.FieldErrors{}
		from, err := read(e.Tx, f)
		if err != nil {
			return err
		}
		if len(f) == 0 && language.Format(from) == language.Format(current) {
			f.Add("text", "This is the policy in force already. Change something, or leave it as it is.")
		}
		form.Short(f, "note", &note, form.MaxReason)
		if note == "" {
			f.Add("note", "Say why, for those who read the history.")
		}
		if err := f.Err("policy.invalid", "The policy was not saved."); err != nil {
			return err
		}
		made = models.PolicyVersion{
			Version: current.Version + 1, Name: from.Name, FourEyes: from.FourEyes, Rules: from.Rules, Note: note, CreatedBy: a.ID, CreatedAt: e.At,
		}
		if err := e.AddPolicy(&made); err != nil {
			return err
		}
		return record(e, current, made, from.Version)
	})
	return made, err
}

// record writes the event of a new version; restored is the old one it repeats, 0 for none.
func record(e *ledger.Entry, before, after models.PolicyVersion, restored int) error {
	hash, _, err := canonical.Hash(after.Rules)
	if err != nil {
		return err
	}
	facts := map[string]any{"version": after.Version, "fourEyes": after.FourEyes, "rules": hash}
	action := "policy.changed"
	if restored > 0 {
		action, facts["restored"] = "policy.restored", restored
	}
	return e.Record(models.Event{
		Action: action, SubjectID: "policy " + strconv.Itoa(after.Version), From: strconv.Itoa(before.Version), To: strconv.Itoa(after.Version), Reason: after.Note,
	}, facts)
}

// told is how many problems a refusal names; Check names them all.
const told = 3

// spell says what is wrong with a text: "Line 3, column 5: …", a line each.
func spell(list []language.Problem) string {
	lines := make([]string, 0, told+1)
	for i, p := range list {
		if i == told {
			lines = append(lines, "And "+strconv.Itoa(len(list)-told)+" more.")
			break
		}
		lines = append(lines, "Line "+strconv.Itoa(p.Line)+", column "+strconv.Itoa(p.Column)+": "+p.Text)
	}
	return strings.Join(lines, "\n")
}
