// Package wire is the JSON that clients see, spelled out type by type, so that
// a new column never leaks by being added to a model.
package wire

// List is a whole list.
type List[T any] struct {
	Items []T `json:"items"`
}

// Page is a part of a long list.
type Page[T any] struct {
	Items []T    `json:"items"`
	Next  string `json:"next,omitempty" doc:"cursor of the next page, absent on the last"`
}

// Each converts a list; the result is never nil.
func Each[From, To any](list []From, convert func(From) To) []To {
	out := make([]To, len(list))
	for i, v := range list {
		out[i] = convert(v)
	}
	return out
}

// Strings spells out named strings; the result is never nil.
func Strings[S ~string](list []S) []string { return Each(list, func(s S) string { return string(s) }) }
