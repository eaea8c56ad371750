package text

import (
	"testing"

	"linecheck/models"
)

// A text without a line that reads like an article is not waved through as page furniture.
func TestNothingReadsLikeAnArticle(t *testing.T) {
	for _, s := range []string{
		"Hello", "Budget 2024\nCrime up 40% since 2019\nUnemployment at 3.1%\n12 dead in bridge collapse\n", "a\nb\nc", "Мир",
	} {
		for _, p := range Cut(models.NewText(s)).Pieces {
			if p.Kind == models.SegmentFurniture {
				t.Errorf("%q: %d to %d set aside as %s: %s", s, p.Start, p.End, p.Role, p.Reason)
			}
		}
	}
}

func TestDecodeRefusesWhatCannotBeSeen(t *testing.T) {
	for _, s := range []string{"", " \n\t", "\u200b", "\ufeff\u200b\u200d \u00a0"} {
		if _, err := Decode([]byte(s)); models.KindOf(err) != models.KindInvalid {
			t.Errorf("%q: %v, want KindInvalid", s, err)
		}
	}
}
