// Package models holds the weights that the engine learned, as files of package
// linear; README.md has a card for each. `go run ./cmd/dev gen models` makes them.
package models

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"

	"linecheck/review/extract/linear"
)

//go:embed README.md *.bin
var files embed.FS

var (
	mu     sync.Mutex
	loaded = map[string]*linear.Model{}
)

// Load returns the model of that name, nil if there is none. A model is read
// when it is first asked for.
func Load(name string) *linear.Model {
	mu.Lock()
	defer mu.Unlock()
	if m, ok := loaded[name]; ok {
		return m
	}
	data, err := files.ReadFile(name + ".bin")
	if err != nil {
		return nil
	}
	m, err := linear.Read(data)
	if err != nil {
		panic(fmt.Sprintf("%s.bin: %v", name, err)) // built into the program
	}
	loaded[name] = m
	return m
}

// Names lists the models in this build, in order.
func Names() []string {
	list, _ := fs.Glob(files, "*.bin")
	for i, n := range list {
		list[i] = n[:len(n)-len(".bin")]
	}
	return list
}

// Size returns how many bytes the files of all models take.
func Size() int64 {
	var sum int64
	for _, n := range Names() {
		if info, err := fs.Stat(files, n+".bin"); err == nil {
			sum += info.Size()
		}
	}
	return sum
}

// Cards is the text that says of each model what it was trained on, under which
// licence, and how good it is.
func Cards() string {
	b, _ := files.ReadFile("README.md")
	return string(b)
}
