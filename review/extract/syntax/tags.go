package syntax

import (
	"strings"
	"sync"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/models"
	"linecheck/review/extract/syntax/pos"
)

// Tag is the part of speech of a word: of Universal Dependencies, such as
// "VERB", and of the Penn Treebank, such as "VBD".
type Tag struct {
	UPOS, XPOS string
}

type tagger struct {
	model *linear.Model
	tags  []Tag // by label
}

var loadTagger = sync.OnceValue(func() *tagger {
	m := models.Load("tagger")
	if m == nil {
		return nil
	}
	t := &tagger{model: m}
	for _, l := range m.Labels {
		upos, xpos, _ := strings.Cut(l, " ")
		t.tags = append(t.tags, Tag{upos, xpos})
	}
	return t
})

// Tags returns the tag of every word of a sentence, nil when the model is not in this build.
func Tags(words []string) []Tag {
	t := loadTagger()
	if t == nil {
		return nil
	}
	out := make([]Tag, len(words))
	for i, label := range pos.Tag(t.model, words) {
		out[i] = t.tags[label]
	}
	return out
}
