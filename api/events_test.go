package api

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review/accounts"
)

// listen starts a real server, as cmd does.
func listen(t *testing.T, s *server) (address string, srv *http.Server) {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	srv = &http.Server{Handler: s, ReadHeaderTimeout: time.Second, ReadTimeout: 2 * time.Second}
	srv.RegisterOnShutdown(s.Close)
	go func() { _ = srv.Serve(l) }() // ends with Shutdown
	t.Cleanup(func() { _ = srv.Close() })
	return "http://" + l.Addr().String(), srv
}

// stream is an open event stream; lines ends when the stream does.
type stream struct {
	status int
	lines  chan string
	seen   strings.Builder
}

func open(t *testing.T, address, cookie, path string, headers ...string) *stream {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Cookie", cookie)
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = res.Body.Close() })
	st := &stream{status: res.StatusCode, lines: make(chan string, 1000)}
	go func() {
		defer close(st.lines)
		scan := bufio.NewScanner(res.Body)
		for scan.Scan() {
			st.lines <- scan.Text()
		}
	}()
	return st
}

// until reads to the line that holds want, and fails when the stream ends first or 5 s pass.
func (st *stream) until(t *testing.T, want string) {
	t.Helper()
	late := time.After(5 * time.Second)
	for {
		select {
		case line, ok := <-st.lines:
			st.seen.WriteString(line + "\n")
			if strings.Contains(line, want) {
				return
			}
			if !ok {
				t.Fatalf("the stream ended before %q:\n%s", want, &st.seen)
			}
		case <-late:
			t.Fatalf("no %q within 5 s:\n%s", want, &st.seen)
		}
	}
}

// end reads to the end of the stream, and fails when 5 s pass.
func (st *stream) end(t *testing.T) {
	t.Helper()
	late := time.After(5 * time.Second)
	for {
		select {
		case line, ok := <-st.lines:
			if !ok {
				return
			}
			st.seen.WriteString(line + "\n")
		case <-late:
			t.Fatalf("still open after 5 s:\n%s", &st.seen)
		}
	}
}

func TestStream(t *testing.T) {
	s := newServer(t)
	stock(t, s)
	address, _ := listen(t, s)
	_, ada := s.session(t, "ada")
	_, edna := s.session(t, "edna")
	adas, ednas := open(t, address, ada, "/api/v1/events"), open(t, address, edna, "/api/v1/events")
	adas.until(t, "retry: 2000")
	ednas.until(t, "retry: 2000")
	for i := range 2 {
		rec := s.with(t, ada, "POST", "/api/v1/claims/c"+fmt.Sprint(2-i)+"/take", `{"version":1}`)
		if rec.Code != 200 {
			t.Fatalf("take: %d %s", rec.Code, rec.Body)
		}
	}
	adas.until(t, `"claimId":"c1"`)
	ednas.until(t, `"claimId":"c1"`)
	if got := adas.seen.String(); !strings.Contains(got, "event: change\ndata: {\"seq\":2,\"action\":\"claim.taken\",\"articleId\":\"a2\",\"claimId\":\"c2\",\"subjectId\":\"\",\"actorId\":\"ada\",\"actorName\":\"Ada Okafor\",\"at\":\"2030-01-02T10:00:00Z\"}\n") {
		t.Errorf("Ada heard\n%s", got)
	}
	if got := ednas.seen.String(); strings.Contains(got, "a2") || strings.Contains(got, "c2") {
		t.Errorf("Edna heard of what she may not see:\n%s", got)
	}
}

// A client comes back with the last event it had and hears what it missed.
func TestStreamResumes(t *testing.T) {
	s := newServer(t)
	stock(t, s)
	address, _ := listen(t, s)
	_, ada := s.session(t, "ada")
	for i := range 450 { // more than are read at a time
		storetest.Put(t, s.store, models.Event{ActorID: "ada", Action: "claim.ticked", ArticleID: "a1", ClaimID: fmt.Sprint("x", i), Data: []byte("{}"), Hash: "h"})
	}
	for _, tt := range []struct {
		path, header, first string
	}{
		{"/api/v1/events?after=0", "", "id: 2"}, // the first is the administrators'

		{"/api/v1/events?after=5", "", "id: 6"},
		{"/api/v1/events?after=5", "440", "id: 441"},
		{"/api/v1/events", "440", "id: 441"},
	} {
		var headers []string
		if tt.header != "" {
			headers = []string{"Last-Event-ID", tt.header}
		}
		st := open(t, address, ada, tt.path, headers...)
		st.until(t, "id: ")
		if !strings.HasSuffix(st.seen.String(), tt.first+"\n") {
			t.Errorf("%s after %q began with\n%s", tt.path, tt.header, &st.seen)
		}
		st.until(t, "id: 451")
	}
	for _, path := range []string{"/api/v1/events?after=-1", "/api/v1/events?after=x"} {
		if st := open(t, address, ada, path); st.status != 422 {
			t.Errorf("%s: %d, want 422", path, st.status)
		}
	}
}

