package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"time"
)

// result is what one round came to.
type result struct {
	rate          float64 // requests a second
	p50, p95, p99 time.Duration
}

// client is one closed loop.
type client struct {
	http   *http.Client
	base   string
	cookie string
	n      int // requests so far, and a number of its own in the high digits
}

// call sends one request and reads the whole answer, which has to have the wanted status.
func (c *client) call(method, path string, body any, want int) error {
	var payload io.Reader
	if body != nil {
		raw, err := json.Marshal(body)
		if err != nil {
			return err
		}
		payload = bytes.NewReader(raw)
	}
	req, err := http.NewRequest(method, c.base+path, payload) //nolint:noctx // the client has a timeout
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Cookie", c.cookie)
	res, err := c.http.Do(req)
	if err != nil {
		return err
	}
	out, err := io.ReadAll(res.Body)
	if err = errors.Join(err, res.Body.Close()); err != nil {
		return err
	}
	if res.StatusCode != want {
		return fmt.Errorf("%s %s: %d %.200s", method, path, res.StatusCode, out)
	}
	c.n++
	return nil
}

// load runs n closed loops against p for the given time, after a tenth of it to warm up.
func load(ctx context.Context, p *process, call func(*client) error, n int, length time.Duration) (result, error) {
	transport := &http.Transport{MaxIdleConnsPerHost: n}
	defer transport.CloseIdleConnections()
	var mu sync.Mutex
	var times []time.Duration
	var failed error
	warm := time.Now().Add(length / 10)
	end := warm.Add(length)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			c := &client{http: &http.Client{Transport: transport, Timeout: 30 * time.Second}, base: p.url, cookie: p.cookie, n: i * 7919}
			var mine []time.Duration
			for ctx.Err() == nil {
				began := time.Now()
				if began.After(end) {
					break
				}
				if err := call(c); err != nil {
					mu.Lock()
					failed = errors.Join(failed, err)
					mu.Unlock()
					return
				}
				if began.After(warm) {
					mine = append(mine, time.Since(began))
				}
			}
			mu.Lock()
			times = append(times, mine...)
			mu.Unlock()
		})
	}
	wg.Wait()
	if failed != nil || len(times) == 0 {
		return result{}, errors.Join(failed, ctx.Err())
	}
	slices.Sort(times)
	at := func(share float64) time.Duration { return times[min(len(times)-1, int(share*float64(len(times))))] }
	return result{float64(len(times)) / length.Seconds(), at(.50), at(.95), at(.99)}, nil
}
