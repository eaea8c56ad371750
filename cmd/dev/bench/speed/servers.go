package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// process is a server under load.
type process struct {
	cmd    *exec.Cmd
	url    string
	cookie string
}

// spawn starts a program that prints "… at URL" once it listens.
func spawn(ctx context.Context, binary string, args ...string) (*process, error) {
	cmd := exec.CommandContext(ctx, binary, args...)
	cmd.Stderr = nil // the access log would be part of what is measured only where it goes
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if i := strings.LastIndex(lines.Text(), " at http"); i >= 0 {
			return &process{cmd: cmd, url: lines.Text()[i+len(" at "):]}, nil
		}
	}
	return nil, fmt.Errorf("%s did not start: %w", binary, cmd.Wait())
}

// resident is the process's resident size in bytes.
func (p *process) resident() int {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", p.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(raw))
	if len(fields) < 2 {
		return 0
	}
	pages, err := strconv.Atoi(fields[1])
	if err != nil {
		return 0
	}
	return pages * os.Getpagesize()
}

func (p *process) stop() {
	_ = p.cmd.Process.Signal(os.Interrupt)
	_ = p.cmd.Wait()
}

// setting is the bench's data, its server and one ceiling for each size of answer.
type setting struct {
	server   *process
	ready    time.Duration
	ceilings map[string]*process
	dir      string
	temp     bool
	ids      ids
}

func prepare(ctx context.Context, o options) (*setting, error) {
	s := &setting{dir: o.data, ceilings: map[string]*process{}}
	if s.dir == "" {
		dir, err := os.MkdirTemp("", "linecheck-speed-")
		if err != nil {
			return nil, err
		}
		s.dir, s.temp = dir, true
	}
	var err error
	if s.ids, err = seed(ctx, s.dir, o.articles); err != nil {
		return nil, fmt.Errorf("seed: %w", err)
	}
	binary := filepath.Join(s.dir, "linecheck")
	build := exec.CommandContext(ctx, "go", "build", "-o", binary, "./cmd/linecheck")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return nil, fmt.Errorf("build: %w", err)
	}
	began := time.Now()
	if s.server, err = spawn(ctx, binary, "serve", "--data", s.dir, "--addr", "127.0.0.1:0", "--metrics-addr", ""); err != nil {
		return nil, err
	}
	c := &client{http: &http.Client{Timeout: 30 * time.Second}, base: s.server.url}
	if err := c.call(http.MethodGet, "/readyz", nil, http.StatusOK); err != nil {
		return nil, err
	}
	s.ready = time.Since(began)
	return s, s.signIn()
}

func (s *setting) signIn() error {
	body := strings.NewReader(`{"email":"` + email + `","password":"` + password + `"}`)
	res, err := http.Post(s.server.url+"/api/v1/session", "application/json", body) //nolint:noctx // one request at start
	if err != nil {
		return err
	}
	if len(res.Cookies()) == 0 {
		return errors.Join(fmt.Errorf("sign in: %s", res.Status), res.Body.Close())
	}
	s.server.cookie = res.Cookies()[0].Name + "=" + res.Cookies()[0].Value
	return res.Body.Close()
}

// operations lists what is measured. Each client walks through the articles in an order of its own.
func (s *setting) operations() []operation {
	article := func(c *client) string { return s.ids.articles[c.n%len(s.ids.articles)] }
	claim := func(c *client) string { return s.ids.claims[c.n*31%len(s.ids.claims)] }
	return []operation{
		{"list", "the 40 claims of an article", func(c *client) error {
			return c.call(http.MethodGet, "/api/v1/articles/"+article(c)+"/claims", nil, http.StatusOK)
		}},
		{"open", "one claim with sources and comments", func(c *client) error {
			return c.call(http.MethodGet, "/api/v1/claims/"+claim(c), nil, http.StatusOK)
		}},
		{"queue", "the unassigned claims of all articles", func(c *client) error {
			return c.call(http.MethodGet, "/api/v1/queue?view=unassigned", nil, http.StatusOK)
		}},
		{"comment", "a durable comment, its event and its answer", func(c *client) error {
			return c.call(http.MethodPost, "/api/v1/claims/"+claim(c)+"/threads", map[string]string{"body": "Checked the second source."}, http.StatusCreated)
		}},
	}
}

// constant returns the ceiling for an operation: a server that answers as many bytes as the operation does.
func (s *setting) constant(ctx context.Context, op operation) (*process, error) {
	if p := s.ceilings[op.name]; p != nil {
		return p, nil
	}
	size := 0
	c := &client{http: &http.Client{Timeout: 30 * time.Second, Transport: counter{&size}}, base: s.server.url, cookie: s.server.cookie}
	if err := op.call(c); err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	p, err := spawn(ctx, self, "ceiling", strconv.Itoa(size))
	s.ceilings[op.name] = p
	return p, err
}

// counter notes how long an answer is.
type counter struct{ size *int }

func (c counter) RoundTrip(r *http.Request) (*http.Response, error) {
	res, err := http.DefaultTransport.RoundTrip(r)
	if err == nil {
		*c.size = int(res.ContentLength)
	}
	return res, err
}

func fetchConstant(c *client) error {
	return c.call(http.MethodGet, "/constant", nil, http.StatusOK)
}

func (s *setting) close() {
	s.server.stop()
	for _, p := range s.ceilings {
		p.stop()
	}
	if s.temp {
		_ = os.RemoveAll(s.dir)
	}
}

// ceiling serves a constant of the given size through the same router and says where.
func ceiling(size string) {
	n, err := strconv.Atoi(size)
	if err != nil {
		panic(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // a server of its own
	if err != nil {
		panic(err)
	}
	fmt.Println("constant at http://" + listener.Addr().String())
	srv := &http.Server{Handler: constantHandler(n), ReadHeaderTimeout: 5 * time.Second}
	_ = srv.Serve(listener)
}
