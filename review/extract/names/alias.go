package names

import (
	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/tag"
)

// Entity is something the article names.
type Entity = entity.Entity

// Table is every entity of one article.
type Table = entity.Table

// The kinds of entity.
const (
	Thing  = entity.Thing
	Person = entity.Person
	Body   = entity.Body
	Place  = entity.Place
)

// Collect reads the tagged sentences of an article, captions included.
func Collect(sentences [][]tag.Token) *Table { return entity.Collect(sentences) }

// Join writes tokens as they stand in the text, one space between words.
func Join(tokens []tag.Token) string { return entity.Join(tokens) }
