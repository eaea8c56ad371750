package house

import (
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// Two copies of SQLite in one process drop each other's locks and lose acknowledged rows: only mattn's may be linked.
var oneSQLite = []string{"github.com/mattn/go-sqlite3", "gorm.io/driver/sqlite"}

// sqliteFault says whether a linked package brings a second SQLite.
func sqliteFault(path string) bool {
	suspect := strings.Contains(path, "sqlite") || strings.Contains(path, "litestream") || strings.Contains(path, "libsql") || within(path, "modernc.org/libc")
	return suspect && !within(path, module) && !withinAny(path, oneSQLite)
}

func TestOneSQLite(t *testing.T) {
	linked := map[string]bool{}
	for _, p := range goList(t, "-deps", "./cmd/linecheck") {
		linked[p.ImportPath] = true
		if sqliteFault(p.ImportPath) {
			t.Errorf("the binary links %s", p.ImportPath)
		}
	}
	if !linked[oneSQLite[0]] {
		t.Errorf("the binary does not link %s: is this the right list?", oneSQLite[0])
	}
}

func TestOneSQLiteRule(t *testing.T) {
	for path, want := range map[string]bool{
		"modernc.org/sqlite":                       true,
		"modernc.org/sqlite/lib":                   true,
		"modernc.org/libc":                         true,
		"github.com/ncruces/go-sqlite3/driver":     true,
		"zombiezen.com/go/sqlite":                  true,
		"crawshaw.io/sqlite/sqlitex":               true,
		"github.com/glebarez/sqlite":               true,
		"github.com/benbjohnson/litestream":        true,
		"github.com/tursodatabase/go-libsql":       true,
		"github.com/mattn/go-sqlite3":              false,
		"gorm.io/driver/sqlite":                    false,
		"github.com/ncruces/go-strftime":           false,
		"linecheck/models/store/migrations/sqlite": false,
	} {
		if got := sqliteFault(path); got != want {
			t.Errorf("%s: %v, want %v", path, got, want)
		}
	}
}

// Gin asks for versions of these with known, reachable advisories; we ask for newer ones ourselves.
func TestRaisedModules(t *testing.T) {
	knowModules(t)
	for path, least := range map[string]string{
		"github.com/quic-go/quic-go":  "v0.59.1",
		"golang.org/x/text":           "v0.39.0",
		"github.com/mattn/go-sqlite3": "v1.14.53", // SQLite before 3.51.3 can corrupt its WAL
	} {
		cmd := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Version}}", path)
		cmd.Dir = root
		out, err := cmd.Output()
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if got := strings.TrimSpace(string(out)); older(got, least) {
			t.Errorf("%s is %s, at least %s is needed", path, got, least)
		}
	}
}

func TestOlder(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"v0.59.0", "v0.59.1", true},
		{"v0.59.1", "v0.59.1", false},
		{"v0.65.0", "v0.59.1", false},
		{"v0.9.0", "v0.59.1", true},
		{"v1.0.0", "v0.59.1", false},
		{"v0.59.1-rc.1", "v0.59.1", true},
	}
	for _, tt := range tests {
		if got := older(tt.a, tt.b); got != tt.want {
			t.Errorf("older(%s, %s) = %v", tt.a, tt.b, got)
		}
	}
}

// older compares module versions; a pre-release is older than its release.
func older(a, b string) bool {
	na, preA := numbers(a)
	nb, preB := numbers(b)
	for i := range na {
		if na[i] != nb[i] {
			return na[i] < nb[i]
		}
	}
	return preA && !preB
}

func numbers(version string) (n [3]int, pre bool) {
	core, _, pre := strings.Cut(strings.TrimPrefix(version, "v"), "-")
	for i, part := range strings.SplitN(core, ".", 3) {
		n[i], _ = strconv.Atoi(part)
	}
	return n, pre
}
