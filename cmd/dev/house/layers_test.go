package house

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// fence says which packages alone may import something. Paths of ours are below the module; a path stands for all below it.
type fence struct {
	imports []string
	only    []string // who may; everyone else may not
	from    string   // "" for the whole module, or the part that the fence is about
	tests   bool     // holds for test files too
}

// fences are ARCHITECTURE's rows, one each.
var fences = []fence{
	// models ← review ← api ← cmd; ui imports nothing and only cmd imports it.
	{imports: []string{"linecheck/cmd"}, only: []string{"cmd"}, tests: true},
	{imports: []string{"linecheck/api"}, only: []string{"api", "cmd"}, tests: true},
	{imports: []string{"linecheck/review"}, only: []string{"review", "api", "cmd"}, tests: true},
	{imports: []string{"linecheck/ui"}, only: []string{"cmd"}, tests: true},
	// A handler that can't reach the store can't make two half-changes.
	{imports: []string{"linecheck/models/store", "linecheck/models/storetest"}, from: "api"},
	{imports: []string{"linecheck/models/storetest"}, only: []string{"models/storetest", "cmd/dev"}},

	{imports: []string{"gorm.io"}, only: []string{"models/store"}, tests: true},
	{imports: []string{"database/sql", "github.com/mattn/go-sqlite3", "github.com/pressly/goose"}, only: []string{"models/store", "models/storetest"}},
	{imports: []string{"github.com/gin-gonic", "github.com/danielgtaylor/huma"}, only: []string{"api"}, tests: true},
	{imports: []string{"github.com/golang-jwt"}, only: []string{"api/token"}, tests: true},
	{imports: []string{"github.com/alecthomas/kong"}, only: []string{"cmd"}, tests: true},
	{imports: []string{"net/http"}, from: "models", tests: true},
	{imports: []string{"net/http"}, from: "review", only: []string{"review/archive", "review/suggest"}},
	// Directories are handed in; who opens files is short. api/token keeps the file of its keys.
	{imports: []string{"os", "os/exec", "golang.org/x/sys"}, only: []string{"models/store", "models/storetest", "models/blob", "api/token", "cmd"}},
	// A dialer hands its check a syscall.RawConn.
	{imports: []string{"syscall"}, only: []string{"models/store", "models/storetest", "models/blob", "api/token", "review/archive", "cmd"}},
}

// breaks says whether a package breaks the fence by an import.
func (f fence) breaks(from, imported string) bool {
	return (f.from == "" || within(from, f.from)) && withinAny(imported, f.imports) && !withinAny(from, f.only)
}

// services are the parts of review that work on rows: they compose leaves and one another, and only they reach the store.
// Every other package below review is a leaf, a pure function or a small machine.
var services = []string{
	"review/accounts", "review/articles", "review/bulk", "review/claims", "review/copycheck", "review/evidence", "review/facts", "review/ledger", "review/lookup", "review/newsroom",
	"review/queries", "review/quotecheck", "review/register", "review/lineage", "review/reports", "review/seen", "review/segments", "review/sources", "review/talk", "review/versions",
}

// leafMay are the packages of ours that a leaf under review may import beside its own: nouns, their canonical form, and the table of word vectors.
var leafMay = []string{"models", "models/authors", "models/canonical", "review/vectors"}

// vague are names that collect whatever has no home.
var vague = []string{"utils", "util", "helpers", "common", "types", "interfaces", "internal", "pkg"}

// layerFaults lists every import that a rule forbids.
func layerFaults(pkgs []goPackage) []string {
	var faults []string
	for _, p := range pkgs {
		from := p.rel()
		tests := slices.Concat(p.TestImports, p.XTestImports)
		for _, imported := range p.Imports {
			if slices.ContainsFunc(fences, func(f fence) bool { return f.breaks(from, imported) }) {
				faults = append(faults, from+" imports "+imported)
			}
			if why := homeFault(from, imported); why != "" {
				faults = append(faults, fmt.Sprintf("%s imports %s: %s", from, imported, why))
			}
		}
		for _, imported := range tests {
			if slices.ContainsFunc(fences, func(f fence) bool { return f.tests && f.breaks(from, imported) }) {
				faults = append(faults, "a test of "+from+" imports "+imported)
			}
		}
		for name := range strings.SplitSeq(from, "/") {
			if slices.Contains(vague, name) {
				faults = append(faults, from+": a package needs a name that says what is in it")
			}
		}
	}
	return faults
}

