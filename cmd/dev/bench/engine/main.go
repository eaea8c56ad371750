// Command engine measures how fast the claim engine is and what it keeps in
// memory, beside a stated limit: one pass of Unicode segmentation (graphemes,
// words, sentences and line breaks) over the same bytes.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"time"

	"github.com/alecthomas/kong"
)

type options struct {
	Data string        `type:"existingdir" placeholder:"DIR" help:"Where the data sets lie: claims/*.txt and seed-article.txt are read. Without it articles are made up."`
	Time time.Duration `default:"3s" help:"How long each rate is measured."`
}

// The budgets.
const (
	oneArticle    = 100 * time.Millisecond // 25 sentences on one core
	aMinute       = 500                    // articles on two cores
	firstAnswer   = 500 * time.Millisecond // of the server
	largestMemory = 512 << 20              // resident bytes for 1 MB of text
)

func main() {
	if len(os.Args) == 3 && os.Args[1] == child {
		alone(os.Args[2])
		return
	}
	var o options
	k := kong.Parse(&o, kong.Name("engine"), kong.Description("Measure the claim engine's speed and memory."))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	k.FatalIfErrorf(o.run(ctx))
}

func (o *options) run(ctx context.Context) error {
	list, err := articles(o.Data)
	if err != nil {
		return err
	}
	var bytes int
	for _, a := range list {
		bytes += len(a)
	}
	fmt.Printf("%s, %s, %d cores; %d articles, %d bytes on average; rates over %v\n\n", runtime.Version(), runtime.GOARCH, runtime.NumCPU(), len(list), bytes/len(list), o.Time)
	if len(read(list[0]).Claims) == 0 { // it loads the models
		return errors.New("the first article has no claims: nothing would be measured")
	}
	o.rates(list)
	o.one()
	for _, part := range []func(context.Context) error{memory, started, stored} {
		if err := part(ctx); err != nil {
			return err
		}
	}
	return nil
}

// budget says whether a figure keeps its budget.
func budget(kept bool) string {
	if kept {
		return "kept"
	}
	return "MISSED"
}
