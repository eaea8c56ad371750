// Package markdown writes a report as Markdown.
package markdown

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"linecheck/review/export/model"
	"linecheck/review/export/plain"
	"linecheck/review/export/words"
)

// Write writes the Markdown of a prepared report.
func Write(w io.Writer, r model.Report) error {
	var d plain.Document
	head(&d, r)
	coverage(&d, r)
	for _, g := range model.Groups(r) {
		d.Heading(2, fmt.Sprintf("%s (%d)", plain.Markdown(g.Title), len(g.Claims)))
		d.Printf("%s\n\n", plain.Markdown(plain.Sentence(g.Note))+".")
		for _, c := range g.Claims {
			claim(&d, r.Policy, g.Key, c)
		}
	}
	tail(&d, r)
	_, err := w.Write(append(bytes.TrimRight(d.Bytes(), "\n"), '\n'))
	return err
}

func head(d *plain.Document, r model.Report) {
	h, a := r.Report, r.Article
	d.Heading(1, plain.Markdown(words.Title(r)))
	if m := words.Mark(h.State); m != "" {
		d.Printf("**%s**\n\n", m)
	}
	if h.State == model.StateDraft {
		blockers := make([]string, len(h.Blockers))
		for i, b := range h.Blockers {
			blockers[i] = plain.Prefixed("Blocks it: ", plain.Markdown(b))
		}
		d.Items(blockers...)
	}
	d.Printf("%s\n\n", plain.Join(" · ", words.Name(h), plain.Markdown(plain.Isolate(h.Newsroom))))
	d.Paragraphs(h.Summary)
	d.Items(
		plain.Prefixed("Article: ", plain.Markdown(plain.Versioned(plain.Isolate(a.Title), a.Version))),
		plain.Prefixed("Published: ", plain.Markdown(plain.Join(", ", plain.Isolate(a.Publisher), plain.Isolate(a.Byline), plain.Date(a.PublishedAt)))),
		plain.Prefixed("Address: ", plain.MarkdownAddress(a.URL)),
		plain.Prefixed("Signed off: ", plain.Markdown(plain.Join(", ", words.People(r, model.PartSigner), plain.Date(h.IssuedAt)))),
		plain.Prefixed("Checked by: ", plain.Markdown(words.People(r, model.PartReviewer))),
		plain.Prefixed("Policy: ", plain.Markdown(plain.Versioned(plain.Isolate(r.Policy.Name), r.Policy.Version))),
	)
}

func coverage(d *plain.Document, r model.Report) {
	c := r.Coverage
	d.Heading(2, "Coverage certificate")
	d.Items(
		plain.Plural(c.Segments, "segment", "segments"), plain.Plural(c.Sentences, "sentence", "sentences"), plain.Plural(c.Claims, "claim", "claims"),
		strconv.Itoa(len(c.NotCheckable))+" not checkable, with reasons", strconv.Itoa(c.Uncovered)+" uncovered",
		words.Loose(c),
	)
	var counts []string
	for _, n := range c.ByDisposition {
		counts = append(counts, strconv.Itoa(n.Count)+" "+words.Disposition(n.Disposition))
	}
	if len(counts) > 0 {
		d.Printf("Segments: %s.\n\n", plain.Markdown(strings.Join(counts, ", ")))
	}
}

func claim(d *plain.Document, p model.Policy, key string, c model.Claim) {
	d.Heading(3, strconv.Itoa(c.Number)+". "+plain.Markdown(plain.FirstOf(c.Wording, c.Quote, "Claim without a wording")))
	for _, a := range words.Answers(c) {
		label := cmp.Or(plain.Join(": ", words.Standing(key, c), a.Question), "Verdict")
		if a.Question == "" {
			label += ":"
		}
		d.Printf("**%s** %s\n\n", label, plain.Join(" ", plain.Markdown(plain.Isolate(a.Verdict.Label)), bracketed(plain.Markdown(a.Scale))))
	}
	if c.Waiver != nil {
		d.Paragraphs(words.Waiver(*c.Waiver))
	}
	if sentence := plain.Markdown(c.Context.Before + c.Quote + c.Context.After); sentence != "" {
		d.Printf("> %s\n\n", sentence)
	}
	d.Items(
		plain.Prefixed("In print: ", plain.Markdown(plain.Isolate(c.Quote))),
		plain.Prefixed("Replace by: ", plain.Markdown(plain.Isolate(c.Correction))),
		plain.Markdown(words.Speaker(c.Speaker)),
		plain.Prefixed("Words that a source supports: ", plain.Markdown(words.Ticked(c))),
		plain.Prefixed("Words that no source supports: ", plain.Markdown(words.Unticked(c))),
		plain.Markdown(words.Confidence(c.Confidence)),
		plain.Prefixed("No source: ", plain.Markdown(c.NoSource)),
		plain.Markdown(words.OldPolicy(c, p)),
	)
	d.Paragraphs(c.Rationale)
	if lines := words.Signs(c); len(lines) > 0 {
		d.Printf("%s.\n\n", plain.Markdown(strings.Join(lines, ". ")))
	}
	evidence(d, c)
	quoteChecks(d, c)
	if len(c.History)+len(c.Comments) > 0 {
		d.Printf("History and comments:\n\n")
	}
	var lines []string
	for _, s := range c.History {
		lines = append(lines, plain.Markdown(words.Step(s)))
	}
	for _, m := range c.Comments {
		lines = append(lines, plain.Markdown(plain.Join(", ", "Comment by "+plain.Isolate(m.By), plain.Date(m.At))+": "+m.Text))
	}
	d.Items(lines...)
}