// homeFault says why a package may not import something although no fence stands around that; "" when it may.
func homeFault(from, imported string) string {
	leaf := leafOf(from)
	ours, isOurs := strings.CutPrefix(imported, module+"/")
	switch {
	case from == "models" && !standard(imported):
		return "models needs the standard library only"
	case within(from, "models") && isOurs && !within(ours, "models"):
		return "models imports nothing of ours outside itself"
	case from == "ui" && !standard(imported):
		return "ui imports nothing"
	case within(from, "cmd/dev") && !within(from, "cmd/dev/bench") && !within(from, "cmd/dev/gen") && !standard(imported):
		return "cmd/dev needs the standard library only"
	case slices.Contains(services, leaf):
		if ours == "review" {
			return "review is put together from its services, not the other way round"
		}
	case leaf != "" && isOurs && !slices.Contains(leafMay, ours) && !within(ours, leaf):
		return "a leaf of review imports models and word vectors at most"
	}
	return ""
}

// leafOf is the leaf under review that a package belongs to: "review/extract" for review/extract/parse; "" elsewhere.
func leafOf(pkg string) string {
	rest, found := strings.CutPrefix(pkg, "review/")
	if !found {
		return ""
	}
	name, _, _ := strings.Cut(rest, "/")
	return "review/" + name
}

func TestLayers(t *testing.T) {
	for _, fault := range layerFaults(goList(t, "./...")) {
		t.Error(fault)
	}
}

func TestLayerRules(t *testing.T) {
	tests := []struct {
		from, imports string
		inTest        bool
		fault         bool
	}{
		{from: "review", imports: "linecheck/models/store"},
		{from: "review", imports: "linecheck/api", fault: true},
		{from: "review", imports: "linecheck/api", inTest: true, fault: true},
		{from: "review", imports: "net/http", fault: true},
		{from: "review/archive", imports: "net/http"},
		{from: "review/archive", imports: "net/http/httptest", inTest: true},
		{from: "review/text", imports: "net/http", fault: true},
		{from: "review/text", imports: "net/url"},
		{from: "review/text", imports: "linecheck/models"},
		{from: "review/text", imports: "linecheck/review", fault: true},
		{from: "review/text", imports: "linecheck/review/extract", fault: true},
		{from: "review/text", imports: "linecheck/models/store", fault: true},
		{from: "review/ledger", imports: "linecheck/models/store"},
		{from: "review/claims", imports: "linecheck/review/workflow"},
		{from: "review/claims", imports: "linecheck/review", fault: true},
		{from: "review/text", imports: "linecheck/review/ledger", fault: true},
		{from: "review/extract", imports: "linecheck/review/extract/parse"},
		{from: "review/extract/parse", imports: "linecheck/review/text", fault: true},
		{from: "review/export", imports: "os", fault: true},
		{from: "review/export", imports: "os", inTest: true},
		{from: "models", imports: "linecheck/models/store", fault: true},
		{from: "models", imports: "github.com/oklog/ulid/v2", fault: true},
		{from: "models", imports: "linecheck/models/storetest", inTest: true},
		{from: "models/store", imports: "linecheck/models"},
		{from: "models/store", imports: "linecheck/review", fault: true},
		{from: "models/store", imports: "gorm.io/gorm"},
		{from: "models/storetest", imports: "gorm.io/gorm", fault: true},
		{from: "review", imports: "gorm.io/gorm", inTest: true, fault: true},
		{from: "api", imports: "github.com/gin-gonic/gin"},
		{from: "api", imports: "linecheck/models/store", fault: true},
		{from: "api", imports: "linecheck/models/storetest", inTest: true},
		{from: "api", imports: "linecheck/ui", fault: true},
		{from: "api", imports: "github.com/golang-jwt/jwt/v5", fault: true},
		{from: "api/token", imports: "github.com/golang-jwt/jwt/v5"},
		{from: "cmd/linecheck", imports: "linecheck/ui"},
		{from: "cmd/linecheck", imports: "github.com/gin-gonic/gin", fault: true},
		{from: "cmd/dev", imports: "linecheck/models", fault: true},
		{from: "cmd/dev/house", imports: "github.com/compose-spec/compose-go/v2/cli", inTest: true},
		{from: "cmd/dev/bench/speed", imports: "linecheck/models/store"},
		{from: "ui", imports: "embed"},
		{from: "ui", imports: "linecheck/models", fault: true},
		{from: "review/helpers", imports: "strings", fault: true},
	}
	for _, tt := range tests {
		name := tt.from + " " + tt.imports
		if tt.inTest {
			name += " in a test"
		}
		t.Run(name, func(t *testing.T) {
			p := goPackage{ImportPath: module + "/" + tt.from}
			if tt.inTest {
				p.TestImports = []string{tt.imports}
			} else {
				p.Imports = []string{tt.imports}
			}
			if faults := layerFaults([]goPackage{p}); len(faults) > 0 != tt.fault {
				t.Errorf("faults: %q, want some: %v", faults, tt.fault)
			}
		})
	}
}
