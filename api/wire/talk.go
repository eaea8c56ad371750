package wire

import (
	"encoding/json"
	"time"

	"linecheck/models"
	"linecheck/review"
)

// Comment is one message of a thread.
type Comment struct {
	ID        string     `json:"id"`
	Author    Person     `json:"author"`
	Source    string     `json:"source" doc:"markdown"`
	HTML      string     `json:"html" doc:"the source, rendered and cleaned"`
	EditedAt  *time.Time `json:"editedAt,omitempty"`
	CreatedAt time.Time  `json:"createdAt"`
	Version   int        `json:"version"`
	Actions   []string   `json:"actions"`
	Edits     []Edit     `json:"edits" doc:"what it said before, oldest first"`
}

// Edit is what a comment said before an edit.
type Edit struct {
	Source string    `json:"source"`
	At     time.Time `json:"at"`
}

// Thread is a discussion on a claim or on a range of the text.
type Thread struct {
	ID             string     `json:"id"`
	ClaimID        string     `json:"claimId"`
	ArticleVersion int        `json:"articleVersion" doc:"that start and end address"`
	Start          int        `json:"start,omitempty"`
	End            int        `json:"end,omitempty"`
	Quote          string     `json:"quote,omitempty"`
	ResolvedBy     *Person    `json:"resolvedBy,omitempty"`
	ResolvedAt     *time.Time `json:"resolvedAt,omitempty"`
	ResolveReason  string     `json:"resolveReason"`
	Version        int        `json:"version"`
	Comments       []Comment  `json:"comments"`
	Actions        []string   `json:"actions"`
}

// ThreadOf converts a thread.
func ThreadOf(v review.ThreadView, who review.People) Thread {
	return Thread{
		ID: v.ID, ClaimID: v.ClaimID, ArticleVersion: v.ArticleVersion, Start: v.Start, End: v.End, Quote: v.Quote, ResolvedBy: person(who, v.ResolvedBy), ResolvedAt: UTC(v.ResolvedAt),
		ResolveReason: v.ResolveReason, Version: v.Version, Actions: Strings(v.Actions),
		Comments: Each(v.Comments, func(c review.CommentView) Comment {
			return Comment{
				ID: c.ID, Author: named(who, c.AuthorID), Source: c.Source, HTML: c.HTML, EditedAt: UTC(c.EditedAt), CreatedAt: c.CreatedAt.UTC(),
				Version: c.Version, Actions: Strings(c.Actions), Edits: Each(c.Edits, func(e models.CommentEdit) Edit { return Edit{e.Source, e.At.UTC()} }),
			}
		}),
	}
}

// ThreadsOf converts threads.
func ThreadsOf(list []review.ThreadView, who review.People) []Thread {
	return Each(list, func(v review.ThreadView) Thread { return ThreadOf(v, who) })
}

// Draft is the caller's unsubmitted form on a claim.
type Draft struct {
	Body         json.RawMessage `json:"body"`
	ClaimVersion int             `json:"claimVersion"`
	UpdatedAt    time.Time       `json:"updatedAt"`
}

// SavedDraft says when a draft was kept.
type SavedDraft struct {
	UpdatedAt time.Time `json:"updatedAt"`
}

// InboxItem tells the caller that something concerns them.
type InboxItem struct {
	ID        string     `json:"id"`
	Kind      string     `json:"kind"`
	Text      string     `json:"text"`
	ArticleID string     `json:"articleId"`
	ClaimID   string     `json:"claimId"`
	Actor     *Person    `json:"actor,omitempty"`
	ReadAt    *time.Time `json:"readAt,omitempty"`
	CreatedAt time.Time  `json:"createdAt"`
}

// Inbox is a page of the caller's inbox.
type Inbox struct {
	Items  []InboxItem `json:"items"`
	Next   string      `json:"next,omitempty"`
	Unread int         `json:"unread"`
}

// InboxOf converts a page.
func InboxOf(items []models.InboxItem, next string, unread int, who review.People) Inbox {
	return Inbox{Next: next, Unread: unread, Items: Each(items, func(i models.InboxItem) InboxItem {
		return InboxItem{i.ID, i.Kind, i.Text, i.ArticleID, i.ClaimID, person(who, i.ActorID), UTC(i.ReadAt), i.CreatedAt.UTC()}
	})}
}

// Unread is how many lines of the inbox are not read.
type Unread struct {
	Unread int `json:"unread"`
}
