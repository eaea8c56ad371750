package review_test

import (
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/form"
	"linecheck/review/quotecheck"
)

// checks are the quote checks of a1's claims as a report for somebody has them.
func (r *room) checks(a models.Actor) (all map[string][]quotecheck.Printed) {
	r.t.Helper()
	r.read(func(tx *store.Tx) (err error) {
		all, err = quotecheck.InReport(tx, a, "a1")
		return err
	})
	return all
}

func (r *room) compare(a models.Actor, claimID, transcript string) quotecheck.View {
	r.t.Helper()
	v, err := r.Quotes.Compare(r.t.Context(), a, claimID, quotecheck.Input{Transcript: transcript}, "")
	if err != nil {
		r.t.Fatal(err, fieldsOf(err))
	}
	return v
}

// A check is no signed content: it changes neither the claim nor what an approval is bound to, and it tells nobody's finding.
func TestQuoteCheckSignsNothing(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusSubmitted)
	r.live.actions()
	v := r.compare(ben, c.ID, "It is 324 metres.")
	if got := r.claim(c.ID); got.Version != c.Version || got.ContentHash != c.ContentHash {
		t.Errorf("the claim changed: %+v", got)
	}
	if got := r.live.actions(); got != "quote.checked" {
		t.Errorf("recorded %s", got)
	}
	if _, err := r.Quotes.Act(t.Context(), ben, v.ID, 1, quotecheck.ActionRemove); err != nil || len(r.checks(ada)) != 0 {
		t.Errorf("%v, %v", err, r.checks(ada))
	}
	if _, err := r.Quotes.Act(t.Context(), edna, v.ID, 2, quotecheck.ActionRestore); err != nil || len(r.checks(ada)[c.ID]) != 1 {
		t.Errorf("%v, %v", err, r.checks(ada))
	}
	if got := r.live.actions(); got != "quote.check_removed quote.check_restored" {
		t.Errorf("recorded %s", got)
	}
	r.do(edna, c.ID, models.ActionApprove, form.Input{})
	if _, err := r.Quotes.Act(t.Context(), ben, v.ID, 3, quotecheck.ActionRemove); code(err) != "claim.status" {
		t.Errorf("removed from a claim that is signed off: %v", err)
	}
	if _, err := r.Quotes.Compare(t.Context(), ben, c.ID, quotecheck.Input{Transcript: "x"}, ""); code(err) != "claim.status" {
		t.Errorf("checked a claim that is signed off: %v", err)
	}
}

// A new version whose words differ makes a check stale; one that moves them does not.
func TestQuoteCheckOverVersions(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusOpen)
	r.compare(ada, c.ID, "The tower is 324 metres tall.")
	r.newVersion(keptText, nil)
	if got := r.checks(ada)[c.ID]; len(got) != 1 || got[0].Stale || got[0].LabelWords != "Trimmed" {
		t.Errorf("moved: %+v", got)
	}
	r.newVersion(strings.Replace(rewordedText, "324 metres", "325 metres", 1), nil)
	if got := r.checks(ada)[c.ID]; len(got) != 1 || !got[0].Stale {
		t.Errorf("reworded: %+v", got)
	}
}

// What is in a report for who answers a cross-check is their own.
func TestQuoteChecksInReportAreBlind(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusSubmitted)
	r.compare(ada, c.ID, "It is 324 metres.")
	r.do(edna, c.ID, models.ActionCrossCheck, second)
	if got := r.checks(ben); len(got) != 0 {
		t.Errorf("Ben reads %+v", got)
	}
	r.compare(ben, c.ID, "It is 324 metres.")
	if mine, all := r.checks(ben)[c.ID], r.checks(emil)[c.ID]; len(mine) != 1 || mine[0].By != "ben" || len(all) != 2 {
		t.Errorf("Ben reads %+v, Emil %d", mine, len(all))
	}
}

// Two people who check at once both keep what they found, with one transcript.
func TestTwoCheckAQuotation(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusOpen)
	done := make(chan error, 2)
	for _, a := range []models.Actor{ada, ben} {
		go func() {
			_, err := r.Quotes.Compare(t.Context(), a, c.ID, quotecheck.Input{Transcript: "It is 324 metres."}, "")
			done <- err
		}()
	}
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	got := r.checks(ada)[c.ID]
	if len(got) != 2 || got[0].TranscriptSHA256 != got[1].TranscriptSHA256 {
		t.Errorf("%+v", got)
	}
}
