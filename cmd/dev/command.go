package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// command is a program to run. env is added to the process's own; an empty dir is the root of the clone.
type command struct {
	dir  string
	env  []string
	args []string
}

// exec runs c with its output going to out. When ctx ends, the program and everything it started are told to stop, and
// killed 5 s later.
func (t tree) exec(ctx context.Context, c command, out io.Writer) error {
	cmd := exec.CommandContext(ctx, c.args[0], c.args[1:]...)
	cmd.Dir = c.dir
	if c.dir == "" {
		cmd.Dir = t.root
	}
	cmd.Env = append(os.Environ(), c.env...)
	cmd.Stdout, cmd.Stderr = out, out
	// npm and go start children of their own: a group of its own lets one signal reach them all.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGTERM) }
	cmd.WaitDelay = 5 * time.Second
	err := cmd.Run()
	if ctx.Err() != nil {
		if cmd.Process != nil {
			_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		}
		return ctx.Err()
	}
	if errors.Is(err, exec.ErrWaitDelay) {
		return nil
	}
	return err
}

// output runs c and returns what it wrote to standard output; its errors go to log.
func (t tree) output(ctx context.Context, c command, log io.Writer) ([]byte, error) {
	cmd := exec.CommandContext(ctx, c.args[0], c.args[1:]...)
	cmd.Dir = t.root
	if c.dir != "" {
		cmd.Dir = c.dir
	}
	cmd.Env = append(os.Environ(), c.env...)
	cmd.Stderr = log
	return cmd.Output()
}
