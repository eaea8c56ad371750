// Package authors has what is asked of an article's author.
package authors

import "time"

// State says what became of a question to an article's author.
type State string

// The states of a query.
const (
	Open     State = "open"     // the author has not answered
	Answered State = "answered" // they have, and may still change their answer
	Closed   State = "closed"   // nothing is left to do: the fix is in the copy, or somebody said so
	Reopened State = "reopened" // a newer version of the article does not have what was agreed
	Expired  State = "expired"  // the link ended before there was an answer
	Revoked  State = "revoked"  // the link was taken back
)

// Answer says what an author thinks of what they were asked.
type Answer string

// The kinds of answer.
const (
	None    Answer = ""
	Accept  Answer = "accept"  // the proposed words
	Counter Answer = "counter" // words of their own
	Reject  Answer = "reject"  // it stays as it is, for a reason
)

// Query is a question about a claim that somebody without an account answers
// through a link. The link's secret is stored nowhere, only its hash.
type Query struct {
	ID             string
	ArticleID      string
	ClaimID        string
	ArticleVersion int // that the question is about
	Start          int // of the words in question, in code points of that version
	End            int

	// What the author is shown of the article: the words and what stands around
	// them in their sentence, each cut where it is very long.
	Before string
	Quote  string
	After  string

	Question  string
	Proposal  string // how the words should read, "" when nothing is proposed
	Addressee string // a name
	Email     string // for the asker to copy, "" when not given
	DueAt     time.Time

	State     State
	TokenHash string    // hex SHA-256 of the link's secret
	ExpiresAt time.Time // end of the link
	Waits     bool      // the claim was put on hold for the answer

	Answer       Answer
	Wording      string // a counter's words
	AnswerReason string // why it is rejected, or a remark
	AnsweredAt   *time.Time

	// What the newest version that was compared has of it, and the reason of the last change of state.
	CheckedVersion int // 0 while no newer version came
	Found          CopyState
	StateReason    string

	Version   int
	CreatedBy string
	CreatedAt time.Time `gorm:"autoCreateTime:false"`
	UpdatedAt time.Time `gorm:"autoUpdateTime:false"`
}

// CopyState says what a version of the article has of an agreed fix.
type CopyState string

// What a version can have.
const (
	CopyUnchecked CopyState = ""
	CopyFixed     CopyState = "fixed"   // the agreed words stand there, the old ones are gone
	CopyBoth      CopyState = "both"    // the old words stand there too
	CopyOld       CopyState = "old"     // the old words only
	CopyOther     CopyState = "other"   // neither: somebody wrote something else
	CopyNothing   CopyState = "nothing" // no words were agreed that could be looked for
)

// Wanted lists the words that settle the query when they stand in the copy: the author's own
// before the proposed ones, and none when the author wants the text as it is.
func (q *Query) Wanted() []string {
	var words []string
	if q.Answer == Counter {
		words = append(words, q.Wording)
	}
	if q.Proposal != "" {
		words = append(words, q.Proposal)
	}
	return words
}
