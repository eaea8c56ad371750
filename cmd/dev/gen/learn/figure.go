package learn

import (
	"fmt"
	"io"
	"strings"
)

// Figure is a figure of a task of the quality benchmark, found by
// cross-validation, with the 95 % spread of its bootstrap.
type Figure struct {
	Task, Name       string
	Value, Low, High float64
}

const figureMark = "cross-validated"

// Print writes the figure on a line that ParseFigure reads.
func (f Figure) Print(w io.Writer) {
	fmt.Fprintf(w, "%s\t%s\t%s\t%.4f\t%.4f\t%.4f\n", figureMark, f.Task, f.Name, f.Value, f.Low, f.High)
}

// ParseFigure reads a line that Print wrote, and reports false for any other line.
func ParseFigure(line string) (f Figure, ok bool) {
	cells := strings.Split(strings.TrimSpace(line), "\t")
	if len(cells) != 6 || cells[0] != figureMark {
		return f, false
	}
	f.Task, f.Name = cells[1], cells[2]
	n, err := fmt.Sscan(strings.Join(cells[3:], " "), &f.Value, &f.Low, &f.High)
	return f, n == 3 && err == nil
}
