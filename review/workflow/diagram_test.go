package workflow

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the diagram in README.md")

// The README shows the workflow as it is.
func TestReadmeShowsTheMoves(t *testing.T) {
	const readme, begin, end = "../../README.md", "<!-- moves:begin -->\n", "<!-- moves:end -->"
	page, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(page), begin)
	got, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatalf("%s needs a line %q and, below it, a line %q", readme, strings.TrimSpace(begin), end)
	}
	want := "```mermaid\n" + Mermaid() + "```\n"
	if *update && got != want {
		if err := os.WriteFile(readme, []byte(before+begin+want+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got; -update accepts it):\n%s", readme, diff)
	}
}

// One line of each sort: made by the system or a person, from the group, beside the group, joined, staying.
func TestMermaid(t *testing.T) {
	drawn := Mermaid()
	if drawn != Mermaid() {
		t.Error("two drawings differ")
	}
	for _, line := range []string{
		"    [*] --> proposed: extract (system)\n",
		"    [*] --> open: add\n",
		"    working --> waived: waive\n",
		"    working --> orphaned: orphan (system)\n",
		"    waived --> orphaned: orphan (system)\n",
		"    open --> in_review: take, assign\n",
		"    in_review --> in_review: edit, set verdict, set evidence, tick, take over, reassign\n",
		"    retracting --> void: confirm retraction\n",
	} {
		if strings.Count(drawn, line) != 1 {
			t.Errorf("want one line %q in\n%s", line, drawn)
		}
	}
}
