package dbfile

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattn/go-sqlite3"
)

func TestSQLiteHasNoWALResetBug(t *testing.T) {
	if text, number, _ := sqlite3.Version(); number < 3_051_003 {
		t.Errorf("SQLite is %s; before 3.51.3 a reset of the write-ahead log can corrupt the file", text)
	}
}

func TestEveryConnectionHasThePragmas(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b?c#d%20.db")
	pools := []struct {
		name  string
		db    *sql.DB
		conns int
		want  map[string]string
	}{
		{"writer", pool(t, Writer(path)), 1, map[string]string{
			"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "5000", "query_only": "0",
		}},
		{"readers", pool(t, Readers(path)), 8, map[string]string{
			"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "5000", "query_only": "1",
		}},
	}
	for _, p := range pools {
		for range p.conns {
			c, err := p.db.Conn(t.Context()) // kept, so that the next one is another
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { c.Close() }) //nolint:errcheck // nothing was written
			for name, want := range p.want {
				var got string
				if err := c.QueryRowContext(t.Context(), "SELECT * FROM pragma_"+name).Scan(&got); err != nil {
					t.Fatal(err)
				}
				if got != want {
					t.Errorf("%s: %s is %s, want %s", p.name, name, got, want)
				}
			}
		}
		if n := p.db.Stats().OpenConnections; n != p.conns {
			t.Errorf("%s: %d connections, want %d", p.name, n, p.conns)
		}
	}
}

// TestWeakConnectionIsRefused is the control: without the check each of these would open.
func TestWeakConnectionIsRefused(t *testing.T) {
	tests := []struct{ settings, without, with, says string }{
		{writing, "_synchronous=FULL", "_synchronous=NORMAL", "synchronous answers 1"},
		{writing, "_synchronous=FULL", "", "synchronous answers 1"},
		{writing, "_journal_mode=WAL", "_journal_mode=DELETE", "journal_mode answers delete"},
		{writing, "_foreign_keys=on", "", "foreign_keys answers 0"},
		{writing, "_busy_timeout=5000", "_busy_timeout=0", "busy_timeout answers 0"},
		{reading, "_query_only=on", "", "query_only answers 0"},
	}
	for _, test := range tests {
		t.Run(test.without+" "+test.with, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.db")
			want := assertedWriting
			if test.settings == reading {
				want = assertedReading
				if err := pool(t, Writer(path)).Ping(); err != nil {
					t.Fatal(err)
				}
			}
			weak := strings.Replace(test.settings, test.without, test.with, 1)
			if err := pool(t, open(path, weak, nil, 1)).Ping(); err != nil {
				t.Fatalf("unchecked: %v", err)
			}
			err := pool(t, open(path, weak, want, 1)).Ping()
			if err == nil || !strings.Contains(err.Error(), test.says) {
				t.Errorf("got %v, want an error that says %q", err, test.says)
			}
		})
	}
}

func TestReadersCannotWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	if _, err := pool(t, Writer(path)).Exec("CREATE TABLE x (y)"); err != nil {
		t.Fatal(err)
	}
	if _, err := pool(t, Readers(path)).Exec("INSERT INTO x VALUES (1)"); err == nil {
		t.Error("a reader wrote")
	}
}

func pool(t *testing.T, db *sql.DB) *sql.DB {
	t.Helper()
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}
