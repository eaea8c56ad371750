package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"linecheck/models"
	"linecheck/review/extract"
	"linecheck/review/text"
)

// child is the argument with which this program measures one thing in a process of its own.
const child = "alone"

// alone prints what it measured, bytes first.
func alone(what string) {
	switch what {
	case "models":
		before := settled()
		read(madeUp(1, 25))
		fmt.Println(settled() - before)
	case "megabyte":
		article := models.NewText(strings.ToValidUTF8(string(madeUp(1, 10_000)[:1<<20]), ""))
		began := time.Now()
		found := extract.Claims(article, text.Cut(article), extract.Options{}) // past Decode, which refuses so long a text
		fmt.Println(status("VmHWM"), len(found.Claims), time.Since(began).Milliseconds())
	}
}

// settled is the resident size after the collector gave back what it could.
func settled() int {
	debug.FreeOSMemory()
	debug.FreeOSMemory()
	return status("VmRSS")
}

// status is a figure of this process that Linux counts in kB, in bytes; 0 elsewhere.
func status(name string) int {
	raw, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(raw)) {
		if rest, ok := strings.CutPrefix(line, name+":"); ok {
			kB, _ := strconv.Atoi(strings.Fields(rest)[0])
			return kB << 10
		}
	}
	return 0
}

// memory prints what the models add and what a text of a megabyte needs.
func memory(ctx context.Context) error {
	loaded, err := measured(ctx, "models")
	if err != nil {
		return err
	}
	large, err := measured(ctx, "megabyte")
	if err != nil {
		return err
	}
	if len(loaded) < 1 || len(large) < 3 {
		return fmt.Errorf("measured %v and %v", loaded, large)
	}
	fmt.Printf("the models add %.1f MB to the resident size\n", float64(loaded[0])/(1<<20))
	fmt.Printf("1 MB of text: %d claims in %.1f s, %d MB resident at most; budget %d MB: %s\n", large[1], float64(large[2])/1000, large[0]>>20, largestMemory>>20,
		budget(large[0] < largestMemory))
	return nil
}

// measured runs this program for one thing and returns the numbers that it prints.
func measured(ctx context.Context, what string) ([]int, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, self, child, what)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	var numbers []int
	for _, f := range strings.Fields(string(out)) {
		n, err := strconv.Atoi(f)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}
