// Package storetest opens real databases for tests and fills them: the cast of
// people, an article, and whatever rows a test names.
package storetest

import (
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
)

// Now is when the fixtures were made.
var Now = time.Date(2030, time.January, 2, 10, 0, 0, 0, time.UTC)

// Open returns an empty store that ends with the test. It is a file in a
// temporary directory, because every connection to ":memory:" has a database of its own.
func Open(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), t.TempDir())
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

// Ada is a reviewer.
func Ada() models.Account { return person("ada", "Ada Okafor", models.RoleReviewer) }

// Ben is another reviewer.
func Ben() models.Account { return person("ben", "Ben Lindqvist", models.RoleReviewer) }

// Edna is an editor.
func Edna() models.Account { return person("edna", "Edna Moreau", models.RoleEditor) }

// Emil is another editor.
func Emil() models.Account { return person("emil", "Emil Haddad", models.RoleEditor) }

// Root is an admin, and nothing else.
func Root() models.Account { return person("root", "Root", models.RoleAdmin) }

func person(id, name string, role models.Role) models.Account {
	return models.Account{
		ID: id, Email: id + "@example.org", Name: name, Roles: []models.Role{role}, State: models.AccountActive,
		Version: 1, CreatedAt: Now, UpdatedAt: Now,
	}
}

// Cast stores the five people.
func Cast(t testing.TB, s *store.Store) {
	t.Helper()
	Put(t, s, Ada(), Ben(), Edna(), Emil(), Root())
}

// Article stores an open article "a1" with one version of its text, in which
// every line is a sentence of its own: segments "s1", "s2" and so on.
func Article(t testing.TB, s *store.Store, text string) models.Article {
	t.Helper()
	a := models.Article{
		ID: "a1", Title: "A test article", Language: "en", Status: models.ArticleChecking, ArticleVersion: 1, NextNumber: 1,
		Version: 1, CreatedBy: "ada", CreatedAt: Now, UpdatedAt: Now,
	}
	Put(t, s, a)
	Version(t, s, 1, text)
	return a
}

// Version stores a further version of the text of article "a1" with id "v2" and
// so on and segments "v2s1" and so on. It does not change the article.
func Version(t testing.TB, s *store.Store, number int, text string) models.ArticleVersion {
	t.Helper()
	v := version(number, text)
	Put(t, s, v)
	for _, g := range lines(v) {
		Put(t, s, g)
	}
	return v
}
