package queries

import (
	"time"

	"linecheck/models/authors"

	"linecheck/api/wire"
	"linecheck/review"
	"linecheck/review/queries"
)

// AuthorQuery is a question to an author.
type AuthorQuery struct {
	ID             string      `json:"id"`
	ArticleID      string      `json:"articleId"`
	ClaimID        string      `json:"claimId"`
	ClaimNumber    int         `json:"claimNumber"`
	ArticleVersion int         `json:"articleVersion"`
	Quote          string      `json:"quote" doc:"the words in question"`
	Question       string      `json:"question"`
	Proposal       string      `json:"proposal"`
	Addressee      string      `json:"addressee"`
	Email          string      `json:"email"`
	DueAt          time.Time   `json:"dueAt"`
	ExpiresAt      time.Time   `json:"expiresAt" doc:"end of the link"`
	State          string      `json:"state" enum:"open,answered,closed,reopened,expired,revoked"`
	StateReason    string      `json:"stateReason"`
	Answer         string      `json:"answer" enum:",accept,counter,reject"`
	Wording        string      `json:"wording" doc:"of a counter"`
	AnswerReason   string      `json:"answerReason"`
	AnsweredAt     *time.Time  `json:"answeredAt,omitempty"`
	CheckedVersion int         `json:"checkedVersion" doc:"newest version that was compared with it, 0 for none"`
	Found          string      `json:"found" enum:",fixed,both,old,other,nothing"`
	Version        int         `json:"version"`
	AskedBy        wire.Person `json:"askedBy"`
	CreatedAt      time.Time   `json:"createdAt"`
	Actions        []string    `json:"actions"`
}

func authorQueryOf(v queries.View, who review.People) AuthorQuery {
	return AuthorQuery{
		ID: v.ID, ArticleID: v.ArticleID, ClaimID: v.ClaimID, ClaimNumber: v.ClaimNumber, ArticleVersion: v.ArticleVersion, Quote: v.Quote,
		Question: v.Question, Proposal: v.Proposal, Addressee: v.Addressee, Email: v.Email, DueAt: v.DueAt.UTC(), ExpiresAt: v.ExpiresAt.UTC(),
		State: string(v.State), StateReason: v.StateReason, Answer: string(v.Answer), Wording: v.Wording, AnswerReason: v.AnswerReason,
		AnsweredAt: wire.UTC(v.AnsweredAt), CheckedVersion: v.CheckedVersion, Found: string(v.Found), Version: v.Version,
		AskedBy: wire.Who(who, v.CreatedBy), CreatedAt: v.CreatedAt.UTC(), Actions: wire.Strings(v.Actions),
	}
}

// ClaimQueries is what is asked about a claim, and whether the caller can ask more.
type ClaimQueries struct {
	Items       []AuthorQuery      `json:"items" doc:"newest first"`
	Actions     []string           `json:"actions" doc:"ask_author"`
	Unavailable []wire.Unavailable `json:"unavailable"`
}

func claimQueriesOf(l queries.List, who review.People) ClaimQueries {
	return ClaimQueries{
		Items:       wire.Each(l.Items, func(v queries.View) AuthorQuery { return authorQueryOf(v, who) }),
		Actions:     wire.Strings(l.Actions),
		Unavailable: wire.Refusals(l.Refused),
	}
}

// QueryLink is a query with its link.
type QueryLink struct {
	Query AuthorQuery `json:"query"`
	Link  string      `json:"link" doc:"shown once; \"\" when the same request was made before"`
}

// QuerySheet is all that the holder of a link sees.
type QuerySheet struct {
	State      string     `json:"state" enum:"open,answered,closed,reopened,expired,revoked"`
	Newsroom   string     `json:"newsroom"`
	Title      string     `json:"title" doc:"of the article"`
	Publisher  string     `json:"publisher"`
	Before     string     `json:"before" doc:"the words in question in their sentence: before, quote, after"`
	Quote      string     `json:"quote"`
	After      string     `json:"after"`
	Question   string     `json:"question"`
	Proposal   string     `json:"proposal"`
	Addressee  string     `json:"addressee"`
	DueAt      *time.Time `json:"dueAt,omitempty"`
	Late       bool       `json:"late"`
	Answer     string     `json:"answer" enum:",accept,counter,reject"`
	Wording    string     `json:"wording"`
	Reason     string     `json:"reason"`
	AnsweredAt *time.Time `json:"answeredAt,omitempty"`
	Version    int        `json:"version"`
	Actions    []string   `json:"actions" doc:"accept, counter, reject"`
}

func (h Handlers) sheetOf(s queries.Sheet) QuerySheet {
	out := QuerySheet{
		State: string(s.State), Newsroom: h.Accounts.Newsroom, Title: s.Title, Publisher: s.Publisher, Before: s.Before, Quote: s.Quote, After: s.After,
		Question: s.Question, Proposal: s.Proposal, Addressee: s.Addressee, Late: s.Late, Answer: string(s.Answer), Wording: s.Wording, Reason: s.Reason,
		AnsweredAt: wire.UTC(s.Answered), Version: s.Version, Actions: []string{},
	}
	if !s.DueAt.IsZero() {
		out.DueAt = wire.UTC(&s.DueAt)
	}
	if s.Open {
		if s.Proposal != "" {
			out.Actions = append(out.Actions, string(authors.Accept))
		}
		out.Actions = append(out.Actions, string(authors.Counter), string(authors.Reject))
	}
	return out
}
