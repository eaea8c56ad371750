package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
)

// The oldest Node.js that the UI's tools run on.
const nodeMajor, nodeMinor = 20, 19

// needs says what must be installed before anything here can work, all of it at once.
func needs(ctx context.Context, t tree) error {
	var errs []error
	if err := needC(ctx, t); err != nil {
		errs = append(errs, err)
	}
	if err := needNode(ctx, t); err != nil {
		errs = append(errs, err)
	}
	if _, err := exec.LookPath("npm"); err != nil {
		errs = append(errs, errors.New("npm is missing; on Debian: apt-get install -y npm"))
	}
	return errors.Join(errs...)
}

func needC(ctx context.Context, t tree) error {
	out, err := t.output(ctx, command{args: []string{"go", "env", "CC", "CGO_ENABLED"}}, io.Discard)
	if err != nil {
		return fmt.Errorf("go env: %w", err)
	}
	cc, enabled, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	name, _, _ := strings.Cut(cc, " ")
	if _, err := exec.LookPath(name); err != nil {
		return errors.New("a C compiler is missing (SQLite is C); on Debian: apt-get install -y gcc libc6-dev")
	}
	if enabled == "0" {
		return errors.New("CGO_ENABLED is 0 and SQLite is C; unset it")
	}
	return nil
}

func needNode(ctx context.Context, t tree) error {
	const where = "on Debian 13: apt-get install -y nodejs npm; Debian 12 ships an older one, take it from https://nodejs.org/en/download"
	out, err := t.output(ctx, command{args: []string{"node", "--version"}}, io.Discard)
	if err != nil {
		return fmt.Errorf("node %d.%d or newer is missing (it builds the interface); %s", nodeMajor, nodeMinor, where)
	}
	if version := strings.TrimSpace(string(out)); !nodeNewEnough(version) {
		return fmt.Errorf("node %s is too old, %d.%d is needed; %s", version, nodeMajor, nodeMinor, where)
	}
	return nil
}

// nodeNewEnough reads what node --version prints, such as v20.19.0.
func nodeNewEnough(version string) bool {
	parts := strings.SplitN(strings.TrimPrefix(version, "v"), ".", 3)
	if len(parts) < 2 {
		return false
	}
	major, err1 := strconv.Atoi(parts[0])
	minor, err2 := strconv.Atoi(parts[1])
	return err1 == nil && err2 == nil && (major > nodeMajor || major == nodeMajor && minor >= nodeMinor)
}
