package house

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// GORM runs a plain string condition as SQL, so one that a request can reach is an injection. These are the methods that
// take SQL and the argument they take it in. Select takes it in every argument.
var sqlArgument = map[string]int{
	"Where": 0, "Or": 0, "Not": 0, "Having": 0, "Joins": 0, "InnerJoins": 0, "Raw": 0, "Exec": 0, "Order": 0, "Group": 0,
	"Table": 0, "Distinct": 0, "Pluck": 0, "Omit": 0, "Preload": 0, "Update": 0, "UpdateColumn": 0, "Expr": 0, "Select": 0,
	"Find": 1, "First": 1, "Last": 1, "Take": 1, "Delete": 1, "FirstOrInit": 1, "FirstOrCreate": 1,
	"Query": 0, "QueryRow": 0, "Prepare": 0,
	"QueryContext": 1, "QueryRowContext": 1, "ExecContext": 1, "PrepareContext": 1,
}

// gormChain are the methods whose result is a query, no text.
var gormChain = []string{"Model", "Where", "Or", "Not", "Select", "Table", "Joins", "Raw", "Group", "Having", "Order", "Limit", "Session", "WithContext", "Scopes"}

// sqlFaults lists the calls in a package that hand SQL over which is not made of constants only.
func sqlFaults(s *sqlSource) []token.Position {
	var faults []token.Position
	for _, f := range s.files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if !s.callSafe(n) {
					faults = append(faults, s.set.Position(n.Pos()))
				}
			case *ast.KeyValueExpr:
				// clause.Expr{SQL: …}, and a clause.Column{Name: …} that may be marked raw.
				if key, ok := n.Key.(*ast.Ident); ok && s.info.Uses[key] == nil && (key.Name == "SQL" || key.Name == "Name") && !s.constant(n.Value) {
					faults = append(faults, s.set.Position(n.Pos()))
				}
			}
			return true
		})
	}
	return faults
}

func (s *sqlSource) callSafe(call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return true
	}
	at, takesSQL := sqlArgument[sel.Sel.Name]
	if _, ours := s.target(sel).(*types.Func); !takesSQL || ours || at >= len(call.Args) || s.otherLibrary(sel.X) {
		return true
	}
	texts := call.Args[at : at+1]
	if sel.Sel.Name == "Select" {
		texts = call.Args
	}
	for _, arg := range texts {
		if !s.constant(arg) && !s.value(arg) {
			return false
		}
	}
	return true
}

// otherLibrary says that e names an imported package that is not GORM's, as in cmp.Or.
func (s *sqlSource) otherLibrary(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	name, ok := s.info.Uses[id].(*types.PkgName)
	return ok && !within(name.Imported().Path(), "gorm.io")
}

// value says that e is known to be no text: an id list, a row, a map of columns.
func (s *sqlSource) value(e ast.Expr) bool {
	t := s.info.TypeOf(e)
	if t == nil || t == types.Typ[types.Invalid] {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString == 0
	case *types.Interface:
		return false
	case *types.Slice:
		b, ok := u.Elem().Underlying().(*types.Basic)
		return ok && b.Kind() != types.Invalid && b.Info()&types.IsString == 0
	}
	return true
}

// constant says that e is text made of constants only, whichever way the program takes to it.
func (s *sqlSource) constant(e ast.Expr) bool {
	if tv := s.info.Types[e]; tv.Value != nil || tv.IsNil() {
		return true
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return s.constant(e.X)
	case *ast.BinaryExpr:
		return e.Op == token.ADD && s.constant(e.X) && s.constant(e.Y)
	case *ast.IndexExpr:
		return s.constant(e.X)
	case *ast.SliceExpr:
		return s.constant(e.X)
	case *ast.Ident, *ast.SelectorExpr:
		return s.constantVar(s.target(e))
	case *ast.CompositeLit:
		return s.constantLiteral(e)
	case *ast.CallExpr:
		return s.constantCall(e)
	}
	return false
}

