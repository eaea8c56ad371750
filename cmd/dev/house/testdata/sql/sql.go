// Package sql is read by TestConstantSQLRule, never compiled into anything.
package sql

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"strings"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"linecheck/models"
)

type store struct{ db *gorm.DB }

type row struct {
	ID    string
	Title string
}

const columns = "id, title"

var orders = map[string]string{"title": "title, id", "new": "id DESC"}

// Open can be changed by anyone.
var Open = "id"

var listings = []listing{{order: "id", cond: "a = 1"}, {order: "title"}}

type listing struct {
	order string
	cond  string
	loose string
}

// Delete is ours: its text is an id.
func (s *store) Delete(ctx context.Context, id string) error { return nil }

// Good holds what must pass.
func (s *store) Good(ctx context.Context, key, id string, ids []int) {
	var r row
	s.db.WithContext(ctx).Where("id = ?", id).Order(orders[key]).Select(columns).First(&r, "title = ?", key)
	s.db.Where("a = "+columns).Find(&r, ids)
	s.db.Where(&row{ID: id}).Where(map[string]any{"id": id})
	s.db.Where(s.db.Where("a = ?", id).Or("b = ?", id)).Delete(&row{}, "id = ?", id)
	s.db.Order(clause.OrderByColumn{Column: clause.Column{Name: "id"}, Desc: true})
	q := "SELECT " + columns + " FROM t"
	if key != "" {
		q += " WHERE a = ?"
	}
	s.db.Raw(q, key).Scan(&r)
	var conds []string
	conds = append(conds, "a = ?")
	conds = append(conds, "b = ?")
	s.db.Raw("SELECT 1 WHERE " + strings.Join(conds, " AND "))
	for _, stmt := range []string{"PRAGMA a", "PRAGMA b"} {
		s.db.Exec(stmt)
	}
	s.db.Order(listings[0].order).Where(listings[1].cond)
	s.db.Raw(view(key == "a"), id)
	s.page("a > ?", id)
	s.db.Raw(fmt.Sprintf("SELECT %s LIMIT %d", columns, len(ids)))
	s.db.Update("title", gorm.Expr("title || ?", id))
	_ = s.Delete(ctx, id)
	_ = cmp.Or(key, id)
	s.db.Where("status = ?", models.RoleEditor)
}

func view(a bool) string {
	if a {
		return "SELECT 1"
	}
	return "SELECT " + columns
}

func (s *store) page(cond, id string) { s.db.Where(cond, id) }

func (s *store) leaky(cond string) {
	s.db.Where(cond) // bad
}

func loose(id string) string { return "SELECT " + id }

// Bad holds what must be found.
func (s *store) Bad(ctx context.Context, db *sql.DB, key string, ids []string, any any) {
	var r row
	s.db.Where(key)                                 // bad
	s.db.Where("a = '" + key + "'")                 // bad
	s.db.Order(key + " DESC")                       // bad
	s.db.Order(Open)                                // bad
	s.db.Find(&r, key)                              // bad
	s.db.First(&r, any)                             // bad
	s.db.Delete(&row{}, "id = "+key)                // bad
	s.db.Select(columns, key)                       // bad
	s.db.Select(ids)                                // bad
	s.db.Raw(fmt.Sprintf("SELECT %s", key))         // bad
	s.db.Exec("DROP TABLE " + strings.ToLower(key)) // bad
	s.db.Raw(loose(key))                            // bad
	s.db.Update("title", gorm.Expr(key))            // bad
	s.db.Clauses(clause.Expr{SQL: key})             // bad
	s.leaky("x = " + key)
	l := listing{order: "id"}
	l.loose = key
	s.db.Order(l.loose) // bad
	q := "SELECT 1"
	fmt.Sscan(key, &q)
	s.db.Raw(q)                                                 // bad
	_, _ = db.ExecContext(ctx, "DELETE FROM t WHERE id = "+key) // bad
	func(text string) { s.db.Raw(text) }("SELECT 1")            // bad
}
