package workflow

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"

	m "linecheck/models"
)

// Nothing is forgotten: every action has a row, every status a way in, every
// relation a rule, and no status but a final one is a dead end.
func TestCheckIsTotal(t *testing.T) {
	article := []m.Action{m.ActionSignOff, m.ActionReopen, m.ActionPublish}
	declared := constants(t, "../../models/action.go", "Action")
	if len(declared) < len(Moves) {
		t.Fatalf("read %d actions from models, fewer than the %d rows", len(declared), len(Moves))
	}
	for _, a := range declared {
		if _, ok := Find(m.Action(a)); !ok && !slices.Contains(article, m.Action(a)) {
			t.Errorf("action %q has no row", a)
		}
	}
	into, out := map[m.Status]bool{}, map[m.Status]bool{}
	used := map[Relation]bool{}
	for _, mv := range Moves {
		into[mv.To] = true
		used[mv.Relation] = true
		for _, s := range mv.From {
			out[s] = true
			if !slices.Contains(m.Statuses, s) {
				t.Errorf("%s starts at %q, which is no status", mv.Action, s)
			}
		}
	}
	for _, s := range m.Statuses {
		if !into[s] {
			t.Errorf("no move leads to %q", s)
		}
		if !out[s] && s != m.StatusVoid {
			t.Errorf("no move leaves %q", s)
		}
	}
	for _, r := range constants(t, "moves.go", "Relation") {
		if relations[Relation(r)] == nil {
			t.Errorf("relation %q has no rule", r)
		}
		if !used[Relation(r)] {
			t.Errorf("relation %q stands in no row", r)
		}
	}
}

func TestStatusesListsEveryStatus(t *testing.T) {
	for _, s := range constants(t, "../../models/claim.go", "Status") {
		if !slices.Contains(m.Statuses, m.Status(s)) {
			t.Errorf("%q is missing from models.Statuses", s)
		}
	}
}

// constants returns the values of the string constants of a type that a Go file declares.
func constants(t *testing.T, file, typ string) (values []string) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if id, ok := spec.Type.(*ast.Ident); !ok || id.Name != typ {
			return true
		}
		for _, v := range spec.Values {
			s, err := strconv.Unquote(v.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			values = append(values, s)
		}
		return true
	})
	if len(values) == 0 {
		t.Fatalf("%s declares no %s", file, typ)
	}
	return values
}