func evidence(d *plain.Document, c model.Claim) {
	if len(c.Evidence) == 0 {
		return
	}
	d.Printf("Sources%s:\n\n", plain.Prefixed(", ", plain.Markdown(words.Origins(c))))
	for _, e := range c.Evidence {
		name := plain.Markdown(words.SourceName(e))
		if plain.WebURL(e.URL) != "" {
			name = plain.MarkdownLink(name, e.URL)
		} else if e.Title != "" && e.URL != "" {
			name += " " + plain.Markdown(plain.Isolate(e.URL))
		}
		d.Printf("- %d: %s\n", e.Number, plain.Join(" · ", plain.Markdown(plain.Sentence(plain.Human(e.Stance))), name, plain.Markdown(words.SourceMeta(e))))
		if q := plain.Markdown(plain.Isolate(e.Quote)); q != "" {
			d.Printf("  - “%s”\n", q)
		}
		if t := plain.Markdown(words.SourceTrail(e)); t != "" {
			d.Printf("  - %s\n", t)
		}
		for _, note := range words.SourceNotes(e) {
			d.Printf("  - %s\n", plain.Markdown(note))
		}
		if u := plain.MarkdownAddress(e.ArchiveURL); u != "" {
			d.Printf("  - Archived: %s\n", u)
		}
	}
	d.Printf("\n")
}

// bracketed puts Markdown text into brackets, "" for none.
func bracketed(text string) string {
	if text == "" {
		return ""
	}
	return "(" + text + ")"
}

func quoteChecks(d *plain.Document, c model.Claim) {
	if len(c.QuoteChecks) == 0 {
		return
	}
	d.Printf("Quotation against its transcript:\n\n")
	for _, q := range c.QuoteChecks {
		d.Printf("- %s\n", plain.Markdown(words.QuoteCheck(q)))
		if passage := plain.Markdown(plain.Isolate(q.Passage)); passage != "" {
			d.Printf("  - “%s”\n", passage)
		}
	}
	d.Printf("\n")
}

func tail(d *plain.Document, r model.Report) {
	d.List("Not checkable", func(add func(string)) {
		for _, n := range r.Coverage.NotCheckable {
			add(plain.Join(" — ", plain.Isolate(n.Quote), plain.Isolate(n.Reason), plain.Isolate(n.By)))
		}
	})
	d.List("What was not checked", func(add func(string)) {
		for _, n := range r.NotChecked {
			add(plain.Join(": ", plain.Isolate(n.What), plain.Isolate(n.Why)))
		}
	})
	d.List("Open copy findings", func(add func(string)) {
		for _, l := range words.Findings(r, false) {
			add(plain.Sentence(words.Lint(l)))
		}
	})
	d.List("Dismissed copy findings", func(add func(string)) {
		for _, l := range words.Findings(r, true) {
			add(plain.Join(" — ", plain.Sentence(words.Lint(l)), words.Dismissed(l.Dismissal)))
		}
	})
	d.List("Corrections", func(add func(string)) {
		for _, c := range r.Report.Corrections {
			add(words.Correction(c))
			for _, change := range c.Changes {
				add(plain.Isolate(change))
			}
		}
	})
	if m := plain.MarkdownBlock(r.Report.Methodology); m != "" {
		d.Heading(2, "Methodology")
		d.Printf("%s\n\n", m)
	}
	d.List("People and policy", func(add func(string)) {
		for _, p := range r.People {
			add(words.Person(p))
		}
		for _, rule := range r.Policy.Rules {
			add("Rule: " + plain.Isolate(rule))
		}
	})
	d.Heading(2, "Check this report yourself")
	var facts []string
	for _, p := range words.Proofs(r) {
		facts = append(facts, p.Name+": "+plain.Markdown(p.Value))
	}
	d.Items(facts...)
	d.Printf("%s\n", plain.Markdown(words.HowToHash))
}
