// Package desk answers for articles, their claims, what is said about them and the
// reports on them. Like all of api it decides nothing.
package desk

import (
	"linecheck/review"
	"linecheck/review/accounts"
)

// Desk has the handlers. Both fields are required.
type Desk struct {
	Review   *review.Service
	Accounts *accounts.Service
}
