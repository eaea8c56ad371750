package review_test

import (
	"linecheck/models"
	"linecheck/models/storetest"
	"linecheck/review/form"
)

// at makes a claim and brings it to a status by the actions that lead there: Ada
// holds and submits it, Ben looks a second time, Edna decides.
func (r *room) at(status models.Status) models.Claim {
	r.t.Helper()
	if status == models.StatusOrphaned { // only a new article version leads there
		storetest.Put(r.t, r.ledger.Store, models.Claim{ID: "orphan", Number: 90, Status: models.StatusOrphaned, Spans: []models.Span{spanOf(threeLines, "1889")}})
		return r.claim("orphan")
	}
	c := r.add("324 metres")
	for _, step := range ways[status] {
		in := step.in
		if step.action == models.ActionMarkDuplicate {
			in.DuplicateOf = r.add("tower").ID
		}
		r.do(cast[step.by], c.ID, step.action, in)
	}
	got := r.claim(c.ID)
	if got.Status != status {
		r.t.Fatalf("brought to %s, want %s", got.Status, status)
	}
	return got
}

type stage struct {
	by     string
	action models.Action
	in     form.Input
}

var (
	why    = form.Input{Reason: "Because of the archive."}
	reads  = stage{"ada", models.ActionSetEvidence, form.Input{Evidence: []form.EvidenceInput{book("Archive")}}}
	takes  = stage{"ada", models.ActionTake, form.Input{}}
	hands  = stage{"ada", models.ActionSubmit, found("confirmed")}
	asks   = stage{"edna", models.ActionCrossCheck, form.Input{Second: "ben"}}
	denies = stage{"ben", models.ActionDisagree, found("wrong")}
	signs  = stage{"edna", models.ActionApprove, form.Input{}}
	doubts = stage{"edna", models.ActionRequestRetraction, why}
	drops  = stage{"ben", models.ActionDismiss, form.Input{Reason: "A joke.", Disposition: models.DispositionNotCheckable}}
)

var ways = map[models.Status][]stage{
	models.StatusProposed:   {drops, {"ben", models.ActionRestore, form.Input{}}},
	models.StatusOpen:       {},
	models.StatusInReview:   {takes},
	models.StatusWaiting:    {takes, {"ada", models.ActionWait, form.Input{Reason: "The press office calls back.", Until: at(6)}}},
	models.StatusSubmitted:  {takes, reads, hands},
	models.StatusCrossCheck: {takes, reads, hands, asks},
	models.StatusDisputed:   {takes, reads, hands, asks, denies},
	models.StatusApproved:   {takes, reads, hands, signs},
	models.StatusWaived:     {{"edna", models.ActionWaive, why}},
	models.StatusDismissed:  {drops},
	models.StatusDuplicate:  {{"ben", models.ActionMarkDuplicate, form.Input{}}},
	models.StatusSuperseded: {{"ben", models.ActionSplit, form.Input{Children: halves}}},
	models.StatusRetracting: {takes, reads, hands, signs, doubts},
	models.StatusVoid:       {takes, reads, hands, signs, doubts, {"emil", models.ActionConfirmRetraction, why}},
}

var halves = []form.ChildInput{{Spans: []models.Span{spanOf(threeLines, "324")}}, {Spans: []models.Span{spanOf(threeLines, "metres")}, Wording: "The height is given in metres."}}
