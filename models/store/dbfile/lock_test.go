package dbfile

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"linecheck/models"
)

// starter is set in a copy of this test program that only tries to lock a directory.
const starter = "DBFILE_TEST_LOCK"

func TestMain(m *testing.M) {
	if dir := os.Getenv(starter); dir != "" {
		if err := Lock(dir); err != nil {
			fmt.Println(err)
			os.Exit(3)
		}
		fmt.Println("locked")
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestSecondStarterIsRefused(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	if err := Lock(dir); err != nil {
		t.Fatal(err)
	}
	runtime.GC() // a lock file that nothing refers to would be closed, and the lock gone
	runtime.GC()

	out, code := start(t, dir)
	want := regexp.MustCompile(`^data\.locked: Process ` + strconv.Itoa(os.Getpid()) + ` has used .*/data since \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\. Stop it first\.\n$`)
	if code != 3 || !want.MatchString(out) {
		t.Errorf("the second starter ended with %d and said %q", code, out)
	}

	if err := unlockTwice(t, dir); err == nil {
		t.Error("a lock was given up twice")
	}
	if out, code := start(t, dir); code != 0 || out != "locked\n" {
		t.Errorf("the starter after that ended with %d and said %q", code, out)
	}
}

func TestLockInOneProcess(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	link := filepath.Join(other, "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{dir, other} {
		if err := Lock(d); err != nil {
			t.Fatal(err)
		}
	}
	for _, d := range []string{dir, link} {
		if err := Lock(d); models.KindOf(err) != models.KindUnavailable || !strings.Contains(err.Error(), strconv.Itoa(os.Getpid())) {
			t.Errorf("second lock of %s: %v", d, err)
		}
	}
	for _, d := range []string{link, other} {
		if err := Unlock(d); err != nil {
			t.Error(err)
		}
	}
}

// unlockTwice returns the error of the second time.
func unlockTwice(t *testing.T, dir string) error {
	t.Helper()
	if err := Unlock(dir); err != nil {
		t.Fatal(err)
	}
	return Unlock(dir)
}

func start(t *testing.T, dir string) (string, int) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Env = append(os.Environ(), starter+"="+dir)
	cmd.WaitDelay = time.Minute
	out, err := cmd.Output()
	if err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}
