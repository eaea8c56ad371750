package wire

import (
	"time"

	"linecheck/api/live"
	"linecheck/review"
)

// LiveEvent is what a live stream tells: that something changed, never what was found.
type LiveEvent struct {
	Seq       int64     `json:"seq"`
	Action    string    `json:"action"`
	ArticleID string    `json:"articleId"`
	ClaimID   string    `json:"claimId"`
	SubjectID string    `json:"subjectId"`
	ActorID   string    `json:"actorId"`
	ActorName string    `json:"actorName"`
	At        time.Time `json:"at"`
}

// LiveEventOf converts an event.
func LiveEventOf(e review.LiveEvent) live.Event {
	return live.Event{Seq: e.Seq, Data: LiveEvent{e.Seq, e.Action, e.ArticleID, e.ClaimID, e.SubjectID, e.ActorID, e.ActorName, e.At.UTC()}}
}
