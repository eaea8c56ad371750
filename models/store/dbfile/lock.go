package dbfile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"linecheck/models"
)

// locks holds the lock files of this process by path. It is a package variable
// because a file that the garbage collector closes gives up its lock.
var (
	locksMu sync.Mutex
	locks   = map[string]*os.File{}
)

// Lock makes this process the only one that serves or migrates the data
// directory, which is created if needed. The lock ends with Unlock or with
// the process. The error is KindUnavailable and names the holder when there is one.
func Lock(dir string) error {
	path, err := lockPath(dir)
	if err != nil {
		return err
	}
	locksMu.Lock()
	defer locksMu.Unlock()
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("lock %s: %w", dir, err)
	}
	switch err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); {
	case errors.Is(err, syscall.EWOULDBLOCK):
		return errors.Join(held(dir, f), f.Close())
	case err != nil:
		return errors.Join(fmt.Errorf("lock %s: %w", dir, err), f.Close())
	}
	if err := errors.Join(f.Truncate(0), writeAt(f, strconv.Itoa(os.Getpid()))); err != nil {
		return errors.Join(fmt.Errorf("lock %s: %w", dir, err), f.Close())
	}
	locks[path] = f
	return nil
}

// Unlock gives up the lock that Lock took.
func Unlock(dir string) error {
	path, err := lockPath(dir)
	if err != nil {
		return err
	}
	locksMu.Lock()
	defer locksMu.Unlock()
	f, ok := locks[path]
	if !ok {
		return fmt.Errorf("unlock %s: this process does not hold it", dir)
	}
	delete(locks, path)
	return f.Close()
}

// held says who has the lock: the file holds the process id, and it was last
// written when the lock was taken.
func held(dir string, f *os.File) error {
	pid, err := io.ReadAll(io.LimitReader(f, 20))
	if err != nil {
		return fmt.Errorf("lock %s: %w", dir, err)
	}
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("lock %s: %w", dir, err)
	}
	return models.Errorf(models.KindUnavailable, "data.locked", "Process %s has used %s since %s. Stop it first.",
		strings.TrimSpace(string(pid)), dir, info.ModTime().UTC().Format(time.RFC3339))
}

func lockPath(dir string) (string, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("data directory: %w", err)
	}
	resolved, err := filepath.EvalSymlinks(dir)
	if err == nil {
		resolved, err = filepath.Abs(resolved)
	}
	if err != nil {
		return "", fmt.Errorf("data directory: %w", err)
	}
	return filepath.Join(resolved, "linecheck.lock"), nil
}

func writeAt(f *os.File, s string) error {
	_, err := f.WriteAt([]byte(s), 0)
	return err
}
