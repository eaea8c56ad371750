package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/accounts"
	"linecheck/review/articles"
	"linecheck/review/form"
)

//go:embed demo/seed-article.txt
var sample []byte

// cast is one account per role.
var cast = []accounts.New{
	{Email: "reviewer@example.org", Name: "Amara Diallo", Roles: []models.Role{models.RoleReviewer}},
	{Email: "editor@example.org", Name: "Marta Oliveira", Roles: []models.Role{models.RoleEditor}},
	{Email: "admin@example.org", Name: "Jonas Weber", Roles: []models.Role{models.RoleAdmin}},
}

type demo struct {
	settings
	Fresh bool `help:"Begin with an empty instance; the one before is kept beside it under another name."`
}

// Run seeds the data directory if it is empty, and serves it.
func (x *demo) Run(ctx context.Context, c console) error {
	if x.Fresh {
		if err := setAside(x.Data, c); err != nil {
			return err
		}
	}
	return x.serve(ctx, c, true, func(p *program) error { return seed(ctx, p, c) })
}

// seed makes the cast and imports the sample article, unless there are accounts already.
func seed(ctx context.Context, p *program, c console) error {
	has, err := p.accounts.HasAccounts(ctx)
	if err != nil || has {
		return err
	}
	var b strings.Builder
	b.WriteString("\nOne account per role. The passwords are shown only now; each is changed at the first sign-in.\n\n")
	var reviewer models.Actor
	for _, in := range cast {
		made, pass, err := p.accounts.Create(ctx, models.SystemActor, in)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "  %-8s  %-21s  %s\n", in.Roles[0], in.Email, pass)
		if in.Roles[0] == models.RoleReviewer {
			reviewer = made.Account.Actor()
		}
	}
	publisher := "Euronews"
	if _, err := p.review.Import(ctx, reviewer, articles.ImportInput{Bytes: sample, Article: form.Article{Publisher: &publisher}}); err != nil {
		return fmt.Errorf("import the sample: %w", err)
	}
	b.WriteString("\nThe sample article is imported.\n\n")
	_, err = fmt.Fprint(c.out, b.String())
	return err
}

// setAside renames the data directory, unless a server works on it.
func setAside(dir string, c console) error {
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err := store.LockDir(dir); err != nil {
		return err
	}
	if err := store.UnlockDir(dir); err != nil {
		return err
	}
	kept := dir + time.Now().Format(".2006-01-02T150405")
	if err := os.Rename(dir, kept); err != nil {
		return fmt.Errorf("begin afresh: %w", err)
	}
	_, err := fmt.Fprintln(c.out, "The instance before is kept in", kept)
	return err
}