// Who is suspended, signed out or given a new password hears nothing more at once.
func TestStreamEndsWithTheSession(t *testing.T) {
	tests := []struct {
		name string
		end  func(t *testing.T, s *server, cookie string)
	}{
		{"suspended", func(t *testing.T, s *server, _ string) {
			s.call(t, "root", "POST", "/api/v1/accounts/ada/suspend", `{"version":1}`)
		}},
		{"sessions ended", func(t *testing.T, s *server, _ string) {
			s.call(t, "root", "POST", "/api/v1/accounts/ada/end_sessions", `{"version":1}`)
		}},
		{"password reset", func(t *testing.T, s *server, _ string) {
			s.call(t, "root", "POST", "/api/v1/accounts/ada/reset_password", `{"version":1}`)
		}},
		{"signed out in another tab", func(t *testing.T, s *server, cookie string) { s.with(t, cookie, "DELETE", "/api/v1/session", "") }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newServer(t)
			stock(t, s)
			address, _ := listen(t, s)
			_, ada := s.session(t, "ada")
			_, ben := s.session(t, "ben")
			hers, his := open(t, address, ada, "/api/v1/events"), open(t, address, ben, "/api/v1/events")
			hers.until(t, "linecheck")
			his.until(t, "linecheck")
			tt.end(t, s, ada)
			s.with(t, ben, "POST", "/api/v1/claims/c1/take", `{"version":1}`)
			hers.end(t)
			if got := hers.seen.String(); !strings.Contains(got, "event: bye") || strings.Contains(got, "claim.taken") {
				t.Errorf("she heard\n%s", got)
			}
			his.until(t, "claim.taken")
		})
	}
}

// A tab that is open all night does not keep its session alive.
func TestStreamIsNoUse(t *testing.T) {
	s := newServer(t)
	address, _ := listen(t, s)
	id, ada := s.session(t, "ada")
	st := open(t, address, ada, "/api/v1/events")
	st.until(t, "linecheck")
	s.advance(2 * time.Minute)
	renamed := models.Event{ActorID: "root", Action: "account.renamed", SubjectID: "ada", Data: []byte("{}"), Hash: "h"}
	storetest.Put(t, s.store, renamed)
	s.Hub.Announce(renamed)
	st.until(t, "account.renamed") // told after the session was looked at
	s.advance(accounts.Idle)
	s.Hub.Announce(renamed)
	st.end(t)
	var used time.Time
	err := s.store.Read(t.Context(), func(tx *store.Tx) error {
		session, err := tx.Session(id)
		used = session.UsedAt
		return err
	})
	if err != nil || !used.Equal(storetest.Now) {
		t.Errorf("used at %v, %v", used, err)
	}
}

func TestStreamsAreBounded(t *testing.T) {
	s := newServer(t)
	address, _ := listen(t, s)
	_, ada := s.session(t, "ada")
	for i := range maxStreams {
		if st := open(t, address, ada, "/api/v1/events"); st.status != 200 {
			t.Fatalf("stream %d: %d", i, st.status)
		}
	}
	if st := open(t, address, ada, "/api/v1/events"); st.status != 429 {
		t.Errorf("one too many: %d, want 429", st.status)
	}
	_, ben := s.session(t, "ben")
	if st := open(t, address, ben, "/api/v1/events"); st.status != 200 {
		t.Errorf("another session: %d", st.status)
	}
}

// With streams open the server shuts down within two seconds, and says so to them.
func TestShutdownWithStreams(t *testing.T) {
	s := newServer(t)
	address, srv := listen(t, s)
	_, ada := s.session(t, "ada")
	streams := make([]*stream, 10)
	for i := range streams {
		streams[i] = open(t, address, ada, "/api/v1/events")
		streams[i].until(t, "linecheck")
	}
	start := time.Now()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	if err := srv.Shutdown(ctx); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("shutdown took %v", took)
	}
	for _, st := range streams {
		st.end(t)
		if !strings.Contains(st.seen.String(), "event: bye") {
			t.Errorf("heard\n%s", &st.seen)
		}
	}
	s.API.mu.Lock()
	defer s.API.mu.Unlock()
	if len(s.streams) != 0 {
		t.Errorf("streams left: %v", s.streams)
	}
}
