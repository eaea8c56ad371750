package main

import (
	"context"
	"net/netip"
	"runtime"
	"time"

	"linecheck/models/store"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/articles"
	"linecheck/review/events"
	"linecheck/review/ledger"
	"linecheck/review/password"
)

// program is everything below the HTTP face, on one data directory.
type program struct {
	dir      string
	store    *store.Store
	hub      *events.Hub
	review   *review.Service
	accounts *accounts.Service
}

// open opens the data directory, making it if needed, and brings the database to this build's schema.
func open(ctx context.Context, dir, newsroom string, allow []netip.Prefix) (*program, error) {
	if err := makeDirectory(dir); err != nil {
		return nil, err
	}
	db, err := store.Open(ctx, dir)
	if err != nil {
		return nil, err
	}
	hub := &events.Hub{}
	l := &ledger.Ledger{Store: db, Now: time.Now, Live: hub}
	in, err := articles.NewIntake(dir, allow, time.Now)
	if err != nil {
		_ = db.Close()
		return nil, err
	}
	desk := review.New(l, version, in)
	p := &program{
		dir: dir, store: db, hub: hub, review: desk,
		accounts: &accounts.Service{Ledger: l, Passwords: password.New(runtime.NumCPU()), Newsroom: newsroom, Release: desk.Release},
	}
	if err := desk.Furnish(ctx); err != nil {
		_ = db.Close()
		return nil, err
	}
	return p, nil
}

func (p *program) close() error { return p.store.Close() }
