package house

import (
	"os"
	"slices"
	"testing"
)

// topLevel is everything a newcomer sees first, beside dotfiles.
var topLevel = []string{"README.md", "api", "cmd", "docker-compose.yml", "go.mod", "go.sum", "models", "review", "ui"}

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name()[0] != '.' && !slices.Contains(topLevel, e.Name()) {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}
