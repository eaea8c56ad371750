// Package chain finds the best labels for a sequence of words.
package chain

// Label is the role of a word, and whether it begins a run of words of that role.
type Label uint8

// The labels. One that continues a role is its beginning plus one.
const (
	Outside Label = iota
	BeginSource
	InSource
	BeginCue
	InCue
	BeginContent
	InContent
	labels
)

// Names are the labels in writing, in order.
var Names = [...]string{"O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"}

func (l Label) String() string { return Names[l] }

// Parse is the label of that name, Outside if there is none.
func Parse(name string) Label {
	for i, n := range Names {
		if n == name {
			return Label(i)
		}
	}
	return Outside
}

// Begins says whether the label begins a run.
func (l Label) Begins() bool { return l%2 == 1 }

// Role is the label that begins runs of this role; Outside for Outside.
func (l Label) Role() Label { return l - (1-l%2)&min(l, 1) }
