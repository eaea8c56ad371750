package review_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/reports"
	"linecheck/review/talk"
)

func TestHistoryTellsWhatChanged(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	wording := func(s string) { r.do(ada, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Wording: &s}}) }
	wording("It is tall.")
	wording("324 metres") // as it was
	row := r.setEvidence(c.ID, book("Archive"))[0]
	in := kept(row)
	in.Locator, in.Primary = "p. 13", true
	r.setEvidence(c.ID, in)
	r.do(ada, c.ID, models.ActionTick, form.Input{Ticks: []models.Span{spanOf(threeLines, "324")}})
	r.do(ada, c.ID, models.ActionSubmit, found("confirmed"))
	r.do(edna, c.ID, models.ActionApprove, form.Input{})
	r.do(ben, c.ID, models.ActionRevise, why)

	items, who, err := r.History(t.Context(), ben, c.ID)
	if err != nil {
		t.Fatal(err)
	}
	type told struct {
		Text     string
		Revision int
		Changes  []review.Change
	}
	var got []told
	for _, i := range items {
		got = append(got, told{i.Text, i.Revision, i.Changes})
	}
	none := []review.Change{}
	want := []told{
		{"Ada Okafor made the claim.", 1, none},
		{"Ada Okafor took the claim.", 0, none},
		{"Ada Okafor edited the claim.", 2, []review.Change{{Field: "wording", Before: "324 metres", After: "It is tall."}}},
		{"Ada Okafor edited the claim.", 3, []review.Change{{Field: "wording", Before: "It is tall.", After: "324 metres"}}},
		{"Ada Okafor changed the evidence.", 4, []review.Change{{Field: "evidence", Before: "", After: "Archive · supports · 324 m · p. 12 · 2030-01-01"}}},
		{"Ada Okafor changed the evidence.", 5, []review.Change{{
			Field: "evidence", Before: "Archive · supports · 324 m · p. 12 · 2030-01-01", After: "Archive · supports · 324 m · p. 13 · 2030-01-01 · primary source",
		}}},
		{"Ada Okafor ticked the words that sources support.", 6, []review.Change{{Field: "ticks", Before: "", After: "324"}}},
		{"Ada Okafor submitted the claim.", 7, []review.Change{
			{Field: "confidence", Before: "", After: "high"},
			{Field: "rationale", Before: "", After: "See page 12."},
			{Field: "scale", Before: "", After: "line-check.1"},
			{Field: "verdict", Before: "", After: "confirmed"},
		}},
		{"Edna Moreau approved the claim.", 0, none},
		{"Ben Lindqvist re-opened the claim to revise it.", 0, none},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("history (-want +got):\n%s", diff)
	}
	if items[9].Reason != "Because of the archive." || who["ada"].Name != "Ada Okafor" || who["system"].Name != "Linecheck" {
		t.Errorf("last is %+v", items[9].Event)
	}
}

// Every stored event proves what it says, and keeps no long text.
func TestStoredEventsProve(t *testing.T) {
	r := newRoom(t)
	for _, s := range models.Statuses {
		if s != models.StatusOrphaned {
			r.at(s)
		}
	}
	c := r.accusation()
	r.do(ada, c.ID, models.ActionSubmit, found("confirmed"))
	r.suspend("ben")
	r.account("s3")
	thread, err := r.Talk.Open(t.Context(), ada, talk.Place{ClaimID: c.ID}, "A long remark about it.", "")
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Talk.Resolve(t.Context(), ada, thread, 1, "Settled é 👩\u200d👧 \u2028."); err != nil {
		t.Fatal(err)
	}
	events := r.allEvents()
	if len(events) < 60 {
		t.Fatalf("only %d events", len(events))
	}
	actions := map[string]bool{}
	for i, ev := range events {
		got, err := ledger.EventHash(ev)
		if err != nil || got != ev.Hash {
			t.Errorf("event %d, %s, hashes to %s, stored is %s, %v", ev.Seq, ev.Action, got, ev.Hash, err)
		}
		ev.Reason += "."
		if changed, err := ledger.EventHash(ev); err != nil || changed == ev.Hash {
			t.Errorf("the reason of event %d is not hashed, %v", ev.Seq, err)
		}
		if i > 0 && events[i-1].Seq >= ev.Seq || len(ev.Data) > 500 {
			t.Errorf("event %d after %d holds %s", ev.Seq, events[max(i-1, 0)].Seq, ev.Data)
		}
		actions[ev.Action] = true
	}
	for _, a := range []string{"newsroom.furnished", "claim.cross_check_cancelled", "claim.split", "segment.disposed", "thread.resolved", "claim.retraction_confirmed"} {
		if !actions[a] {
			t.Errorf("%s was not among them", a)
		}
	}
}

func (r *room) allEvents() (events []models.Event) {
	r.t.Helper()
	r.read(func(tx *store.Tx) (err error) {
		events, err = tx.EventsAfter(0, 10_000)
		return err
	})
	return events
}

// What was announced is what was stored, in the same order, once.
func TestAnnouncedIsStored(t *testing.T) {
	r := newRoom(t)
	r.signedOff() // forgets what was announced before
	if _, err := r.Reports.Issue(t.Context(), edna, "a1", reports.Options{}); err != nil {
		t.Fatal(err)
	}
	if _, err := r.tryArticle(edna, models.ActionReopen, articles.Action{Reason: "A letter."}); err != nil {
		t.Fatal(err)
	}
	r.at(models.StatusSuperseded)
	stored := r.allEvents()
	announced := r.live.got
	if diff := cmp.Diff(stored[len(stored)-len(announced):], announced); diff != "" || len(announced) != 6 {
		t.Errorf("announced %d (-stored +announced):\n%s", len(announced), diff)
	}
}

func TestEventsForGoesOn(t *testing.T) {
	r := newRoom(t)
	r.at(models.StatusApproved)
	r.suspend("emil") // an event of no article would be for emil and the admins alone
	total := len(r.allEvents())
	seen, after := 0, int64(0)
	for {
		list, last, err := r.EventsFor(t.Context(), ben, after, 3)
		if err != nil {
			t.Fatal(err)
		}
		for _, ev := range list {
			if ev.Reason != "" || ev.Data != nil || ev.Hash != "" || ev.ActorName == "" {
				t.Errorf("tells %+v", ev)
			}
		}
		seen += len(list)
		if last == after {
			break
		}
		after = last
	}
	if seen != total-1 { // all but the furnishing of the newsroom, which is for admins
		t.Errorf("saw %d of %d events", seen, total)
	}
	list, _, err := r.EventsFor(t.Context(), root, 0, 100)
	if err != nil || len(list) != total || list[0].Action != "newsroom.furnished" {
		t.Errorf("an admin saw %d of %d events, %v", len(list), total, err)
	}
}
