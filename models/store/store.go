// Package store keeps Linecheck's nouns in SQLite. It is the only package that
// knows GORM, and no rule of the workflow lives here: callers decide, the store
// refuses what no rule could allow.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/mattn/go-sqlite3"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
	"gorm.io/gorm/schema"

	"linecheck/models"
	"linecheck/models/store/captures"
	"linecheck/models/store/dbfile"
	"linecheck/models/store/facts"
	"linecheck/models/store/lint"
	"linecheck/models/store/migrations"
	"linecheck/models/store/people"
	"linecheck/models/store/queries"
	"linecheck/models/store/quotes"
	"linecheck/models/store/seen"
	"linecheck/models/store/versions"
)

// fileName is the database in the data directory.
const fileName = "linecheck.db"

// Store is an open database: one connection that writes, several that only read.
type Store struct {
	writer, reader     *gorm.DB
	writerDB, readerDB *sql.DB
}

// LockDir makes this process the only one that serves or migrates the data
// directory, until UnlockDir or its end. The error is KindUnavailable and says
// who has it when somebody else does.
func LockDir(dir string) error { return dbfile.Lock(dir) }

// UnlockDir gives up the lock that LockDir took.
func UnlockDir(dir string) error { return dbfile.Unlock(dir) }

// Open opens the database in dir, creates it if needed and migrates it. Whoever
// may be one of several to start takes LockDir first. It fails with
// migrations.ErrNewer, and when a connection does not have the settings that make an
// acknowledged write durable.
func Open(ctx context.Context, dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("data directory: %w", err)
	}
	path, err := filepath.Abs(filepath.Join(dir, fileName))
	if err != nil {
		return nil, fmt.Errorf("data directory: %w", err)
	}
	s := &Store{writerDB: dbfile.Writer(path)}
	if err := s.start(ctx, path); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", path, classify(err)), s.Close())
	}
	return s, nil
}

func (s *Store) start(ctx context.Context, path string) error {
	if err := s.writerDB.PingContext(ctx); err != nil {
		return err
	}
	if err := migrations.Up(ctx, s.writerDB); err != nil {
		return err
	}
	s.readerDB = dbfile.Readers(path)
	if err := s.readerDB.PingContext(ctx); err != nil {
		return err
	}
	var err error
	if s.writer, err = face(s.writerDB); err != nil {
		return err
	}
	s.reader, err = face(s.readerDB)
	return err
}

// face puts GORM in front of a pool. Its log shows statements without their values.
func face(db *sql.DB) (*gorm.DB, error) {
	return gorm.Open(sqlite.New(sqlite.Config{Conn: db}), &gorm.Config{
		SkipDefaultTransaction: true,
		NamingStrategy:         namer{schema.NamingStrategy{IdentifierMaxLength: 64}},
		Logger: logger.NewSlogLogger(slog.Default(), logger.Config{
			SlowThreshold: 500 * time.Millisecond, LogLevel: logger.Warn, ParameterizedQueries: true, IgnoreRecordNotFoundError: true,
		}),
	})
}

// named are the tables whose names GORM would not guess.
var named = map[string]string{
	"Evidence": "evidence", "Lineage": "lineage", "Revision": "claim_revisions", "InboxItem": "inbox", "PolicyVersion": "policies",
	"spanRow": "claim_spans", "Query": "author_queries", "Use": "fact_uses", "Check": "quote_checks", "Transcript": "quote_transcripts",
}

type namer struct{ schema.NamingStrategy }

func (n namer) TableName(model string) string {
	if t, ok := named[model]; ok {
		return t
	}
	return n.NamingStrategy.TableName(model)
}

// Close ends both pools. What was committed is on the disk already.
func (s *Store) Close() error {
	var err error
	if s.readerDB != nil {
		err = s.readerDB.Close()
	}
	return errors.Join(err, s.writerDB.Close())
}

// Ping reports whether the database can be read and written to.
func (s *Store) Ping(ctx context.Context) error {
	return errors.Join(s.writerDB.PingContext(ctx), s.readerDB.PingContext(ctx))
}

// SchemaVersion returns the number of the newest migration.
func (s *Store) SchemaVersion(ctx context.Context) (int64, error) {
	return migrations.Version(ctx, s.readerDB)
}

// Tx is a transaction. It is good until the function it was handed to returns.
//
// Methods that look for one thing return models.ErrNotFound when there is none.
// Save methods write a row if it still has the version that was read and bump
// it; otherwise they change nothing and return models.ErrStale. Lists are never
// nil. Times are UTC in whole milliseconds, ids are the caller's.
type Tx struct {
	people.People
	captures.Captures
	queries.Queries
	facts.Facts
	lint.Lint
	quotes.Quotes
	seen.Seen
	versions.Versions
	db    *gorm.DB
	texts map[textKey]models.Text // article versions never change
}

// InTx runs fn in one write transaction and commits if fn returns nil. There is
// one at a time; the others wait.
func (s *Store) InTx(ctx context.Context, fn func(*Tx) error) error { return run(ctx, s.writer, fn) }

// Read runs fn on one consistent state of the database. Methods that write fail there.
func (s *Store) Read(ctx context.Context, fn func(*Tx) error) error { return run(ctx, s.reader, fn) }

func run(ctx context.Context, db *gorm.DB, fn func(*Tx) error) error {
	return classify(db.WithContext(ctx).Transaction(func(db *gorm.DB) error {
		return fn(&Tx{People: people.New(db), Captures: captures.New(db), Queries: queries.New(db), Facts: facts.New(db), Lint: lint.New(db), Quotes: quotes.New(db), Seen: seen.New(db), Versions: versions.New(db), db: db, texts: map[textKey]models.Text{}})
	}))
}

// classify gives the failures of the machine a kind that callers can act on.
func classify(err error) error {
	e, ok := errors.AsType[sqlite3.Error](err)
	switch {
	case !ok:
		return err
	case e.Code == sqlite3.ErrFull:
		return &models.Error{Kind: models.KindFull, Code: "store.full", Text: "The disk is full. Nothing was saved; reading goes on.", Err: err}
	case e.Code == sqlite3.ErrBusy:
		return &models.Error{Kind: models.KindUnavailable, Code: "store.busy", Text: "The database is busy. Try again in a moment.", Err: err}
	default:
		return err
	}
}
