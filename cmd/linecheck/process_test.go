package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/review/accounts"
	"linecheck/review/articles"
)

// The test binary is the program when it is started with this variable set.
const asProgram = "LINECHECK_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// process is a running server.
type process struct {
	cmd *exec.Cmd
	url string
	log *bytes.Buffer
}

// start runs the program and waits until it says that it is ready.
func start(t *testing.T, args ...string) *process {
	t.Helper()
	p := &process{cmd: exec.CommandContext(context.WithoutCancel(t.Context()), os.Args[0], args...), log: &bytes.Buffer{}}
	p.cmd.Env = append(os.Environ(), asProgram+"=1")
	p.cmd.Stderr = p.log
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.cmd.Process.Kill(); _ = p.cmd.Wait() })
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if url, ok := strings.CutPrefix(lines.Text(), "Linecheck is ready at "); ok {
			p.url = url
			go io.Copy(io.Discard, out) //nolint:errcheck // nobody reads the rest
			return p
		}
	}
	_ = p.cmd.Wait()
	t.Fatalf("not ready: %s", p.log)
	return nil
}

// kill ends the process at once, as a power cut would for it.
func (p *process) kill(t *testing.T) {
	t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = p.cmd.Wait()
}

// furnished makes a data directory with one reviewer and one article, and returns the article's id.
func furnished(t *testing.T, dir string) (articleID string) {
	t.Helper()
	p, err := open(t.Context(), dir, "Test", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer p.close() //nolint:errcheck // a test
	made, _, err := p.accounts.Create(t.Context(), models.SystemActor, accounts.New{
		Email: "ada@example.org", Name: "Ada", Roles: []models.Role{models.RoleReviewer}, Password: passphrase,
	})
	if err != nil {
		t.Fatal(err)
	}
	view, err := p.review.Import(t.Context(), made.Account.Actor(), articles.ImportInput{Bytes: []byte("The bridge opened in 1932. It cost four million pounds.")})
	if err != nil {
		t.Fatal(err)
	}
	return view.ID
}

const passphrase = "ferry-lantern-cobalt-42"

// client is a signed-in caller.
type client struct {
	http *http.Client
	base string
}

func (c *client) send(method, path string, body any) (int, []byte, error) {
	raw, err := json.Marshal(body)
	if err != nil {
		return 0, nil, err
	}
	req, err := http.NewRequest(method, c.base+"/api/v1"+path, bytes.NewReader(raw)) //nolint:noctx // the client has a timeout
	if err != nil {
		return 0, nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := c.http.Do(req)
	if err != nil {
		return 0, nil, err
	}
	defer res.Body.Close() //nolint:errcheck // read to the end below
	out, err := io.ReadAll(res.Body)
	return res.StatusCode, out, err
}

func signIn(t *testing.T, base string) *client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := &client{&http.Client{Jar: jar, Timeout: 10 * time.Second}, base}
	status, body, err := c.send(http.MethodPost, "/session", map[string]string{"email": "ada@example.org", "password": passphrase})
	if err != nil || status != http.StatusOK {
		t.Fatalf("sign in: %d %s %v", status, body, err)
	}
	return c
}

// Killed under writes and started again, the server has every write that it
// acknowledged, and the session still stands.
func TestKilledUnderWrites(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	article := furnished(t, dir)
	const cycles, writers = 6, 4
	acknowledged := map[string]bool{}
	addr := "127.0.0.1:0"
	var c *client
	for cycle := range cycles {
		p := start(t, "serve", "--data", dir, "--addr", addr, "--metrics-addr", "")
		addr = strings.TrimPrefix(p.url, "http://") // the cookie belongs to one host and port
		if c == nil {
			c = signIn(t, p.url)
		}
		c.http.CloseIdleConnections()
		var mu sync.Mutex
		var wg sync.WaitGroup
		for w := range writers {
			wg.Go(func() {
				for n := 0; ; n++ {
					body := fmt.Sprintf("cycle %d writer %d comment %d", cycle, w, n)
					status, _, err := c.send(http.MethodPost, "/articles/"+article+"/threads", map[string]any{"start": 0, "end": 10, "quote": "The bridge", "body": body})
					if err != nil {
						return // the server is gone
					}
					if status != http.StatusCreated {
						t.Errorf("%s: %d", body, status)
						return
					}
					mu.Lock()
					acknowledged[body] = true
					mu.Unlock()
				}
			})
		}
		time.Sleep(time.Duration(100+60*cycle) * time.Millisecond)
		p.kill(t)
		wg.Wait()
	}
	p := start(t, "serve", "--data", dir, "--addr", addr, "--metrics-addr", "")
	c.http.CloseIdleConnections()
	status, raw, err := c.send(http.MethodGet, "/articles/"+article, nil)
	if err != nil || status != http.StatusOK {
		t.Fatalf("after the last start: %d %s %v\n%s", status, raw, err, p.log)
	}
	var view struct {
		Threads []struct {
			Comments []struct{ Source string }
		}
	}
	if err := json.Unmarshal(raw, &view); err != nil {
		t.Fatal(err)
	}
	stored := map[string]bool{}
	for _, thread := range view.Threads {
		for _, comment := range thread.Comments {
			stored[comment.Source] = true
		}
	}
	lost := 0
	for body := range acknowledged {
		if !stored[body] {
			lost++
		}
	}
	if len(acknowledged) < cycles || lost > 0 {
		t.Errorf("%d cycles, %d acknowledged, %d lost", cycles, len(acknowledged), lost)
	}
	t.Logf("%d cycles, %d acknowledged, %d stored, %d lost", cycles, len(acknowledged), len(stored), lost)
}

// A second server on the same data says who holds it; account works beside a running server.
func TestTwoServers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	furnished(t, dir)
	p := start(t, "serve", "--data", dir, "--addr", "127.0.0.1:0", "--metrics-addr", "")
	var out, errOut bytes.Buffer
	again := exec.CommandContext(t.Context(), os.Args[0], "serve", "--data", dir, "--addr", "127.0.0.1:0")
	again.Env, again.Stderr = append(os.Environ(), asProgram+"=1"), &errOut
	if err := again.Run(); err == nil || !strings.Contains(errOut.String(), fmt.Sprint(p.cmd.Process.Pid)) {
		t.Errorf("second server: %v, %s; want a refusal that names process %d", err, &errOut, p.cmd.Process.Pid)
	}
	if status := run(t.Context(), []string{"account", "create", "bo@example.org", "--name", "Bo", "--role", "editor", "--data", dir}, nil, &out, &errOut); status != 0 {
		t.Errorf("account beside a server: status %d, %s", status, &errOut)
	}
	if !strings.Contains(out.String(), "one-time password: ") {
		t.Errorf("account create printed %q", &out)
	}
}

// SIGTERM lets the server finish in time although an event stream is open.
func TestShutdownWithOpenStream(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	furnished(t, dir)
	p := start(t, "serve", "--data", dir, "--addr", "127.0.0.1:0", "--metrics-addr", "")
	c := signIn(t, p.url)
	c.http.Timeout = 0
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, p.url+"/api/v1/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := c.http.Do(req)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("events: %v %v", res, err)
	}
	defer res.Body.Close() //nolint:errcheck // a test
	if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(res.Body)
	if err != nil || !strings.Contains(string(rest), "event: bye") {
		t.Errorf("the stream ended with %q, %v", rest, err)
	}
	if err := p.cmd.Wait(); err != nil {
		t.Errorf("exit: %v\n%s", err, p.log)
	}
}

// The browser journeys need Chromium and a built interface: `go run ./cmd/dev check` has both and runs them.
func TestBrowserJourneys(t *testing.T) {
	if os.Getenv("LINECHECK_CHECK") == "" {
		t.Skip("the browser journeys run in: go run ./cmd/dev check")
	}
	if _, err := os.Stat("../../ui/e2e/run.mjs"); err != nil {
		t.Errorf("check has no journeys to run: %v", err)
	}
}
