package store

import (
	"slices"
	"sync"
	"testing"

	"linecheck/models/authors"
	"linecheck/models/quotes"
	"linecheck/models/standing"

	"gorm.io/gorm/schema"

	"linecheck/models"
)

// TestModelsMatchTables fails when a model and its table drift apart, in either direction.
func TestModelsMatchTables(t *testing.T) {
	s := openTemp(t)
	rows := []any{
		models.Account{},
		models.Session{},
		models.Article{},
		models.ArticleVersion{},
		models.Fetch{},
		models.Segment{},
		models.Claim{},
		spanRow{},
		models.Revision{},
		models.SignOff{},
		models.CrossCheck{},
		models.Lineage{},
		models.Source{},
		models.Origin{},
		models.Evidence{},
		models.Capture{},
		models.CaptureText{},
		models.OriginRefusal{},
		models.Thread{},
		models.Comment{},
		models.CommentEdit{},
		models.Draft{},
		models.InboxItem{},
		models.Scale{},
		models.ScaleValue{},
		models.PolicyVersion{},
		models.Event{},
		models.Report{},
		authors.Query{},
		standing.Fact{},
		standing.Use{},
		models.VersionOutcome{},
		models.SeenRefusal{},
		models.LintRuling{},
		quotes.Check{},
		quotes.Transcript{},
	}
	seen := map[string]bool{"article_members": true, "sign_in_failures": true, "settings": true, "idempotency": true, "goose_db_version": true}
	for _, index := range []string{"claims", "stems", "words", "words_content", "words_segments", "words_segdir", "words_docsize", "words_stat"} {
		seen["seen_"+index] = true // made of the claims, and made again from them
	}
	for _, row := range rows {
		m, err := schema.Parse(row, &sync.Map{}, s.reader.NamingStrategy)
		if err != nil {
			t.Fatal(err)
		}
		seen[m.Table] = true
		var columns []struct{ Name, Type string }
		if err := s.reader.Raw("SELECT name, type FROM pragma_table_info(?)", m.Table).Scan(&columns).Error; err != nil {
			t.Fatal(err)
		}
		for _, c := range columns {
			if !slices.Contains(m.DBNames, c.Name) {
				t.Errorf("table %s has a column %s that %s has no field for", m.Table, c.Name, m.Name)
			}
		}
		for _, f := range m.Fields {
			i := slices.IndexFunc(columns, func(c struct{ Name, Type string }) bool { return c.Name == f.DBName })
			switch {
			case f.DBName == "":
			case i < 0:
				t.Errorf("%s.%s has no column %s in table %s", m.Name, f.Name, f.DBName, m.Table)
			case (f.DataType == schema.Time) != (columns[i].Type == "DATETIME"):
				t.Errorf("%s.%s is declared as %s in table %s", m.Name, f.Name, columns[i].Type, m.Table)
			}
			if f.AutoCreateTime != 0 || f.AutoUpdateTime != 0 {
				t.Errorf("%s.%s is written by GORM's own clock", m.Name, f.Name)
			}
		}
	}
	var tables []string
	if err := s.reader.Raw("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").Scan(&tables).Error; err != nil {
		t.Fatal(err)
	}
	for _, name := range tables {
		if !seen[name] {
			t.Errorf("table %s has no model", name)
		}
	}
}

// TestStatusSets keeps the sets in SQL equal to what models says.
func TestStatusSets(t *testing.T) {
	s := openTemp(t)
	for _, status := range models.Statuses {
		var got struct{ Live, Covering, Working bool }
		err := s.reader.Raw("SELECT @s IN "+liveStatuses+" AS live, @s IN "+coveringStatuses+" AS covering, @s IN "+workingStatuses+" AS working",
			map[string]any{"s": status}).Scan(&got).Error
		if err != nil {
			t.Fatal(err)
		}
		if got.Live != status.Live() || got.Covering != status.Covers() || got.Working != status.Working() {
			t.Errorf("%s: SQL says %+v", status, got)
		}
	}
}

func openTemp(t *testing.T) *Store {
	t.Helper()
	s, err := Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