func (s *sqlSource) constantVar(obj types.Object) bool {
	v, ok := obj.(*types.Var)
	if !ok || s.unknown[obj] || (v.IsField() || v.Parent() == v.Pkg().Scope()) && v.Exported() {
		return false
	}
	if s.proving[obj] { // q += " and …": the rest decides
		return true
	}
	s.proving[obj] = true
	defer delete(s.proving, obj)
	for _, value := range s.writes[obj] {
		if !s.constant(value) {
			return false
		}
	}
	return true
}

// constantLiteral: a list or map of constants, or something of GORM's that is no text itself.
func (s *sqlSource) constantLiteral(lit *ast.CompositeLit) bool {
	if _, elsewhere := lit.Type.(*ast.SelectorExpr); elsewhere {
		return true
	}
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		if inner, ok := e.(*ast.CompositeLit); ok && inner.Type == nil {
			continue // a row of a table: its fields are looked at where they are used
		}
		if !s.constant(e) {
			return false
		}
	}
	return true
}

func (s *sqlSource) constantCall(call *ast.CallExpr) bool {
	args := call.Args
	if s.info.Types[call.Fun].IsType() {
		return len(args) == 1 && s.constant(args[0])
	}
	switch fn := call.Fun.(type) {
	case *ast.Ident:
		if _, builtin := s.info.Uses[fn].(*types.Builtin); builtin {
			return fn.Name == "make" || fn.Name == "append" && s.all(args)
		}
	case *ast.SelectorExpr:
		if pkg, ok := fn.X.(*ast.Ident); ok && pkg.Name == "strings" {
			return s.all(args)
		}
		if pkg, ok := fn.X.(*ast.Ident); ok && pkg.Name == "fmt" {
			return fn.Sel.Name == "Sprintf" && s.all(args)
		}
		if _, ours := s.target(fn).(*types.Func); !ours && slices.Contains(gormChain, fn.Sel.Name) {
			return true
		}
	}
	return s.constantResult(s.target(call.Fun))
}

// all: text must be constant, a number may be any.
func (s *sqlSource) all(args []ast.Expr) bool {
	for _, arg := range args {
		b, number := s.info.TypeOf(arg).(*types.Basic)
		number = number && b.Info()&types.IsNumeric != 0
		if !number && !s.constant(arg) {
			return false
		}
	}
	return true
}

func (s *sqlSource) constantResult(obj types.Object) bool {
	if _, ok := obj.(*types.Func); !ok || s.unknown[obj] || len(s.returns[obj]) == 0 {
		return false
	}
	if s.proving[obj] {
		return true
	}
	s.proving[obj] = true
	defer delete(s.proving, obj)
	return s.all(s.returns[obj])
}

func TestConstantSQL(t *testing.T) {
	looked := 0
	for _, p := range goList(t, "./...") {
		if within(p.rel(), "cmd/dev") || !slices.ContainsFunc(p.Imports, func(i string) bool { return within(i, "gorm.io") || i == "database/sql" }) {
			continue
		}
		s, err := loadSQL(p.Dir)
		if err != nil {
			t.Fatal(err)
		}
		looked++
		for _, at := range sqlFaults(s) {
			t.Errorf("%s/%s:%d: SQL that is not made of constants", p.rel(), filepath.Base(at.Filename), at.Line)
		}
	}
	if looked == 0 {
		t.Error("no package imports GORM: is this the right list?")
	}
}

// The planted file marks each line that must be found with "// bad".
func TestConstantSQLRule(t *testing.T) {
	dir := filepath.Join("testdata", "sql")
	s, err := loadSQL(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, at := range sqlFaults(s) {
		got = append(got, fmt.Sprintf("%s:%d", filepath.Base(at.Filename), at.Line))
	}
	source, err := os.ReadFile(filepath.Join(dir, "sql.go"))
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for i, line := range strings.Split(string(source), "\n") {
		if strings.HasSuffix(line, "// bad") {
			want = append(want, fmt.Sprintf("sql.go:%d", i+1))
		}
	}
	if len(want) == 0 || !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
}
