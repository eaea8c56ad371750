// Command speed measures requests a second of a real server on a seeded
// database, beside the ceiling: a bare net/http server that answers a constant of
// the same size. Both run as processes of their own on loopback; the load is a closed loop
// with keep-alive. Every figure is the median of interleaved rounds.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"time"
)

// options are what a run can set.
type options struct {
	articles int
	clients  []int
	rounds   int
	length   time.Duration
	data     string
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "ceiling" {
		ceiling(os.Args[2])
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	o := options{clients: []int{1, 16, 64}}
	flag.IntVar(&o.articles, "articles", 1000, "articles in the database, each with 40 claims, 80 sources and 200 comments")
	flag.IntVar(&o.rounds, "rounds", 5, "rounds; figures are medians over them")
	flag.DurationVar(&o.length, "length", 2*time.Second, "how long a round of one operation lasts")
	flag.StringVar(&o.data, "data", "", "directory to keep the seeded database in; empty for a temporary one")
	flag.Parse()
	if err := measure(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "bench speed:", err)
		os.Exit(1)
	}
}

// operation is one thing to measure.
type operation struct {
	name string
	what string
	call func(*client) error
}

func measure(ctx context.Context, o options) error {
	bench, err := prepare(ctx, o)
	if err != nil {
		return err
	}
	defer bench.close()
	fmt.Printf("%s, %d cores, %s; %d articles × 40 claims × 5 comments and 2 sources; synchronous=FULL; medians of %d rounds of %v\n",
		runtime.Version(), runtime.NumCPU(), runtime.GOARCH, o.articles, o.rounds, o.length)
	fmt.Printf("first answer %d ms after the start of the process; resident %d MB idle\n\n", bench.ready.Milliseconds(), bench.server.resident()>>20)
	fmt.Printf("%-8s %8s %10s %10s %8s %8s %8s %9s\n", "", "clients", "req/s", "ceiling/s", "share", "p50 ms", "p95 ms", "p99 ms")
	for _, op := range bench.operations() {
		constant, err := bench.constant(ctx, op)
		if err != nil {
			return fmt.Errorf("%s: %w", op.name, err)
		}
		for _, n := range o.clients {
			var served, ceil []result
			for range o.rounds { // interleaved, so that a slow moment of the machine hits both
				r, err := load(ctx, bench.server, op.call, n, o.length)
				if err != nil {
					return fmt.Errorf("%s: %w", op.name, err)
				}
				served = append(served, r)
				if r, err = load(ctx, constant, fetchConstant, n, o.length); err != nil {
					return fmt.Errorf("%s, ceiling: %w", op.name, err)
				}
				ceil = append(ceil, r)
			}
			a, b := median(served), median(ceil)
			fmt.Printf("%-8s %8d %10.0f %10.0f %7.0f%% %8.2f %8.2f %9.2f\n", op.name, n, a.rate, b.rate, 100*a.rate/b.rate, ms(a.p50), ms(a.p95), ms(a.p99))
		}
		fmt.Printf("         %s\n", op.what)
	}
	fmt.Printf("\nresident %d MB after the load\n", bench.server.resident()>>20)
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// median returns the round with the median rate.
func median(rounds []result) result {
	sorted := slices.Clone(rounds)
	slices.SortFunc(sorted, func(a, b result) int {
		if a.rate < b.rate {
			return -1
		}
		return 1
	})
	return sorted[len(sorted)/2]
}
