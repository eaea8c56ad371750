package store

import (
	"testing"

	"gorm.io/gorm"
)

// Statements returns how many statements s has read with since the last call.
func Statements(t *testing.T, s *Store) func() int {
	t.Helper()
	n := 0
	count := func(*gorm.DB) { n++ }
	for _, err := range []error{
		s.reader.Callback().Query().Before("gorm:query").Register("count", count),
		s.reader.Callback().Row().Before("gorm:row").Register("count", count),
		s.reader.Callback().Raw().Before("gorm:raw").Register("count", count),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return func() int {
		defer func() { n = 0 }()
		return n
	}
}

// Exec runs a statement past every method.
func Exec(s *Store, statement string, args ...any) error {
	_, err := s.writerDB.Exec(statement, args...)
	return err
}
