// Package plain turns what people wrote into text that is safe to print: words
// and dates for readers, and escapes for Markdown, spreadsheets, links and file
// names. It never depends on the machine's locale or clock.
package plain

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Date turns an RFC 3339 time or a date into words, with its zone; anything else stays as it is.
func Date(s string) string {
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t.Format("2 Jan 2006")
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t.UTC().Format("2 Jan 2006, 15:04 UTC")
	}
	return s
}

// Human turns a name of the model into words.
func Human(s string) string { return strings.ReplaceAll(s, "_", " ") }

// Sentence starts s with a capital.
func Sentence(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(c)) + s[n:]
}

// Join joins what is not empty.
func Join(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}

// Prefixed returns before and s, and "" when s is empty.
func Prefixed(before, s string) string {
	if s == "" {
		return ""
	}
	return before + s
}

// Kept returns the lines that are not empty.
func Kept(lines ...string) []string {
	var out []string
	for _, l := range lines {
		if l != "" {
			out = append(out, l)
		}
	}
	return out
}

// FirstOf returns the first option that says something, "" without one.
func FirstOf(options ...string) string {
	for _, o := range options {
		if strings.TrimSpace(o) != "" {
			return o
		}
	}
	return ""
}

// Plural puts the noun behind its number.
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// Versioned names a thing with its version, where it has one.
func Versioned(name string, version int) string {
	if version == 0 {
		return name
	}
	return Join(", ", name, "version "+strconv.Itoa(version))
}
