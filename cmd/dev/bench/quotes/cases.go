package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode"

	"linecheck/review/speech"
)

// printedCase is a quotation as an article prints it, with the label that it deserves.
type printedCase struct {
	way                 string
	printed, transcript string
	want                speech.Label
}

// maker makes cases of utterances.
type maker struct {
	r      *rand.Rand
	spoken []utterance
	words  int // of a transcript
}

// transcript writes a speech or an interview of about n words that holds u, nil
// for none, and nothing else of the document not.
func (m *maker) transcript(u *utterance, not string, n int) string {
	var b strings.Builder
	at := m.r.IntN(max(1, n-100))
	names := []string{"Q: ", "MODERATOR: ", "Mr. Brown: ", "[00:12:03] ", ""}
	for words := 0; words < n || u != nil; {
		if u != nil && words >= at {
			b.WriteString("SPEAKER: " + u.text() + "\n\n")
			u = nil
		}
		other := m.spoken[m.r.IntN(len(m.spoken))]
		if other.document == not {
			continue
		}
		words += len(strings.Fields(other.text()))
		b.WriteString(names[m.r.IntN(len(names))] + other.text() + "\n\n")
	}
	return b.String()
}

// cases prints an utterance in every way that suits it.
func (m *maker) cases(u utterance) (list []printedCase) {
	add := func(way string, want speech.Label, printed string) {
		if printed == "" {
			return
		}
		spoken := &u
		if want == speech.LabelNotFound {
			spoken = nil
		}
		transcript := m.transcript(spoken, u.document, m.words)
		if spoken == nil && strings.Contains(bare(transcript), bare(printed)) {
			return // other documents have it too
		}
		list = append(list, printedCase{way, printed, transcript, want})
	}
	s := u.sentences[m.r.IntN(len(u.sentences))]
	add("whole", speech.LabelVerbatim, m.dressed(u.text()))
	if len(strings.Fields(s)) >= 8 {
		add("cut at an end", speech.LabelTrimmed, m.cut(s))
		add("marked omission", speech.LabelTrimmed, m.omitted(s))
		add("word explained", speech.LabelBracketed, m.bracketed(s, true))
		add("word replaced", speech.LabelBracketed, m.bracketed(s, false))
		add("word changed", speech.LabelAltered, m.changed(s))
		add("word added", speech.LabelAltered, m.inserted(s))
		add("negation dropped", speech.LabelAltered, m.affirmed(s))
		add("number changed", speech.LabelAltered, m.miscounted(s))
	}
	add("two sentences", speech.LabelStitched, m.stitched(u))
	add("absent", speech.LabelNotFound, s)
	return list
}

// dressed writes a text with other marks, another case and other dashes.
func (m *maker) dressed(s string) string {
	pairs := [][2]string{{"’", "'"}, {"'", "’"}, {"—", " – "}, {" – ", ", "}, {";", ","}, {"-", " "}, {" percent", "%"}, {" and ", " & "}}
	for _, p := range pairs {
		if m.r.IntN(2) == 0 {
			s = strings.ReplaceAll(s, p[0], p[1])
		}
	}
	if m.r.IntN(3) == 0 {
		s = strings.ToLower(s[:1]) + s[1:]
	}
	if m.r.IntN(2) == 0 {
		s = strings.TrimRight(s, ".") + ","
	}
	return s
}

func (m *maker) cut(s string) string {
	w := strings.Fields(s)
	n := 1 + m.r.IntN(len(w)/2)
	if m.r.IntN(2) == 0 {
		return strings.Join(w[n:], " ")
	}
	return strings.Join(w[:len(w)-n], " ")
}

func (m *maker) omitted(s string) string {
	w := strings.Fields(s)
	from := 2 + m.r.IntN(len(w)-5)
	to := from + 1 + m.r.IntN(len(w)-from-2)
	mark := []string{"…", "...", "[...]", "[…]"}[m.r.IntN(4)]
	return strings.Join(w[:from], " ") + " " + mark + " " + strings.Join(w[to:], " ")
}

// inner picks a word that is neither at an end of a sentence nor at a comma, "" without one.
func (m *maker) inner(w []string, fits func(string) bool) int {
	for _, i := range m.r.Perm(len(w)) {
		if i > 0 && i < len(w)-1 && plain(w[i]) && plain(w[i-1]) && fits(w[i]) {
			return i
		}
	}
	return -1
}

func plain(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

func anything(w string) bool { return len(w) > 3 && w == strings.ToLower(w) }

func (m *maker) bracketed(s string, keep bool) string {
	w := strings.Fields(s)
	i := m.inner(w, anything)
	if i < 0 {
		return ""
	}
	put := []string{"[the minister]", "[Russia’s]", "[in 2019]", "[sic]", "[them]"}[m.r.IntN(5)]
	if keep {
		put = w[i] + " " + put
	}
	return strings.Join(w[:i], " ") + " " + put + " " + strings.Join(w[i+1:], " ")
}

func (m *maker) changed(s string) string {
	w := strings.Fields(s)
	i := m.inner(w, anything)
	if i < 0 {
		return ""
	}
	for {
		other := strings.Fields(m.spoken[m.r.IntN(len(m.spoken))].text())
		if put := other[m.r.IntN(len(other))]; plain(put) && !strings.EqualFold(put, w[i]) {
			return strings.Join(w[:i], " ") + " " + put + " " + strings.Join(w[i+1:], " ")
		}
	}
}

func (m *maker) inserted(s string) string {
	w := strings.Fields(s)
	i := m.inner(w, anything)
	if i < 0 {
		return ""
	}
	put := []string{"really", "never", "always", "hardly", "secretly"}[m.r.IntN(5)]
	return strings.Join(w[:i], " ") + " " + put + " " + strings.Join(w[i:], " ")
}

func (m *maker) affirmed(s string) string {
	w := strings.Fields(s)
	i := m.inner(w, func(w string) bool { return w == "not" || w == "never" || w == "no" })
	if i < 0 {
		return ""
	}
	return strings.Join(w[:i], " ") + " " + strings.Join(w[i+1:], " ")
}

func (m *maker) miscounted(s string) string {
	w := strings.Fields(s)
	for i := 1; i < len(w)-1; i++ {
		if at := strings.IndexAny(w[i], "123456789"); at >= 0 {
			digit := (w[i][at]-'0')%9 + 1
			w[i] = w[i][:at] + fmt.Sprint(digit) + w[i][at+1:]
			return strings.Join(w, " ")
		}
	}
	return ""
}

// stitched joins two sentences that another one stands between, or turns two around.
func (m *maker) stitched(u utterance) string {
	n := len(u.sentences)
	if n < 2 || len(strings.Fields(u.sentences[0])) < 4 || len(strings.Fields(u.sentences[n-1])) < 4 {
		return ""
	}
	if n > 2 && m.r.IntN(4) > 0 {
		return u.sentences[0] + " " + u.sentences[n-1]
	}
	return u.sentences[n-1] + " " + u.sentences[0]
}
