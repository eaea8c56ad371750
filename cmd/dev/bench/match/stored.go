package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/store/dbfile"
	"linecheck/review/ledger"
	"linecheck/review/match"
	"linecheck/review/seen"
)

// perArticle is how many claims an article of the stored archive has.
const perArticle = 100

// reader may see what is open to everyone.
var reader = models.Actor{ID: "reader", Roles: []models.Role{models.RoleReviewer}}

// stored measures the whole way through a database: claims of other articles are
// the earlier ones, and each query is a claim of one more article.
func (o *options) stored(ctx context.Context, w io.Writer, claims []claim, queries []query) (err error) {
	dir, err := os.MkdirTemp("", "bench-match")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	s, err := store.Open(ctx, dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	before := &seen.Service{Ledger: &ledger.Ledger{Store: s, Now: time.Now}}
	for at := 0; at < o.Earlier; at += perArticle {
		var list []archived
		for i := at; i < min(at+perArticle, o.Earlier); i++ {
			list = append(list, archived{fmt.Sprintf("c%07d", i), recombined(claims, i).Text})
		}
		if err := archive(ctx, s, fmt.Sprintf("a%06d", at/perArticle), list); err != nil {
			return err
		}
	}
	bare, err := size(dir)
	if err != nil {
		return err
	}
	started := time.Now()
	if err := before.Fill(ctx); err != nil {
		return err
	}
	took := time.Since(started)
	full, err := size(dir)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "stored: %d earlier claims, %.0f µs to index one, index %.1f MB beside %.1f MB\n",
		o.Earlier, took.Seconds()*1e6/float64(o.Earlier), float64(full-bare)/1e6, float64(bare)/1e6)
	var list []archived
	for i, q := range queries {
		list = append(list, archived{fmt.Sprintf("q%07d", i), q.Text})
	}
	if err := archive(ctx, s, "queries", list); err != nil {
		return err
	}
	if err := before.Fill(ctx); err != nil {
		return err
	}
	if err := peers(ctx, w, filepath.Join(dir, "linecheck.db"), queries); err != nil {
		return err
	}
	return timed(ctx, w, before, claims, queries)
}

func timed(ctx context.Context, w io.Writer, s *seen.Service, claims []claim, queries []query) error {
	number := map[string]string{}
	for i, c := range claims {
		number[string(c.ID)] = fmt.Sprintf("c%07d", i)
	}
	var took []time.Duration
	some, right := 0, 0
	for i, q := range queries {
		started := time.Now()
		o, err := s.OfClaim(ctx, reader, fmt.Sprintf("q%07d", i))
		if err != nil {
			return err
		}
		took = append(took, time.Since(started))
		if len(o.Items) > 0 {
			some++
		}
		if slices.ContainsFunc(o.Items, func(e seen.Earlier) bool {
			return slices.ContainsFunc(q.Gold, func(k rows.Key) bool { return number[string(k)] == e.ID })
		}) {
			right++
		}
	}
	fmt.Fprintf(w, "stored: suggestions for %d of %d claims, the right one among them for %d\n", some, len(queries), right)
	p95 := percentile(w, "stored, candidates and ranking", took)
	if p95 >= limit {
		return fmt.Errorf("p95 is %.1f ms, at most %.0f ms", ms(p95), ms(limit))
	}
	return nil
}

// archived is a claim of the archive.
type archived struct{ id, text string }

// archive stores an article of claims, one a line.
func archive(ctx context.Context, s *store.Store, id string, list []archived) error {
	now := time.Now().UTC().Truncate(time.Millisecond)
	lines := make([]string, len(list))
	for i, c := range list {
		lines[i] = strings.Join(strings.Fields(c.text), " ")
	}
	text := strings.Join(lines, "\n") + "\n"
	return s.InTx(ctx, func(tx *store.Tx) error {
		a := models.Article{ID: id, Title: "Article " + id, Language: "en", Status: models.ArticleChecking, ArticleVersion: 1, NextNumber: len(list) + 1, Version: 1, CreatedBy: "bench", CreatedAt: now, UpdatedAt: now}
		v := models.ArticleVersion{ID: "v" + id, ArticleID: id, Number: 1, Text: text, Length: utf8.RuneCountInString(text), TextSHA256: "0", BytesSHA256: "0", Source: "paste", Engine: "bench", CreatedBy: "bench", CreatedAt: now}
		if err := errors.Join(tx.AddArticle(&a), tx.AddArticleVersion(&v)); err != nil {
			return err
		}
		start := 0
		for i, line := range lines {
			n := utf8.RuneCountInString(line)
			c := models.Claim{
				ID: list[i].id, ArticleID: id, Number: i + 1, ArticleVersion: 1, Spans: []models.Span{{Start: start, End: start + n, Quote: line}},
				Wording: line, Type: "other", Risk: "low", Checkable: true, Origin: "engine", Status: models.StatusOpen, ContentHash: "h", Revision: 1, Version: 1,
				Reasons: []models.Reason{}, Alternatives: []models.Alternative{}, Ticks: []models.Span{}, CreatedBy: "bench", CreatedAt: now, UpdatedAt: now,
			}
			if err := tx.AddClaim(&c); err != nil {
				return err
			}
			start += n + 1
		}
		return nil
	})
}

// peers asks the same index for every word of a query, and the wordings for its longest word without an index.
func peers(ctx context.Context, w io.Writer, path string, queries []query) error {
	db := dbfile.Readers(path)
	defer db.Close() //nolint:errcheck // it only reads
	read := func(statement, arg string) error {
		found, err := db.QueryContext(ctx, statement, arg)
		if err != nil {
			return err
		}
		defer found.Close() //nolint:errcheck // Err says it
		for found.Next() {
			var id int64
			var text string
			if err := found.Scan(&id, &text); err != nil {
				return err
			}
		}
		return found.Err()
	}
	var every, scan []time.Duration
	for _, q := range queries[:min(40, len(queries))] {
		stems := match.Stems(q.Text)
		longest := ""
		for i, s := range stems {
			if len(s) > len(longest) {
				longest = s
			}
			stems[i] = `"` + strings.ReplaceAll(s, `"`, " ") + `"`
		}
		started := time.Now()
		if err := read("SELECT docid, stems FROM seen_words WHERE stems MATCH ?", strings.Join(stems, " OR ")); err != nil {
			return err
		}
		every = append(every, time.Since(started))
		started = time.Now()
		if err := read("SELECT rowid, wording FROM claims WHERE wording LIKE ?", "%"+longest+"%"); err != nil {
			return err
		}
		scan = append(scan, time.Since(started))
	}
	percentile(w, "peer: every word of the same index", every)
	percentile(w, "peer: scan for the longest word", scan)
	return nil
}

func size(dir string) (int64, error) {
	var sum int64
	list, err := os.ReadDir(dir)
	for _, f := range list {
		info, e := f.Info()
		if e != nil {
			return 0, e
		}
		sum += info.Size()
	}
	return sum, err
}

func percentile(w io.Writer, name string, took []time.Duration) time.Duration {
	slices.Sort(took)
	p95 := took[len(took)*95/100]
	fmt.Fprintf(w, "%s: p50 %.1f ms, p95 %.1f ms, slowest %.1f ms\n", name, ms(took[len(took)/2]), ms(p95), ms(took[len(took)-1]))
	return p95
}
