package wire

import (
	"hash/fnv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/accounts"
)

// Person is somebody as everybody sees them.
type Person struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Initials string `json:"initials"`
	Colour   int    `json:"colour" doc:"1 to 5, the same for a person everywhere"`
	Active   bool   `json:"active"`
}

// PersonOf converts an account.
func PersonOf(a models.Account) Person {
	return Person{ID: a.ID, Name: a.Name, Initials: initials(a.Name), Colour: colour(a.ID), Active: a.State == models.AccountActive}
}

// initials returns the first letters of the first and the last word.
func initials(name string) string {
	words := strings.Fields(name)
	var out strings.Builder
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); i == 0 || i == len(words)-1 {
			out.WriteRune(unicode.ToUpper(r))
		}
	}
	return out.String()
}

func colour(id string) int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id)) // never fails
	return int(h.Sum32()%5) + 1
}

// Colleague is somebody who can be assigned and mentioned.
type Colleague struct {
	Person
	Roles []string `json:"roles"`
}

// ColleagueOf converts an account.
func ColleagueOf(a models.Account) Colleague { return Colleague{PersonOf(a), Strings(a.Roles)} }

// Me is the caller.
type Me struct {
	Person
	Email              string   `json:"email"`
	Roles              []string `json:"roles"`
	MustChangePassword bool     `json:"mustChangePassword"`
	Unread             int      `json:"unread" doc:"lines in the inbox"`
	Newsroom           string   `json:"newsroom"`
	Actions            []string `json:"actions" doc:"what the caller can do at all, to show in the navigation"`
}

// Welcome is what a browser may know before anybody signs in.
type Welcome struct {
	SignedIn    bool   `json:"signedIn"`
	HasAccounts bool   `json:"hasAccounts"`
	Newsroom    string `json:"newsroom"`
	Demo        bool   `json:"demo"`
}

// Session is one of the caller's sign-ins.
type Session struct {
	ID        string    `json:"id"`
	UserAgent string    `json:"userAgent"`
	CreatedAt time.Time `json:"createdAt"`
	UsedAt    time.Time `json:"usedAt"`
	Current   bool      `json:"current"`
}

// SessionsOf converts the sessions of a caller who is in one of them.
func SessionsOf(current string, sessions []models.Session) []Session {
	return Each(sessions, func(s models.Session) Session {
		return Session{s.ID, s.UserAgent, s.CreatedAt.UTC(), s.UsedAt.UTC(), s.ID == current}
	})
}

// Unavailable is an action worth showing disabled.
type Unavailable struct {
	Action string `json:"action"`
	Why    string `json:"why"`
}

// Account is an account as administrators see it.
type Account struct {
	Person
	Email              string        `json:"email"`
	Roles              []string      `json:"roles"`
	State              string        `json:"state" enum:"active,suspended"`
	MustChangePassword bool          `json:"mustChangePassword"`
	SeenAt             *time.Time    `json:"seenAt,omitempty"`
	Sessions           int           `json:"sessions"`
	Holds              int           `json:"holds" doc:"claims held"`
	Version            int           `json:"version"`
	CreatedAt          time.Time     `json:"createdAt"`
	Actions            []string      `json:"actions"`
	Unavailable        []Unavailable `json:"unavailable"`
}

// AccountOf converts an account.
func AccountOf(v accounts.View) Account {
	return Account{
		Person: PersonOf(v.Account), Email: v.Email, Roles: Strings(v.Roles), State: string(v.State), MustChangePassword: v.MustChange,
		SeenAt: UTC(v.SeenAt), Sessions: v.Sessions, Holds: v.Holds, Version: v.Version, CreatedAt: v.CreatedAt.UTC(), Actions: Strings(v.Actions),
		Unavailable: Each(v.Unavailable, func(r accounts.Refusal) Unavailable { return Unavailable{string(r.Action), r.Why} }),
	}
}

// NewPassword is an account with the password that was made for it.
type NewPassword struct {
	Account  Account `json:"account"`
	Password string  `json:"password" doc:"shown once; stored nowhere"`
}

// Accounts is everybody, with what the caller may do beside changing one.
type Accounts struct {
	Items   []Account `json:"items"`
	Actions []string  `json:"actions"`
}

// AuditEvent is one event of the log.
type AuditEvent struct {
	Seq          int64     `json:"seq"`
	At           time.Time `json:"at"`
	Actor        Person    `json:"actor"`
	Action       string    `json:"action"`
	Text         string    `json:"text" doc:"a sentence"`
	ArticleID    string    `json:"articleId"`
	ArticleTitle string    `json:"articleTitle"`
	ClaimID      string    `json:"claimId"`
	ClaimNumber  int       `json:"claimNumber"`
	From         string    `json:"from"`
	To           string    `json:"to"`
	Reason       string    `json:"reason"`
	Hash         string    `json:"hash"`
}

// AuditEventOf converts a row of the log.
func AuditEventOf(r accounts.AuditRow) AuditEvent {
	return AuditEvent{
		Seq: r.Seq, At: r.At.UTC(), Actor: PersonOf(r.Actor), Action: r.Action, Text: r.Text, ArticleID: r.ArticleID, ArticleTitle: r.ArticleTitle,
		ClaimID: r.ClaimID, ClaimNumber: r.ClaimNumber, From: r.From, To: r.To, Reason: r.Reason, Hash: r.Hash,
	}
}

// Audit is a page of the log.
type Audit struct {
	Items   []AuditEvent `json:"items"`
	Next    string       `json:"next,omitempty"`
	Actions []string     `json:"actions" doc:"the actions that can be filtered by"`
}

// UTC is a time in UTC, or nil for none.
func UTC(t *time.Time) *time.Time {
	if t == nil {
		return nil
	}
	u := t.UTC()
	return &u
}
