// Package rows holds the rows of the quality benchmark: what a task's gold file
// says and what a prediction for it says. Offsets are Unicode code points,
// half-open.
package rows

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// Key identifies a row; files write it as a string or as a number.
type Key string

// UnmarshalJSON takes a string or a number.
func (k *Key) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err == nil {
		*k = Key(s)
		return nil
	}
	var n json.Number
	if err := json.Unmarshal(b, &n); err != nil {
		return fmt.Errorf("a key must be a string or a number: %s", b)
	}
	*k = Key(n)
	return nil
}

// Open opens a file, and unpacks it when its name ends in .gz.
func Open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return f, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return packed{z, f}, nil
}

type packed struct {
	*gzip.Reader
	file *os.File
}

func (p packed) Close() error { return errors.Join(p.Reader.Close(), p.file.Close()) }

// Lines reads a file of JSON rows.
func Lines[T any](path string) ([]T, error) {
	f, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	list, err := Decode[T](f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return list, nil
}

// Decode reads JSON rows up to the end.
func Decode[T any](r io.Reader) ([]T, error) {
	var list []T
	for d := json.NewDecoder(r); ; {
		var row T
		err := d.Decode(&row)
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("row %d: %w", len(list)+1, err)
		}
		list = append(list, row)
	}
}

// Object reads a file that is one JSON value.
func Object[T any](path string) (T, error) {
	var value T
	f, err := Open(path)
	if err != nil {
		return value, err
	}
	defer f.Close()
	if err := json.NewDecoder(f).Decode(&value); err != nil {
		return value, fmt.Errorf("%s: %w", path, err)
	}
	return value, nil
}
