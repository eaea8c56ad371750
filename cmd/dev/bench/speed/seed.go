package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/articles"
	"linecheck/review/events"
	"linecheck/review/form"
	"linecheck/review/ledger"
	pass "linecheck/review/password"
	"linecheck/review/talk"
)

const (
	email    = "bench@example.org"
	password = "ferry-lantern-cobalt-42"
)

// ids are what the load asks for.
type ids struct {
	articles []string
	claims   []string
}

// sentences is the text of the seeded articles: 40 sentences, one claim each.
func sentences() string {
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, "The council spent %d million on bridge number %d in %d.\n\n", 3+i, i+1, 1950+i)
	}
	return b.String()
}

// seed fills an empty data directory through the services a person would use,
// and reads the ids of one that is filled.
func seed(ctx context.Context, dir string, n int) (ids, error) {
	began := time.Now()
	db, err := store.Open(ctx, dir)
	if err != nil {
		return ids{}, err
	}
	defer db.Close() //nolint:errcheck // read back by the server
	l := &ledger.Ledger{Store: db, Now: time.Now, Live: &events.Hub{}}
	in, err := articles.NewIntake(dir, nil, time.Now)
	if err != nil {
		return ids{}, err
	}
	desk := review.New(l, "bench", in)
	if err := desk.Furnish(ctx); err != nil {
		return ids{}, err
	}
	people := &accounts.Service{Ledger: l, Passwords: pass.New(1), Newsroom: "Bench", Release: desk.Release}
	has, err := people.HasAccounts(ctx)
	if err != nil {
		return ids{}, err
	}
	if !has {
		made, _, err := people.Create(ctx, models.SystemActor, accounts.New{
			Email: email, Name: "Bench", Roles: []models.Role{models.RoleReviewer, models.RoleEditor}, Password: password,
		})
		if err != nil {
			return ids{}, err
		}
		if err := fill(ctx, desk, made.Account.Actor()); err != nil {
			return ids{}, err
		}
		if err := multiply(ctx, db, n); err != nil {
			return ids{}, err
		}
		fmt.Fprintf(os.Stderr, "seeded %d articles in %v, %s\n", n, time.Since(began).Round(time.Second), size(dir))
	}
	return read(ctx, db)
}

// fill imports one article and gives each of its claims two sources and five
// comments, as people would. The others are copies of it.
func fill(ctx context.Context, desk *review.Service, who models.Actor) error {
	title := "Bridges of the district"
	view, err := desk.Import(ctx, who, articles.ImportInput{Bytes: []byte(sentences()), Article: form.Article{Title: &title}})
	if err != nil {
		return err
	}
	rows, _, err := desk.ClaimRows(ctx, who, view.ID)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := work(ctx, desk, who, row.ID); err != nil {
			return err
		}
	}
	return nil
}

func work(ctx context.Context, desk *review.Service, who models.Actor, id string) error {
	v, err := desk.Act(ctx, who, id, 1, models.ActionAccept, form.Input{})
	if err != nil {
		return err
	}
	if v, err = desk.Act(ctx, who, id, v.Version, models.ActionTake, form.Input{}); err != nil {
		return err
	}
	in := form.Input{}
	for _, place := range []string{"register", "budget"} {
		in.Evidence = append(in.Evidence, form.EvidenceInput{
			Quote: "The bridge was paid for by the district.", Locator: "page 4", Stance: models.StanceSupports, AccessedOn: "2026-01-15",
			Source: &form.SourceInput{Kind: models.SourceWebPage, URL: "https://archive.example.org/" + place, Title: "The " + place, Publisher: "District archive"},
		})
	}
	if v, err = desk.Act(ctx, who, id, v.Version, models.ActionSetEvidence, in); err != nil {
		return err
	}
	if _, err = desk.Act(ctx, who, id, v.Version, models.ActionRelease, form.Input{}); err != nil {
		return err
	}
	thread, err := desk.Talk.Open(ctx, who, talk.Place{ClaimID: id}, "Where is the original of this?", "")
	if err != nil {
		return err
	}
	for range 4 {
		if err := desk.Talk.Reply(ctx, who, thread, "In the archive, second floor.", ""); err != nil {
			return err
		}
	}
	return nil
}

func read(ctx context.Context, db *store.Store) (out ids, err error) {
	err = db.Read(ctx, func(tx *store.Tx) error {
		cursor := ""
		for {
			rows, next, err := tx.ArticleRows(store.ArticleQuery{Limit: 200, Cursor: cursor})
			if err != nil {
				return err
			}
			for _, r := range rows {
				out.articles = append(out.articles, r.ID)
				list, err := tx.Claims(r.ID)
				if err != nil {
					return err
				}
				for _, c := range list {
					out.claims = append(out.claims, c.ID)
				}
			}
			if cursor = next; next == "" {
				return nil
			}
		}
	})
	return out, err
}

func size(dir string) string {
	info, err := os.Stat(filepath.Join(dir, "linecheck.db"))
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%d MB", info.Size()>>20)
}

// constantHandler answers n bytes of JSON.
func constantHandler(n int) http.Handler {
	body := append(append([]byte(`"`), bytes.Repeat([]byte("x"), max(0, n-2))...), '"')
	mux := http.NewServeMux()
	mux.HandleFunc("GET /constant", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(body)
	})
	return mux
}
