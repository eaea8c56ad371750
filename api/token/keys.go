package token

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// fileName is the file of the data directory that holds the keys: one a line,
// the newest first, "kid secret". The newest signs; the others still verify.
const fileName = "session.keys"

const (
	secretLen = 32
	maxKeys   = 2
)

type key struct {
	id     string
	secret []byte
}

// LoadKeys reads the keys of a data directory, and makes one at the first
// start. It refuses a file that others than its owner may read. now is the clock
// that tokens are checked against.
func LoadKeys(dir string, now func() time.Time) (*Keys, error) {
	path := filepath.Join(dir, fileName)
	keys, err := read(path)
	if errors.Is(err, fs.ErrNotExist) {
		keys = []key{newKey()}
		err = write(path, keys)
	}
	if err != nil {
		return nil, fmt.Errorf("session keys: %w", err)
	}
	return newKeys(keys, now), nil
}

// Rotate puts a new key in front of the present one, which goes on to verify:
// nobody is signed out. Older ones are forgotten. A running server reads keys
// when it starts.
func Rotate(dir string) error {
	path := filepath.Join(dir, fileName)
	keys, err := read(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("session keys: %w", err)
	}
	keys = append([]key{newKey()}, keys...)
	if err := write(path, keys[:min(len(keys), maxKeys)]); err != nil {
		return fmt.Errorf("session keys: %w", err)
	}
	return nil
}

func newKey() key {
	secret := make([]byte, secretLen)
	_, _ = rand.Read(secret) // never fails
	return key{strings.ToLower(rand.Text()[:12]), secret}
}

func read(path string) ([]key, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("%s has mode %04o: others could read it. Run: chmod 600 %s", path, info.Mode().Perm(), path)
	}
	content, err := os.ReadFile(path) //nolint:gosec // a fixed name in the operator's directory
	if err != nil {
		return nil, err
	}
	var keys []key
	lines := bufio.NewScanner(bytes.NewReader(content))
	for lines.Scan() {
		id, encoded, ok := strings.Cut(lines.Text(), " ")
		secret, err := base64.RawURLEncoding.Strict().DecodeString(encoded)
		if !ok || id == "" || err != nil || len(secret) != secretLen {
			return nil, fmt.Errorf("%s: line %d is no key", path, len(keys)+1)
		}
		keys = append(keys, key{id, secret})
	}
	if len(keys) == 0 || len(keys) > maxKeys {
		return nil, fmt.Errorf("%s holds %d keys, not 1 or %d", path, len(keys), maxKeys)
	}
	return keys, nil
}

// write replaces the file as a whole: it is there in full or as it was.
func write(path string, keys []key) error {
	var content strings.Builder
	for _, k := range keys {
		fmt.Fprintf(&content, "%s %s\n", k.id, base64.RawURLEncoding.EncodeToString(k.secret))
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), fileName+".*") // mode 0600
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(tmp.Name()) }() // it is gone when all went well
	_, err = tmp.WriteString(content.String())
	if err == nil {
		err = tmp.Sync()
	}
	if err = errors.Join(err, tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}
