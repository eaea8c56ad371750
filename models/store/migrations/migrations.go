// Package migrations holds the database schema as numbered, forward-only steps.
package migrations

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"

	"linecheck/models"
)

//go:embed sqlite/*.sql
var files embed.FS

// ErrNewer reports a database that a newer Linecheck has migrated.
var ErrNewer = models.Errorf(models.KindUnavailable, "schema.newer",
	"This database was written by a newer Linecheck. Run that version or a later one.")

// Up brings the schema up to date. It changes nothing when the schema is
// newer than this program knows.
func Up(ctx context.Context, db *sql.DB) error {
	steps, err := fs.Sub(files, "sqlite")
	if err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, steps)
	if err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	sources := p.ListSources()
	known := sources[len(sources)-1].Version
	stored, err := Version(ctx, db)
	if err != nil {
		return err
	}
	if stored > known {
		return fmt.Errorf("schema %d, known up to %d: %w", stored, known, ErrNewer)
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return nil
}

// Version returns the number of the newest migration that was applied, 0 for an empty file.
func Version(ctx context.Context, db *sql.DB) (int64, error) {
	var tables int
	if err := db.QueryRowContext(ctx, "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'goose_db_version'").Scan(&tables); err != nil {
		return 0, fmt.Errorf("schema version: %w", err)
	}
	if tables == 0 {
		return 0, nil
	}
	var v int64
	if err := db.QueryRowContext(ctx, "SELECT COALESCE(MAX(version_id), 0) FROM goose_db_version WHERE is_applied").Scan(&v); err != nil {
		return 0, fmt.Errorf("schema version: %w", err)
	}
	return v, nil
}
