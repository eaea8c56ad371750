package migrations_test

import (
	"errors"
	"path/filepath"
	"testing"

	"linecheck/models"
	"linecheck/models/store/dbfile"
	"linecheck/models/store/migrations"
)

func TestNewerSchemaIsLeftAlone(t *testing.T) {
	db := dbfile.Writer(filepath.Join(t.TempDir(), "x.db"))
	defer db.Close() //nolint:errcheck // the test is over
	for range 2 {    // the second time there is nothing to do
		if err := migrations.Up(t.Context(), db); err != nil {
			t.Fatal(err)
		}
	}
	if v, err := migrations.Version(t.Context(), db); err != nil || v != 12 {
		t.Errorf("the schema is %d (%v), want 12", v, err)
	}

	if _, err := db.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)"); err != nil {
		t.Fatal(err)
	}
	err := migrations.Up(t.Context(), db)
	if !errors.Is(err, migrations.ErrNewer) || models.KindOf(err) != models.KindUnavailable {
		t.Errorf("got %v, want the error for a newer schema", err)
	}
}
