package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/rivo/uniseg"
)

// rates prints articles and bytes a second on one and on two cores, by the clock
// and, since others may be at work on this machine, by the processor time of one core.
func (o *options) rates(list [][]byte) {
	fmt.Printf("%-22s %5s %11s %11s %16s %16s\n", "", "cores", "articles/s", "bytes/s", "articles/core s", "bytes/core s")
	for cores := 1; cores <= 2; cores++ {
		pass := o.rate(list, cores, segment)
		engine := o.rate(list, cores, func(raw []byte) { read(raw) })
		pass.print("limit: segmentation", cores)
		engine.print("cut and claims", cores)
		fmt.Printf("%-22s %5d %.1f %% of the limit; budget %d articles a minute on two cores, here %.0f: %s\n", "", cores, 100*engine.bytes/engine.cpu/(pass.bytes/pass.cpu),
			aMinute, 60*engine.articles/engine.wall, budget(60*engine.articles/engine.wall > aMinute))
	}
}

// segment is one pass of Unicode segmentation.
func segment(raw []byte) {
	state := -1
	for len(raw) > 0 {
		_, raw, _, state = uniseg.Step(raw, state)
	}
}

// rate is how much was done in how many seconds.
type rate struct{ articles, bytes, wall, cpu float64 }

func (r rate) print(what string, cores int) {
	fmt.Printf("%-22s %5d %11.1f %11.0f %16.1f %16.0f\n", what, cores, r.articles/r.wall, r.bytes/r.wall, r.articles/r.cpu, r.bytes/r.cpu)
}

// worked is the processor time of this process.
func worked() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // the call has no other way to fail than a wrong argument
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// rate works through the articles again and again, on so many cores.
func (o *options) rate(list [][]byte, cores int, do func([]byte)) rate {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
	var next, bytes, done atomic.Int64
	began, before := time.Now(), worked()
	var running sync.WaitGroup
	for range cores {
		running.Go(func() {
			for time.Since(began) < o.Time {
				raw := list[int(next.Add(1))%len(list)]
				do(raw)
				bytes.Add(int64(len(raw)))
				done.Add(1)
			}
		})
	}
	running.Wait()
	return rate{float64(done.Load()), float64(bytes.Load()), time.Since(began).Seconds(), (worked() - before).Seconds()}
}

// one prints how long an article of 25 sentences takes on one core.
func (o *options) one() {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	raw := madeUp(1, 25)
	var took times
	for began := time.Now(); time.Since(began) < o.Time || len(took) < 5; {
		start, before := time.Now(), worked()
		read(raw)
		took = append(took, spent{time.Since(start), worked() - before})
	}
	fmt.Println()
	took.print(fmt.Sprintf("25 sentences (%d bytes, %d claims) on one core", len(raw), len(read(raw).Claims)), oneArticle)
}
