// Package blob keeps files by the SHA-256 of their content. What was written
// once can't be overwritten, and the same content is kept once.
package blob

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"linecheck/models"
)

// Dir is a directory of files: ab/abcd… for the content with the hash abcd….
// It is safe for concurrent use, also by several processes.
type Dir struct{ root string }

// Open returns the blobs below root, which is made if needed.
func Open(root string) (Dir, error) {
	if err := os.MkdirAll(root, 0o700); err != nil {
		return Dir{}, fmt.Errorf("blobs: %w", err)
	}
	return Dir{root}, nil
}

// Put keeps content and returns its hash, once it is on disk. It fails with
// KindFull when the disk is full.
func (d Dir) Put(content []byte) (hash string, err error) {
	sum := sha256.Sum256(content)
	hash = hex.EncodeToString(sum[:])
	path := d.path(hash)
	if _, err := os.Stat(path); err == nil {
		return hash, nil
	}
	if err := d.write(path, content); err != nil {
		return "", failure(err)
	}
	return hash, nil
}

// write puts a file in its place in one step: its content is on disk before
// its name is, and its name before we return.
func (d Dir) write(path string, content []byte) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(d.root, "new-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) //nolint:errcheck // it has another name by then, or is lost
	_, err = tmp.Write(content)
	if err == nil {
		err = tmp.Sync()
	}
	if err = errors.Join(err, tmp.Close()); err != nil {
		return err
	}
	if err := os.Rename(tmp.Name(), path); err != nil {
		return err
	}
	return errors.Join(sync(folder), sync(d.root))
}

func sync(folder string) error {
	f, err := os.Open(folder) // #nosec G304 -- ours
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// Get returns the content with the hash. It fails with KindNotFound where there
// is none, and with KindInternal where the file was altered.
func (d Dir) Get(hash string) ([]byte, error) {
	if raw, err := hex.DecodeString(hash); err != nil || len(raw) != sha256.Size {
		return nil, models.ErrNotFound
	}
	content, err := os.ReadFile(d.path(hash))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, models.ErrNotFound
	} else if err != nil {
		return nil, fmt.Errorf("blob %s: %w", hash, err)
	}
	if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != hash {
		return nil, fmt.Errorf("blob %s: its content was altered", hash)
	}
	return content, nil
}

func (d Dir) path(hash string) string { return filepath.Join(d.root, hash[:2], hash) }

func failure(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		full := models.Errorf(models.KindFull, "disk.full", "The disk is full: nothing can be stored until somebody makes room. Reading goes on.")
		full.Err = err
		return full
	}
	return fmt.Errorf("blob: %w", err)
}
