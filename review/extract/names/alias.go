package names

import (
	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/rank"
	"linecheck/review/extract/names/scene"
	"linecheck/review/extract/tag"
)

// Scene is one sentence as the reader needs it.
type Scene = scene.Scene

// Entity is something the article names.
type Entity = entity.Entity

// Table is every entity of one article.
type Table = entity.Table

// Decision is one pronoun and what it may stand for.
type Decision = rank.Decision

// Candidate is something that a pronoun may stand for.
type Candidate = rank.Candidate

// Model is the name of the ranker's weights among the models.
const Model = rank.Model

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
