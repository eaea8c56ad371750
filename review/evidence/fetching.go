package evidence

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"linecheck/models"
	"linecheck/review/archive"
	"linecheck/review/ledger"
)

const (
	workers     = 3 // pages that are fetched at once
	maxAttempts = 3 // for a server that died on a page each time
	patience    = 30 * time.Second
)

// Run fetches what waits until ctx ends. What an earlier process was at when it
// died is taken up again, three times at most.
func (s *Service) Run(ctx context.Context) {
	if err := s.recover(ctx); err != nil && ctx.Err() == nil {
		s.Log.Error("captures", "err", err)
	}
	var all sync.WaitGroup
	for range workers {
		all.Go(func() { s.work(ctx) })
	}
	all.Wait()
}

// recover lets nothing stay in the middle for ever.
func (s *Service) recover(ctx context.Context) error {
	return s.Write(ctx, models.SystemActor, func(e *ledger.Entry) error {
		list, err := e.CapturesFetching()
		if err != nil {
			return err
		}
		for i := range list {
			if err := s.again(e, &list[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// again lets a capture that came to no end wait once more, or ends it.
func (s *Service) again(e *ledger.Entry, c *models.Capture) error {
	if c.Attempts >= maxAttempts {
		return s.end(e, c, result{failed: "The server stopped each time it fetched this page. Open it in your browser, save it and upload that."})
	}
	c.State = models.CaptureWaiting
	return e.SaveCapture(c)
}

func (s *Service) work(ctx context.Context) {
	tick := time.NewTicker(patience)
	defer tick.Stop()
	for ctx.Err() == nil {
		c, err := s.next(ctx)
		switch {
		case err == nil:
			s.Wake() // there may be more for another worker
			s.capture(ctx, c)
			continue
		case models.KindOf(err) != models.KindNotFound && ctx.Err() == nil:
			s.Log.Error("captures", "err", err)
		}
		select {
		case <-ctx.Done():
		case <-s.wake:
		case <-tick.C:
		}
	}
}

// next takes the capture that has waited longest.
func (s *Service) next(ctx context.Context) (c models.Capture, err error) {
	err = s.Write(ctx, models.SystemActor, func(e *ledger.Entry) error {
		if c, err = e.NextCapture(); err != nil {
			return err
		}
		at := e.At
		c.State, c.StartedAt, c.Attempts = models.CaptureFetching, &at, c.Attempts+1
		if err := e.SaveCapture(&c); err != nil {
			return err
		}
		return e.Record(models.Event{Action: "source.fetching", ArticleID: c.ArticleID, SubjectID: c.RootID}, map[string]any{"capture": c.ID})
	})
	return c, err
}

// capture fetches one page and stores what came of it. While the process ends it
// leaves the rest to the next one.
func (s *Service) capture(ctx context.Context, c models.Capture) {
	r := s.fetch(ctx, c.URL)
	if ctx.Err() != nil {
		return
	}
	settle := func(how func(*ledger.Entry, *models.Capture) error) error {
		return s.Write(ctx, models.SystemActor, func(e *ledger.Entry) error {
			now, err := e.Capture(c.ID)
			if err != nil {
				return err
			}
			return how(e, &now)
		})
	}
	err := settle(func(e *ledger.Entry, now *models.Capture) error { return s.end(e, now, r) })
	if err != nil && ctx.Err() == nil {
		s.Log.Error("capture not stored", "capture", c.ID, "err", errors.Join(err, settle(s.again)))
	}
}

// result is what came of a fetch or an upload.
type result struct {
	page    archive.Page
	warc    string // hash
	content string // hash, "" where nothing is stored
	bytes   int64
	reading reading
	failed  string // why, for people; "" for success
	gone    bool
}

// fetch gets a page and stores its bytes. A fault costs the copy, not the server.
func (s *Service) fetch(ctx context.Context, url string) (r result) {
	defer func() {
		if fault := recover(); fault != nil {
			s.Log.Error("a page could not be read", "fault", fmt.Sprint(fault))
			r = result{page: r.page, failed: "This page could not be read here. Save it as PDF and upload that."}
		}
	}()
	var err error
	if r.page, err = s.Web.Fetch(ctx, url); err != nil {
		r.failed, r.gone = why(r.page, err), r.page.Status == 404 || r.page.Status == 410
	}
	record, err := archive.WARC(r.page)
	if err == nil && record != nil {
		r.warc, err = s.Blobs.Put(record)
	}
	if err == nil && r.failed == "" {
		r.content, err = s.Blobs.Put(r.page.Body)
		r.bytes = int64(len(r.page.Body))
	}
	if err != nil {
		r.failed, r.content = cannotStore(err), ""
	}
	if r.failed == "" {
		r.reading = s.read(ctx, r.page.Body, r.page.ContentType, r.page.URL)
	}
	return r
}

// why says to a person why there is no copy and what to do.
func why(p archive.Page, err error) string {
	switch {
	case p.Status == 404 || p.Status == 410:
		return fmt.Sprintf("The site says that there is no such page (%d). Look at the address, or upload a copy that you have.", p.Status)
	case p.Status >= 300:
		return fmt.Sprintf("The site refused the page (%d). Open it in your browser, save it and upload that.", p.Status)
	}
	if e, ok := errors.AsType[*models.Error](err); ok && e.Fields["url"] != "" {
		return strings.NewReplacer("paste the text", "save it and upload that", "Paste the text", "Upload a copy").Replace(e.Fields["url"])
	}
	return "The page could not be fetched. Try again later, or upload a copy."
}

func cannotStore(err error) string {
	if e, ok := errors.AsType[*models.Error](err); ok && e.Kind == models.KindFull {
		return "There is no room to store a copy: the disk is full. Fetch it again when somebody has made room."
	}
	return "The copy could not be stored. Fetch it again; if that fails too, tell whoever runs Linecheck."
}
