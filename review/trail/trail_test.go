package trail

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestSentence(t *testing.T) {
	tests := []struct{ action, want string }{
		{"claim.approved", "Ada approved the claim"},
		{"article.signed_off", "Ada signed the article off"},
		{"query.link_sent", "Ada query: link sent"}, // unknown: spelt out, never left out
	}
	for _, tt := range tests {
		if got := Sentence(tt.action, "Ada"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.action, got, tt.want)
		}
	}
}

// Every action that the services record is told in words. An action is a literal
// "noun.past" in a field called Action or Past, or in a variable called past.
func TestEveryRecordedActionHasWords(t *testing.T) {
	found := 0
	err := filepath.WalkDir("..", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil //nolint:nilerr // the compiler says so better
		}
		ast.Inspect(file, func(n ast.Node) bool {
			for _, action := range recorded(n) {
				found++
				if _, ok := verbs[action]; !ok {
					t.Errorf("%s records %q, which has no words", path, action)
				}
			}
			return true
		})
		return nil
	})
	if err != nil || found < 40 {
		t.Errorf("found %d actions, %v", found, err)
	}
}

// recorded returns the event actions that a node names.
func recorded(n ast.Node) []string {
	var name string
	var value ast.Expr
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		if id, ok := n.Key.(*ast.Ident); ok {
			name, value = id.Name, n.Value
		}
	case *ast.AssignStmt:
		if id, ok := n.Lhs[0].(*ast.Ident); ok && len(n.Rhs) == 1 {
			name, value = id.Name, n.Rhs[0]
		}
	}
	lit, ok := value.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING || name != "Action" && name != "Past" && name != "past" {
		return nil
	}
	action, err := strconv.Unquote(lit.Value)
	if err != nil || !strings.Contains(action, ".") {
		return nil
	}
	return []string{action}
}
