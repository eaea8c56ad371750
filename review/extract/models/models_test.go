package models_test

import (
	"strings"
	"testing"

	"linecheck/review/extract/models"
	"linecheck/review/vectors"
)

// limit is how many bytes of weights the program may carry.
const limit = 16 << 20

// Every model can be read, has a card, and together they keep the budget.
func TestModels(t *testing.T) {
	names := models.Names()
	if len(names) == 0 {
		t.Fatal("this build has no models")
	}
	for _, name := range names {
		m := models.Load(name)
		if m == nil || len(m.Labels) == 0 {
			t.Errorf("%s cannot be read", name)
		}
		if again := models.Load(name); again != m {
			t.Errorf("%s is read twice", name)
		}
		if !strings.Contains(models.Cards(), name) {
			t.Errorf("%s has no card in README.md", name)
		}
	}
	if size := models.Size() + int64(vectors.Size()); size > limit {
		t.Errorf("the models take %d bytes, at most %d are allowed", size, limit)
	}
	if models.Load("poetry") != nil {
		t.Error("there is a model that is not there")
	}
}
