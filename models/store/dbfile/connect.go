// Package dbfile opens the SQLite file so that what was acknowledged stays
// written, and locks the directory that it is in.
package dbfile

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"

	"github.com/mattn/go-sqlite3"
)

// durable are the settings that every connection shares. NORMAL, which mattn
// takes by default, loses acknowledged writes when the power fails.
const durable = "?_journal_mode=WAL&_synchronous=FULL&_busy_timeout=5000&_foreign_keys=on"

// BEGIN IMMEDIATE takes the write lock at once: a transaction that asks for it
// half-way cannot wait for it and fails with "database is locked".
const (
	writing = durable + "&_txlock=immediate"
	reading = durable + "&mode=ro&_query_only=on"
)

// readers is how many connections read at once.
const readers = 8

// pragma is a setting that a connection must have before anyone may use it.
type pragma struct{ query, want string }

var (
	asserted = []pragma{
		{"PRAGMA journal_mode", "wal"},
		{"PRAGMA synchronous", "2"},
		{"PRAGMA foreign_keys", "1"},
		{"PRAGMA busy_timeout", "5000"},
	}
	assertedWriting = append([]pragma{{"PRAGMA query_only", "0"}}, asserted...)
	assertedReading = append([]pragma{{"PRAGMA query_only", "1"}}, asserted...)
)

// connector opens connections that are refused unless they have the pragmas.
type connector struct {
	driver *sqlite3.SQLiteDriver
	dsn    string
}

func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }
func (c connector) Driver() driver.Driver                        { return c.driver }

// Writer returns the one connection that may write to the file at path, which
// is absolute. The file is made if needed.
func Writer(path string) *sql.DB { return open(path, writing, assertedWriting, 1) }

// Readers returns a pool of connections that cannot write. The file must exist.
func Readers(path string) *sql.DB { return open(path, reading, assertedReading, readers) }

// open returns a pool of at most limit connections that have the wanted pragmas.
func open(path, settings string, want []pragma, limit int) *sql.DB {
	check := func(c *sqlite3.SQLiteConn) error {
		for _, p := range want {
			got, err := ask(c, p.query)
			if err != nil {
				return err
			}
			if got != p.want {
				return fmt.Errorf("%s answers %s and has to be %s", p.query, got, p.want)
			}
		}
		return nil
	}
	file := url.URL{Scheme: "file", Path: path}
	db := sql.OpenDB(connector{&sqlite3.SQLiteDriver{ConnectHook: check}, file.String() + settings})
	db.SetMaxOpenConns(limit)
	db.SetMaxIdleConns(limit)
	return db
}

// ask returns the first column of a query's first row.
func ask(c *sqlite3.SQLiteConn, query string) (answer string, err error) {
	rows, err := c.Query(query, nil)
	if err != nil {
		return "", fmt.Errorf("%s: %w", query, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	row := make([]driver.Value, len(rows.Columns()))
	if err := rows.Next(row); err != nil {
		return "", fmt.Errorf("%s: %w", query, err)
	}
	return fmt.Sprint(row[0]), nil
}
