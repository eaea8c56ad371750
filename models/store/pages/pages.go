// Package pages cuts lists by key: a cursor names the last row that was seen, so
// that rows which come or go elsewhere neither repeat nor hide one.
package pages

import (
	"encoding/base64"
	"encoding/json"
	"strings"

	"linecheck/models"
)

const (
	usual = 50
	most  = 200
)

var errBad = models.Invalid("cursor.bad", "cursor", "This page cannot be found. Start again from the first one.")

// Size returns how many rows a page has when limit were asked for, 0 being no wish.
func Size(limit int) int {
	if limit <= 0 {
		return usual
	}
	return min(limit, most)
}

// Cut shortens rows, of which one more than limit was asked for, and returns the
// cursor of the next page, "" at the end.
func Cut[T any](rows []T, limit int, key func(T) []any) ([]T, string, error) {
	if len(rows) <= limit {
		return rows, "", nil
	}
	b, err := json.Marshal(key(rows[limit-1]))
	return rows[:limit], base64.RawURLEncoding.EncodeToString(b), err
}

// Resume reads the key that Cut put into a cursor; it leaves key alone at the start.
func Resume(cursor string, key ...any) error {
	if cursor == "" {
		return nil
	}
	var parts []json.RawMessage
	b, err := base64.RawURLEncoding.DecodeString(cursor)
	if err == nil {
		err = json.Unmarshal(b, &parts)
	}
	if err != nil || len(parts) != len(key) {
		return errBad
	}
	for i, part := range parts {
		if json.Unmarshal(part, key[i]) != nil {
			return errBad
		}
	}
	return nil
}

var likeSpecial = strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`)

// Containing returns a pattern for LIKE … ESCAPE '\' that finds s anywhere.
func Containing(s string) string { return "%" + likeSpecial.Replace(s) + "%" }
