// Package people keeps the rows that belong to a person: the account, its sign-ins,
// and what is theirs alone.
package people

import "gorm.io/gorm"

// People is the part of a transaction that knows these tables. Errors are those of store.Tx.
type People struct{ db *gorm.DB }

// New returns the part for a transaction.
func New(db *gorm.DB) People { return People{db} }
