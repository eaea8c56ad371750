package review_test

import (
	"strings"
	"testing"

	"linecheck/models/authors"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/queries"
)

// ask makes a query on a claim that Ada holds and returns its link's secret.
func (r *room) ask(claimID, proposal string) (authors.Query, string) {
	r.t.Helper()
	asked, err := r.Queries.Ask(r.t.Context(), ada, claimID, queries.Question{
		ClaimVersion: r.claim(claimID).Version, Question: "Is it so?", Proposal: proposal, Addressee: "Lena Marsh", DueAt: at(6),
	})
	if err != nil {
		r.t.Fatal(err, fieldsOf(err))
	}
	return asked.Query, asked.Token
}

// answer records what the author says to a fresh query.
func (r *room) answer(token string, in queries.Reply) {
	r.t.Helper()
	in.Version = 1
	if _, err := r.Queries.Answer(r.t.Context(), token, in); err != nil {
		r.t.Fatal(err)
	}
}

// arrive stores the next version of the article and compares its queries, as an import does.
func (r *room) arrive(number int, words string) {
	r.t.Helper()
	storetest.Version(r.t, r.ledger.Store, number, words)
	err := r.ledger.Write(r.t.Context(), edna, func(e *ledger.Entry) error {
		article, err := e.Tx.Article("a1")
		if err != nil {
			return err
		}
		article.ArticleVersion = number
		if err := e.SaveArticle(&article); err != nil {
			return err
		}
		return r.Queries.Arrived(e, article, models.NewText(words))
	})
	if err != nil {
		r.t.Fatal(err)
	}
}

func (r *room) query(id string) (q authors.Query) {
	r.t.Helper()
	r.read(func(tx *store.Tx) (err error) {
		q, err = tx.Query(id)
		return err
	})
	return q
}

// The next version says whether the fix is in the copy, and closes or re-opens the query.
func TestNextVersion(t *testing.T) {
	const fixed, other = "is 330 metres", "is very high"
	accept, counter := queries.Reply{Answer: authors.Accept}, queries.Reply{Answer: authors.Counter, Wording: "is about 330 metres"}
	reject := queries.Reply{Answer: authors.Reject, Reason: "It was measured."}
	tests := []struct {
		name     string
		proposal string
		answer   queries.Reply
		now      string // what version 2 says instead of "is 324 metres"
		state    authors.State
		reason   string
		event    string
	}{
		{"accepted, and there", fixed, accept, fixed, "closed", "The agreed words stand in version 2.", "query.closed"},
		{"accepted, not there", fixed, accept, "is 324 metres", "reopened", "The old words still stand in version 2.", "query.reopened"},
		{"accepted, something else", fixed, accept, other, "reopened", "Version 2 says something else than what was agreed.", "query.reopened"},
		{"accepted, there beside the old words", fixed, accept, "is 330 metres, not 324 metres", "reopened", "Version 2 has the agreed words, but the old ones stand there too.", "query.reopened"},
		{"countered, and there", fixed, counter, "is about 330 metres", "closed", "The agreed words stand in version 2.", "query.closed"},
		{"rejected, unchanged", fixed, reject, "is 324 metres", "answered", "", "query.compared"},
		{"rejected, but there", fixed, reject, fixed, "closed", "The agreed words stand in version 2.", "query.closed"},
		{"not answered, but there", fixed, queries.Reply{}, fixed, "closed", "The agreed words stand in version 2.", "query.closed"},
		{"not answered, unchanged", fixed, queries.Reply{}, "is 324 metres", "open", "", "query.compared"},
		{"nothing proposed, rejected", "", reject, other, "answered", "", "query.compared"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t)
			c := r.at(models.StatusInReview) // of "324 metres"
			q, token := r.ask(c.ID, tt.proposal)
			if tt.answer.Answer != "" {
				r.answer(token, tt.answer)
			}
			r.arrive(2, strings.Replace(threeLines, "is 324 metres", tt.now, 1))
			got := r.query(q.ID)
			if got.State != tt.state || got.StateReason != tt.reason || got.CheckedVersion != 2 {
				t.Errorf("it is %s in version %d (%s): %q, want %s: %q", got.State, got.CheckedVersion, got.Found, got.StateReason, tt.state, tt.reason)
			}
			events := r.events(c.ID)
			if last := events[len(events)-1]; last.Action != tt.event || last.ActorID != "system" || last.SubjectID != q.ID {
				t.Errorf("recorded %+v", last)
			}
			told := strings.Join(r.inbox(ada), " ")
			if changed := tt.event != "query.compared"; changed != strings.Contains(told, "The query on claim 1 is ") {
				t.Errorf("the asker was told %s", told)
			}
		})
	}
}

// A fix that a later version loses opens its query again; what a person closed stays closed.
func TestLaterVersions(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	q, token := r.ask(c.ID, "is 330 metres")
	r.answer(token, queries.Reply{Answer: authors.Accept})
	byHand, _ := r.ask(c.ID, "is 331 metres")
	if _, err := r.Queries.Act(t.Context(), ada, byHand.ID, queries.Change{Action: queries.ActionClose, Version: 1, Reason: "No need."}); err != nil {
		t.Fatal(err)
	}
	fixed := strings.Replace(threeLines, "324", "330", 1)
	r.arrive(2, fixed)
	if got := r.query(q.ID); got.State != authors.Closed {
		t.Fatalf("it is %s", got.State)
	}
	r.arrive(3, "Another line first.\n"+threeLines)
	if got := r.query(q.ID); got.State != authors.Reopened || got.StateReason != "The old words still stand in version 3." {
		t.Errorf("it is %s: %s", got.State, got.StateReason)
	}
	r.arrive(4, "Another line first.\n"+fixed)
	if got := r.query(q.ID); got.State != authors.Closed || got.CheckedVersion != 4 {
		t.Errorf("it is %s", got.State)
	}
	if got := r.query(byHand.ID); got.State != authors.Closed || got.StateReason != "No need." || got.CheckedVersion != 0 {
		t.Errorf("what a person closed is %s: %s", got.State, got.StateReason)
	}
}

// An answer ends only the waiting that it was for.
func TestAnswerEndsItsOwnWait(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	asked, err := r.Queries.Ask(t.Context(), ada, c.ID, queries.Question{ClaimVersion: c.Version, Question: "Is it so?", Addressee: "Lena Marsh", DueAt: at(6), Wait: true})
	if err != nil {
		t.Fatal(err)
	}
	if got := r.claim(c.ID); got.Status != models.StatusWaiting || !got.WaitUntil.Equal(*at(6)) {
		t.Fatalf("it is %s until %v", got.Status, got.WaitUntil)
	}
	r.do(ada, c.ID, models.ActionResume, form.Input{})
	r.do(ada, c.ID, models.ActionWait, form.Input{Reason: "The press office calls back.", Until: at(9)})
	r.answer(asked.Token, queries.Reply{Answer: authors.Reject, Reason: "It is."})
	if got := r.claim(c.ID); got.Status != models.StatusWaiting {
		t.Errorf("waiting for somebody else it is %s", got.Status)
	}
}
