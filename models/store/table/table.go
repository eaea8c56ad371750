// Package table reads and writes rows in one way for every table, so that what is
// missing, stale or broken is reported alike.
package table

import (
	"errors"
	"fmt"

	"gorm.io/gorm"

	"linecheck/models"
)

// Visible is true, in a query, for an article a that the account @me may know of.
const Visible = `(a.restricted = 0 OR a.created_by = @me
	OR EXISTS (SELECT 1 FROM article_members m WHERE m.article_id = a.id AND m.account_id = @me))`

// One returns the first row of a query, or models.ErrNotFound.
func One[T any](query *gorm.DB, what string) (T, error) {
	var v T
	err := query.Take(&v).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		err = models.ErrNotFound
	}
	if err != nil {
		return v, fmt.Errorf("%s: %w", what, err)
	}
	return v, nil
}

// List returns all rows of a query, never nil without an error.
func List[T any](query *gorm.DB, what string) ([]T, error) {
	rows := []T{}
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	return rows, nil
}

// Value returns the first column of a query's first row, and the zero value without one.
func Value[T any](query *gorm.DB, what string) (T, error) {
	var v T
	return v, Done(query.Scan(&v), what, nil)
}

// Done returns the error of a statement, or none when it touched no row.
func Done(res *gorm.DB, what string, none error) error {
	err := res.Error
	if err == nil && res.RowsAffected == 0 {
		err = none
	}
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// Add adds a row, or the rows of a slice.
func Add(db *gorm.DB, what string, row any) error { return Done(db.Create(row), "add "+what, nil) }

// Save writes all columns of row that db does not omit if the row still has the
// version that was read, and bumps that; otherwise it changes nothing and returns
// models.ErrStale.
func Save(db *gorm.DB, row any, id string, version *int) error {
	read := *version
	*version = read + 1
	err := Done(db.Model(row).Where("id = ? AND version = ?", id, read).Select("*").Updates(row), fmt.Sprintf("save %T %s", row, id), models.ErrStale)
	if err != nil {
		*version = read
	}
	return err
}
