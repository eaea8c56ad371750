package main

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"time"
)

const (
	heartbeat = 10 * time.Second
	tailBytes = 64 << 10 // how much of a step's output is kept
	tailLines = 150      // how much of it a failed step shows
)

// progress prints a line when a step ends and, every ten seconds, what the running ones are at. Lines only: it looks
// the same on a terminal, in a pipe and in a CI log.
type progress struct {
	mu      sync.Mutex
	out     io.Writer
	began   time.Time
	running []*step
}

func newProgress(out io.Writer) *progress { return &progress{out: out, began: time.Now()} }

// beat prints the heartbeat until stop is closed.
func (p *progress) beat(stop <-chan struct{}) {
	tick := time.NewTicker(heartbeat)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
			p.mu.Lock()
			for _, s := range p.running {
				p.line("...", s, s.lastLine())
			}
			p.mu.Unlock()
		}
	}
}

func (p *progress) start(name string) *step {
	s := &step{name: name, began: time.Now()}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.running = append(p.running, s)
	return s
}

// end takes a step off the list and prints how it went, then detail, indented.
func (p *progress) end(s *step, mark, note, detail string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i, r := range p.running {
		if r == s {
			p.running = append(p.running[:i], p.running[i+1:]...)
			break
		}
	}
	p.line(mark, s, note)
	if detail = strings.Trim(plain(detail), "\r\n"); detail != "" {
		for line := range strings.Lines(detail) {
			fmt.Fprint(p.out, "        ", strings.TrimRight(line, "\r\n"), "\n")
		}
	}
}

func (p *progress) line(mark string, s *step, note string) {
	text := fmt.Sprintf("%5.0f s  %-4s  %-26s %6.1f s  %s", time.Since(p.began).Seconds(), mark, s.name, time.Since(s.began).Seconds(), note)
	fmt.Fprintln(p.out, strings.TrimRight(text, " "))
}

// escapes are the colours and links that tools write for terminals.
var escapes = regexp.MustCompile(`\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x1b\a]*(\x1b\\|\a)`)

func plain(text string) string { return escapes.ReplaceAllString(text, "") }

// step is a piece of work with a name. Writing to it records output: the end is kept, the last line is shown.
type step struct {
	name  string
	began time.Time
	tally tally

	note   string // a remark for the closing line
	detail string // what to print below it; a failed step without one shows its output

	mu   sync.Mutex
	tail []byte
}

func (s *step) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tail = append(s.tail, b...)
	if over := len(s.tail) - tailBytes; over > 0 {
		s.tail = append(s.tail[:0], s.tail[over:]...)
	}
	return len(b), nil
}

// say sets the remark printed when the step ends well.
func (s *step) say(format string, args ...any) { s.note = fmt.Sprintf(format, args...) }

// output is the end of what was written, where tools put their sums.
func (s *step) output() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	text := bytes.TrimRight(s.tail, "\r\n")
	for i, n := len(text)-1, 0; i >= 0; i-- {
		if text[i] == '\n' {
			if n++; n == tailLines {
				return "…" + string(text[i:])
			}
		}
	}
	return string(text)
}

func (s *step) lastLine() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	end := bytes.TrimRight(s.tail, " \r\n")
	line := strings.TrimSpace(plain(string(end[bytes.LastIndexAny(end, "\r\n")+1:])))
	if len(line) > 80 {
		line = line[:80]
	}
	return strings.ToValidUTF8(line, "")
}
