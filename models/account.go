package models

import (
	"slices"
	"time"
)

// Role is what an account may do. An account holds one or more.
type Role string

// The roles. Guest stands for a holder of a query link and is never stored.
const (
	RoleReviewer Role = "reviewer"
	RoleEditor   Role = "editor"
	RoleAdmin    Role = "admin"
)

// WithArticle returns the role with "a" or "an" before it.
func (r Role) WithArticle() string {
	if r == RoleReviewer {
		return "a " + string(r)
	}
	return "an " + string(r)
}

// Roles lists the roles an account can hold.
var Roles = []Role{RoleReviewer, RoleEditor, RoleAdmin}

// AccountState says whether an account may sign in.
type AccountState string

// The account states.
const (
	AccountActive    AccountState = "active"
	AccountSuspended AccountState = "suspended"
)

// Account is a person who can sign in. Accounts are suspended, never deleted.
type Account struct {
	ID           string
	Email        string // lower case, unique
	Name         string
	Roles        []Role `gorm:"serializer:json"`
	State        AccountState
	PasswordHash string // argon2id, PHC string
	MustChange   bool   // the password was set by somebody else
	SeenAt       *time.Time
	Version      int
	CreatedAt    time.Time `gorm:"autoCreateTime:false"`
	UpdatedAt    time.Time `gorm:"autoUpdateTime:false"`
}

// Actor returns the account as the one who asks.
func (a *Account) Actor() Actor { return Actor{ID: a.ID, Name: a.Name, Roles: a.Roles} }

// Actor is who asks for something: an account, or the system itself. The zero
// Actor is nobody and may do nothing.
type Actor struct {
	ID        string
	Name      string
	Roles     []Role
	SessionID string // empty for the command line and the system
	System    bool
}

// SystemActor is the system at work by itself: leases, re-anchoring, policy.
var SystemActor = Actor{ID: "system", Name: "Linecheck", System: true}

// Has reports whether the actor may act as r. An editor is a reviewer too; an admin is neither.
func (a Actor) Has(r Role) bool {
	return slices.Contains(a.Roles, r) || r == RoleReviewer && slices.Contains(a.Roles, RoleEditor)
}

// Session is a sign-in. The session cookie only names it.
type Session struct {
	ID        string
	AccountID string
	UserAgent string
	CreatedAt time.Time `gorm:"autoCreateTime:false"`
	UsedAt    time.Time
	ExpiresAt time.Time // absolute end
	EndedAt   *time.Time
}

// GuestActor stands for whoever answers a query through its link.
var GuestActor = Actor{ID: "guest", Name: "The author"}
