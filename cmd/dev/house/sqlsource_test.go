package house

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"strings"
)

// sqlSource is a type-checked package with every value that flows into its variables. Only packages of this module are
// really read; what comes from elsewhere has no type, which the rule below takes for unsafe.
type sqlSource struct {
	set   *token.FileSet
	files []*ast.File
	info  *types.Info

	writes  map[types.Object][]ast.Expr // what is assigned to a variable, field or parameter
	unknown map[types.Object]bool       // it also gets values that can't be seen here
	returns map[types.Object][]ast.Expr // the first result of each return of a function
	proving map[types.Object]bool
}

// loadSQL reads the package in dir.
func loadSQL(dir string) (*sqlSource, error) {
	s := &sqlSource{
		set: token.NewFileSet(),
		info: &types.Info{
			Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{},
			Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		},
		writes: map[types.Object][]ast.Expr{}, unknown: map[types.Object]bool{},
		returns: map[types.Object][]ast.Expr{}, proving: map[types.Object]bool{},
	}
	im := &halfImporter{set: s.set, done: map[string]*types.Package{}}
	var err error
	if s.files, err = parseDir(s.set, dir); err != nil {
		return nil, err
	}
	im.check(module, s.files, s.info)
	for _, f := range s.files {
		s.collect(f)
	}
	return s, nil
}

// halfImporter reads packages of this module from their source and invents empty ones for all others.
type halfImporter struct {
	set  *token.FileSet
	done map[string]*types.Package
}

// Import implements types.Importer.
func (im *halfImporter) Import(name string) (*types.Package, error) {
	if p := im.done[name]; p != nil {
		return p, nil
	}
	im.done[name] = types.NewPackage(name, path.Base(name))
	if rel, ours := strings.CutPrefix(name, module+"/"); ours {
		files, err := parseDir(im.set, filepath.Join(root, filepath.FromSlash(rel)))
		if err != nil {
			return nil, err
		}
		im.done[name] = im.check(name, files, nil)
	}
	im.done[name].MarkComplete()
	return im.done[name], nil
}

func (im *halfImporter) check(name string, files []*ast.File, info *types.Info) *types.Package {
	conf := types.Config{Importer: im, FakeImportC: true, Error: func(error) {}} // half of the imports are empty: errors are expected
	p, _ := conf.Check(name, im.set, files, info)
	return p
}

func parseDir(set *token.FileSet, dir string) ([]*ast.File, error) {
	pkg, err := build.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range append(pkg.GoFiles, pkg.CgoFiles...) {
		f, err := parser.ParseFile(set, filepath.Join(dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// collect records what flows where in one file.
func (s *sqlSource) collect(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			for i, name := range n.Names {
				s.flow(s.info.Defs[name], pick(n.Values, i, len(n.Names)), len(n.Values) > 0)
			}
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				s.flow(s.target(left), pick(n.Rhs, i, len(n.Lhs)), true)
			}
		case *ast.RangeStmt:
			s.flow(s.target(n.Key), nil, n.Key != nil)
			s.flow(s.target(n.Value), n.X, n.Value != nil)
		case *ast.UnaryExpr:
			if n.Op == token.AND { // whoever has the address may write
				s.markUnknown(s.target(n.X))
			}
		case *ast.CompositeLit:
			s.collectLiteral(n)
		case *ast.FuncDecl:
			s.collectFunc(n)
		case *ast.FuncLit:
			s.unknownParams(n.Type)
		case *ast.CallExpr:
			s.collectCall(n)
		}
		return true
	})
}

// pick is the i-th value of a list that assigns n targets; nil when one call fills them all.
func pick(values []ast.Expr, i, n int) ast.Expr {
	if len(values) == n {
		return values[i]
	}
	return nil
}

// flow notes that value goes into obj; a nil value where there is one means that it can't be told.
func (s *sqlSource) flow(obj types.Object, value ast.Expr, assigned bool) {
	switch {
	case obj == nil || !assigned:
	case value == nil:
		s.unknown[obj] = true
	default:
		s.writes[obj] = append(s.writes[obj], value)
	}
}

func (s *sqlSource) markUnknown(obj types.Object) {
	if v, ok := obj.(*types.Var); ok {
		if _, isStruct := v.Type().Underlying().(*types.Struct); !isStruct {
			s.unknown[obj] = true
		}
	}
}

// target is the variable or field that an assignment to e writes; an element stands for its container.
func (s *sqlSource) target(e ast.Expr) types.Object {
	switch e := e.(type) {
	case *ast.Ident:
		if obj := s.info.Defs[e]; obj != nil {
			return obj
		}
		return s.info.Uses[e]
	case *ast.SelectorExpr:
		if sel := s.info.Selections[e]; sel != nil {
			return sel.Obj()
		}
		return s.info.Uses[e.Sel]
	case *ast.IndexExpr:
		return s.target(e.X)
	case *ast.ParenExpr:
		return s.target(e.X)
	}
	return nil
}

// collectLiteral records the fields of a struct literal.
func (s *sqlSource) collectLiteral(lit *ast.CompositeLit) {
	t := s.info.TypeOf(lit)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok { // &T left out inside a slice or map literal
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok {
				s.flow(s.info.Uses[key], kv.Value, true)
			}
		} else if i < st.NumFields() {
			s.flow(st.Field(i), e, true)
		}
	}
}

// collectFunc records what a function returns. Parameters of an exported one may be anything.
func (s *sqlSource) collectFunc(fn *ast.FuncDecl) {
	if fn.Name.IsExported() {
		s.unknownParams(fn.Type)
	}
	obj := s.info.Defs[fn.Name]
	if obj == nil || fn.Body == nil {
		return
	}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		if _, inner := n.(*ast.FuncLit); inner {
			return false
		}
		if r, ok := n.(*ast.ReturnStmt); ok {
			if len(r.Results) == 0 {
				s.unknown[obj] = true
			} else {
				s.returns[obj] = append(s.returns[obj], r.Results[0])
			}
		}
		return true
	})
}

func (s *sqlSource) unknownParams(fn *ast.FuncType) {
	for _, field := range fn.Params.List {
		for _, name := range field.Names {
			if obj := s.info.Defs[name]; obj != nil {
				s.unknown[obj] = true
			}
		}
	}
}

// collectCall records what a call hands to the parameters of a function of this package.
func (s *sqlSource) collectCall(call *ast.CallExpr) {
	fn, ok := s.target(call.Fun).(*types.Func)
	if !ok {
		return
	}
	params := fn.Signature().Params()
	for i, arg := range call.Args {
		if params.Len() > 0 {
			s.flow(params.At(min(i, params.Len()-1)), arg, true)
		}
	}
}
