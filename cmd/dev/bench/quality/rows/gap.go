package rows

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Gap is a line of the GAP files: a pronoun and two names it may stand for.
type Gap struct {
	ID           string
	Text         string
	Pronoun      string
	At           int // code points
	A, B         string
	AtA, AtB     int
	IsA, IsB     bool
	columnsShort bool
}

// Gaps reads a GAP file, its heading first; lines without all columns are left out.
func Gaps(path string) ([]Gap, error) {
	f, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var list []Gap
	for r, n := bufio.NewReader(f), 1; ; n++ {
		line, err := r.ReadString('\n')
		if n > 1 && strings.TrimSpace(line) != "" {
			g, bad := gap(strings.Split(strings.TrimRight(line, "\r\n"), "\t"))
			if bad != nil {
				return nil, fmt.Errorf("%s: line %d: %w", path, n, bad)
			}
			if !g.columnsShort {
				list = append(list, g)
			}
		}
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

func gap(f []string) (Gap, error) {
	if len(f) < 11 {
		return Gap{columnsShort: true}, nil
	}
	g := Gap{ID: f[0], Text: f[1], Pronoun: f[2], A: f[4], B: f[7], IsA: strings.EqualFold(f[6], "true"), IsB: strings.EqualFold(f[9], "true")}
	for _, x := range []struct {
		to   *int
		from string
	}{{&g.At, f[3]}, {&g.AtA, f[5]}, {&g.AtB, f[8]}} {
		n, err := strconv.Atoi(x.from)
		if err != nil {
			return g, fmt.Errorf("offset %q", x.from)
		}
		*x.to = n
	}
	return g, nil
}
