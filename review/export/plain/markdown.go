package plain

import "strings"

// MarkdownAddress shows an address, as a link only when it is safe to follow.
func MarkdownAddress(s string) string {
	if WebURL(s) != "" {
		return MarkdownLink(Markdown(Isolate(s)), s)
	}
	return Markdown(Isolate(s))
}

// MarkdownLink links Markdown text to an address that WebURL takes.
func MarkdownLink(text, to string) string {
	return "[" + text + "](<" + strings.ReplaceAll(WebURL(to), "&", "&amp;") + ">)"
}

// special are the characters that a backslash keeps from meaning anything in Markdown.
const special = "\\`*_[]<>&|~#$@"

// Markdown makes one line of text in which Markdown finds nothing to act on, and
// GitHub's dialect no address to make a link of.
func Markdown(s string) string {
	s = Balance(strings.Join(strings.FieldsFunc(s, breaks), " "))
	var b strings.Builder
	for i, c := range s {
		leads := i == 0 && strings.ContainsRune("-+=:!", c)
		scheme := c == ':' && strings.HasPrefix(s[i:], "://")
		host := c == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www")
		if leads || scheme || host || strings.ContainsRune(special, c) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return numbered(b.String())
}

func breaks(c rune) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == 0x2028 || c == 0x2029
}

// numbered keeps a line that starts with a number and a full stop from becoming a list.
func numbered(s string) string {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if rest := s[digits:]; digits > 0 && (rest == "." || rest == ")" || strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ") ")) {
		return s[:digits] + `\` + rest
	}
	return s
}

// MarkdownBlock makes paragraphs of s, and keeps its line ends.
func MarkdownBlock(s string) string {
	var paragraphs, lines []string
	flush := func() {
		if len(lines) > 0 {
			paragraphs = append(paragraphs, strings.Join(lines, "\\\n"))
		}
		lines = nil
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line = Markdown(line); line == "" {
			flush()
			continue
		}
		lines = append(lines, line)
	}
	flush()
	return strings.Join(paragraphs, "\n\n")
}
