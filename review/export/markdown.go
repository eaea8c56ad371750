package export

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"linecheck/review/export/plain"
)

func renderMarkdown(w io.Writer, r Report) error {
	r = prepare(r)
	var d plain.Document
	mdHead(&d, r)
	mdCoverage(&d, r)
	for _, g := range Groups(r) {
		d.Heading(2, fmt.Sprintf("%s (%d)", plain.Markdown(g.Title), len(g.Claims)))
		d.Printf("%s\n\n", plain.Markdown(plain.Sentence(g.Note))+".")
		for _, c := range g.Claims {
			mdClaim(&d, g.Key, c)
		}
	}
	mdTail(&d, r)
	_, err := w.Write(append(bytes.TrimRight(d.Bytes(), "\n"), '\n'))
	return err
}

func mdHead(d *plain.Document, r Report) {
	h, a := r.Report, r.Article
	d.Heading(1, plain.Markdown(title(r)))
	if m := mark(h.State); m != "" {
		d.Printf("**%s**\n\n", m)
	}
	if h.State == StateDraft {
		blockers := make([]string, len(h.Blockers))
		for i, b := range h.Blockers {
			blockers[i] = plain.Prefixed("Blocks it: ", plain.Markdown(b))
		}
		d.Items(blockers...)
	}
	d.Printf("%s\n\n", plain.Join(" · ", name(h), plain.Markdown(plain.Isolate(h.Newsroom))))
	d.Paragraphs(h.Summary)
	d.Items(
		plain.Prefixed("Article: ", plain.Markdown(plain.Versioned(plain.Isolate(a.Title), a.Version))),
		plain.Prefixed("Published: ", plain.Markdown(plain.Join(", ", plain.Isolate(a.Publisher), plain.Isolate(a.Byline), plain.Date(a.PublishedAt)))),
		plain.Prefixed("Address: ", plain.MarkdownAddress(a.URL)),
		plain.Prefixed("Signed off: ", plain.Markdown(plain.Join(", ", people(r, PartSigner), plain.Date(h.IssuedAt)))),
		plain.Prefixed("Checked by: ", plain.Markdown(people(r, PartReviewer))),
		plain.Prefixed("Policy: ", plain.Markdown(plain.Versioned(plain.Isolate(r.Policy.Name), r.Policy.Version))),
	)
}

func mdCoverage(d *plain.Document, r Report) {
	c := r.Coverage
	d.Heading(2, "Coverage certificate")
	d.Items(
		plain.Plural(c.Segments, "segment", "segments"), plain.Plural(c.Sentences, "sentence", "sentences"), plain.Plural(c.Claims, "claim", "claims"),
		strconv.Itoa(len(c.NotCheckable))+" not checkable, with reasons", strconv.Itoa(c.Uncovered)+" uncovered",
	)
	var counts []string
	for _, n := range c.ByDisposition {
		counts = append(counts, strconv.Itoa(n.Count)+" "+disposition(n.Disposition))
	}
	if len(counts) > 0 {
		d.Printf("Segments: %s.\n\n", plain.Markdown(strings.Join(counts, ", ")))
	}
}

func mdClaim(d *plain.Document, key string, c Claim) {
	d.Heading(3, strconv.Itoa(c.Number)+". "+plain.Markdown(plain.FirstOf(c.Wording, c.Quote, "Claim without a wording")))
	if v := verdictLine(c); v != "" {
		d.Printf("**%s:** %s\n\n", cmp.Or(standing(key, c), "Verdict"), plain.Markdown(v))
	}
	if c.Waiver != nil {
		d.Paragraphs(waiverLine(*c.Waiver))
	}
	if sentence := plain.Markdown(c.Context.Before + c.Quote + c.Context.After); sentence != "" {
		d.Printf("> %s\n\n", sentence)
	}
	d.Items(
		plain.Prefixed("In print: ", plain.Markdown(plain.Isolate(c.Quote))),
		plain.Prefixed("Replace by: ", plain.Markdown(plain.Isolate(c.Correction))),
		plain.Markdown(speakerLine(c.Speaker)),
		plain.Prefixed("Supported word by word: ", plain.Markdown(ticks(c))),
		plain.Markdown(confidenceLine(c.Confidence)),
		plain.Prefixed("No source: ", plain.Markdown(c.NoSource)),
	)
	d.Paragraphs(c.Rationale)
	if lines := signLines(c); len(lines) > 0 {
		d.Printf("%s.\n\n", plain.Markdown(strings.Join(lines, ". ")))
	}
	mdEvidence(d, c)
	if len(c.History)+len(c.Comments) > 0 {
		d.Printf("History and comments:\n\n")
	}
	var lines []string
	for _, s := range c.History {
		lines = append(lines, plain.Markdown(stepLine(s)))
	}
	for _, m := range c.Comments {
		lines = append(lines, plain.Markdown(plain.Join(", ", "Comment by "+plain.Isolate(m.By), plain.Date(m.At))+": "+m.Text))
	}
	d.Items(lines...)
}

func mdEvidence(d *plain.Document, c Claim) {
	if len(c.Evidence) == 0 {
		return
	}
	d.Printf("Sources:\n\n")
	for _, e := range c.Evidence {
		name := plain.Markdown(sourceName(e))
		if plain.WebURL(e.URL) != "" {
			name = plain.MarkdownLink(name, e.URL)
		} else if e.Title != "" && e.URL != "" {
			name += " " + plain.Markdown(plain.Isolate(e.URL))
		}
		d.Printf("- %d: %s\n", e.Number, plain.Join(" · ", plain.Markdown(plain.Sentence(plain.Human(e.Stance))), name, plain.Markdown(sourceMeta(e))))
		if q := plain.Markdown(plain.Isolate(e.Quote)); q != "" {
			d.Printf("  - “%s”\n", q)
		}
		if t := plain.Markdown(sourceTrail(e)); t != "" {
			d.Printf("  - %s\n", t)
		}
		if u := plain.MarkdownAddress(e.ArchiveURL); u != "" {
			d.Printf("  - Archived: %s\n", u)
		}
	}
	d.Printf("\n")
}

func mdTail(d *plain.Document, r Report) {
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
		for _, l := range r.Lint {
			add(lintLine(l))
		}
	})
	d.List("Corrections", func(add func(string)) {
		for _, c := range r.Report.Corrections {
			add(correctionLine(c))
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
			add(personLine(p))
		}
		for _, rule := range r.Policy.Rules {
			add("Rule: " + plain.Isolate(rule))
		}
	})
	d.Heading(2, "Check this report yourself")
	var facts []string
	for _, p := range proofs(r) {
		facts = append(facts, p.Name+": "+plain.Markdown(p.Value))
	}
	d.Items(facts...)
	d.Printf("%s\n", plain.Markdown(howToHash))
}
