package store

import (
	"encoding/base64"
	"encoding/json"
	"strings"

	"linecheck/models"
)

// limits of a page.
const (
	pageDefault = 50
	pageMost    = 200
)

func pageSize(limit int) int {
	if limit <= 0 {
		return pageDefault
	}
	return min(limit, pageMost)
}

// page cuts rows, of which one more than limit was asked for, and returns the
// cursor of the next page, "" at the end.
func page[T any](rows []T, limit int, key func(T) []any) ([]T, string, error) {
	if len(rows) <= limit {
		return rows, "", nil
	}
	b, err := json.Marshal(key(rows[limit-1]))
	return rows[:limit], base64.RawURLEncoding.EncodeToString(b), err
}

// resume reads the key that page put into a cursor; it leaves key alone at the start.
func resume(cursor string, key ...any) error {
	if cursor == "" {
		return nil
	}
	b, err := base64.RawURLEncoding.DecodeString(cursor)
	if err == nil {
		err = json.Unmarshal(b, &key)
	}
	if err != nil {
		return models.Invalid("cursor.bad", "cursor", "This page cannot be found. Start again from the first one.")
	}
	return nil
}

var likeSpecial = strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`)

// containing returns a pattern for LIKE … ESCAPE '\' that finds s anywhere.
func containing(s string) string { return "%" + likeSpecial.Replace(s) + "%" }
