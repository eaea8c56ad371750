package anchor_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/review/anchor"
)

// generous is far above what any of the texts takes on a slow machine, and far below what quadratic work takes.
const generous = 10 * time.Second

func TestLongTextsAreBounded(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	vocabulary := make([]string, 400)
	for i := range vocabulary {
		vocabulary[i] = fmt.Sprintf("word%d", i)
	}
	prose := func(perSentence int) string {
		var b strings.Builder
		for b.Len() < 200_000 {
			for range perSentence {
				b.WriteString(vocabulary[r.IntN(len(vocabulary))] + " ")
			}
			b.WriteString("end. ")
		}
		return b.String()
	}
	tests := []struct{ name, old, new string }{
		{"one line again and again", strings.Repeat("a.\n", 66_000), strings.Repeat("a.\n", 66_001)},
		{"two lines in turn", strings.Repeat("a.\nb.\n", 33_000), strings.Repeat("b.\na.\n", 33_000)},
		{"short sentences, all different", prose(6), prose(6)},
		{"long sentences, all different", prose(150), prose(150)},
		{"no sentence ends", strings.ReplaceAll(prose(150), "end. ", ""), strings.ReplaceAll(prose(150), "end. ", "")},
		{"no words", strings.Repeat("。", 200_000), strings.Repeat("?", 200_000)},
		{"one word", strings.Repeat("x", 200_000), strings.Repeat("x", 199_999)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old, new := version(tt.old), version(tt.new)
			var claims []anchor.Claim
			for i := range 60 {
				s := old.Sentences[i*len(old.Sentences)/60]
				span, _ := old.Text.Span(s.Start, min(s.Start+200, s.End))
				claims = append(claims, anchor.Claim{Spans: []models.Span{span}})
			}
			started := time.Now()
			anchor.Compare(old, new, claims)
			anchor.Diff(tt.old, tt.new)
			if took := time.Since(started); took > generous {
				t.Errorf("took %s", took)
			} else {
				t.Log(took)
			}
		})
	}
}
