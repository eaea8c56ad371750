package reports_test

import (
	"cmp"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/export"
	"linecheck/review/export/model"
	"linecheck/review/ledger"
	"linecheck/review/reports"
)

func actor(a models.Account) models.Actor { return a.Actor() }

var ada, ben, edna = actor(storetest.Ada()), actor(storetest.Ben()), actor(storetest.Edna())

// desk is a newsroom that has checked article "a1".
type desk struct {
	*review.Service
	Store *store.Store
	t     *testing.T
}

type silent struct{}

func (silent) Announce(...models.Event) {}

const text = "The tower, said Mayor Ines Falk, is 324 metres tall.\nIt opened on Monday, 2 May 2030, with 👩‍👧 and برج e\u0301té.\n" +
	"It closed on Friday, 3 May 2029.\nLovely, is it not?\n"

func newDesk(t *testing.T) *desk {
	t.Helper()
	s := storetest.Open(t)
	storetest.Cast(t, s)
	storetest.Article(t, s, text)
	now := func() time.Time { return storetest.Now }
	in, err := articles.NewIntake(t.TempDir(), nil, now)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, Store: s, Service: review.New(&ledger.Ledger{Store: s, Now: now, Live: silent{}}, "test", in)}
	if err := d.Furnish(t.Context()); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *desk) draft(a models.Actor, o reports.Options) model.Report {
	d.t.Helper()
	r, err := d.Reports.Draft(d.t.Context(), a, "a1", o)
	if err != nil {
		d.t.Fatal(err)
	}
	return r
}

// formats renders the draft as a may see it in every format.
func (d *desk) formats(a models.Actor) map[string]string {
	d.t.Helper()
	out := map[string]string{}
	for _, f := range export.Formats {
		file, err := d.Reports.ExportDraft(d.t.Context(), a, "a1", f.Name, reports.Options{IncludeComments: true})
		if err != nil {
			d.t.Fatal(err)
		}
		out[f.Name] = string(file.Data)
	}
	return out
}

// crossCheck has a claim cross-checked, without its workflow.
func (d *desk) crossCheck(claimID, second string) {
	d.t.Helper()
	if err := d.Store.InTx(d.t.Context(), func(tx *store.Tx) error {
		c, err := tx.Claim(claimID)
		if err != nil {
			return err
		}
		c.Status, c.SecondID, c.Finding.Verdict = models.StatusCrossCheck, second, cmp.Or(c.Finding.Verdict, "confirmed")
		return tx.SaveClaim(&c)
	}); err != nil {
		d.t.Fatal(err)
	}
}

// language says in which language the article is.
func (d *desk) language(tag string) {
	d.t.Helper()
	if err := d.Store.InTx(d.t.Context(), func(tx *store.Tx) error {
		a, err := tx.Article("a1")
		if err != nil {
			return err
		}
		a.Language = tag
		return tx.SaveArticle(&a)
	}); err != nil {
		d.t.Fatal(err)
	}
}
