// Package block names the kinds of line that a file can hold.
package block

// Kind is what a line was in its file.
type Kind int

// The kinds.
const (
	Paragraph Kind = iota
	Heading
	Item
	Row // of a table, its cells joined by " | "
	Caption
	Running // head or foot that is printed on page after page
)

// Line is a line of a file.
type Line struct {
	Text string
	Kind Kind
	Page int // that it begins on, from 1; 0 where there are no pages
}
