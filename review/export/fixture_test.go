package export

import (
	"strconv"
	"strings"

	"linecheck/review/export/model"
)

func person(id, name string, roles ...string) model.Person {
	return model.Person{ID: id, Name: name, Roles: roles}
}

func span(start, end int) model.Span { return model.Span{Start: start, End: end} }

func line(value, label string) model.Verdict {
	return model.Verdict{Scale: "line-check", ScaleName: "Line check", Version: 1, Value: value, Label: label}
}

func said(value, label string) *model.Verdict {
	return &model.Verdict{Scale: "line-check-attribution", ScaleName: "Line check, attribution", Version: 1, Value: value, Label: label}
}

// small is a report as a newsroom would issue it.
func small() model.Report {
	source := model.Evidence{
		Kind: "document", Title: "Budget 2030, table 4", URL: "https://example.org/budget?table=4&lang=en", Publisher: "Ministry of Finance",
		PublishedAt: "2030-01-10", AccessedAt: "2030-02-01T09:30:00Z", Quote: "4.1 billion", Locator: "p. 12, row 3",
		Stance: "refutes", Primary: true, Place: "State archive, box 4", Passage: "verbatim",
		Snapshot: &model.Snapshot{
			SHA256: strings.Repeat("ab", 32), MediaType: "application/pdf", CapturedAt: "2030-02-01T09:30:05Z", Bytes: 48_213,
			WARCSHA256: strings.Repeat("cd", 32), FinalURL: "https://example.org/budget/2030.pdf",
		},
		Later: &model.Later{Finding: "changed", At: "2030-02-02T06:00:00Z", Passage: "verbatim", Settled: true},
	}
	reprint := model.Evidence{
		Kind: "web_page", Title: "Budget to rise", URL: "https://example.org/wire/1", Publisher: "Example Wire", AccessedAt: "2030-02-01", Quote: "rise by four billion",
		Stance: "supports", Origin: "Ministry press release", SameOrigin: []int{4}, Passage: "missing",
		Snapshot: &model.Snapshot{SHA256: strings.Repeat("ef", 32), MediaType: "text/html", CapturedAt: "2030-02-01T09:40:00Z", Bytes: 912, Uploaded: true},
		Later:    &model.Later{Finding: "gone", At: "2030-02-02T06:01:00Z"},
	}
	call := model.Evidence{
		Kind: "interview", Title: "Call with the ministry’s press office", Author: "Nils Berg", PublishedAt: "2030-01-30", AccessedAt: "2030-01-30", How: "telephone",
		Quote: "four billion, yes", Stance: "supports", Origin: "Ministry press release", SameOrigin: []int{3},
	}
	fact := model.Evidence{
		Kind: "document", Title: "Standing fact: In 2009 spending rose by 6.3 billion.", AccessedAt: "2030-02-01", Quote: "In 2009 spending rose by 6.3 billion.",
		Locator: "Fact 01F, version 2", Stance: "refutes", Fact: &model.Fact{ID: "01F", Version: 2, State: "expired", StateAt: "2030-02-02T00:00:00Z", ValidFrom: "2029-01-01", ValidUntil: "2030-02-01"},
	}
	lost := model.Evidence{
		Kind: "web_page", Title: "Ten years of budgets", URL: "https://example.org/ten", AccessedAt: "2030-02-01", Quote: "the steepest since 2009", Stance: "refutes",
		NoSnapshot: "The site did not answer within 20 seconds.",
	}
	secret := model.Evidence{
		Kind: "interview", Title: "Talk with an official", URL: "https://example.org/secret", AccessedAt: "2030-02-01T10:00:00Z",
		Stance: "supports", Confidential: true, KnownTo: "Edna Moss", IndependentOf: []int{1},
	}
	sign := &model.SignOff{
		SubmittedBy: "Ada Quinn", CrossCheckedBy: "Ben Okoro", ApprovedBy: "Edna Moss", At: "2030-02-02T15:48:00Z", ContentHash: strings.Repeat("0c", 32),
	}
	alone := *sign
	alone.ApprovedBy, alone.CrossCheckedBy, alone.SamePerson = "Ada Quinn", "", true
	return model.Report{
		Report: model.Header{
			Number: 3, State: model.StateIssued, IssuedAt: "2030-02-02T16:00:00Z", Language: "en", SchemaVersion: model.SchemaVersion,
			Generator: model.Generator{Name: "Linecheck", Version: "1.0.0"}, Newsroom: "Northgate Newsroom",
			Summary:     "Every sentence of this article was read and given an answer. One needs a change in print.",
			Methodology: "Each claim was checked against primary sources.\n\nA second person approved every finding.",
			Corrections: []model.Correction{{Number: 1, At: "2030-02-03T08:00:00Z", By: "Edna Moss", Reason: "a source was withdrawn", Changes: []string{"Claim 5 was retracted."}}},
		},
		Article: model.Article{
			Title: "Budget rises by four billion, says minister", URL: "https://example.org/news/budget", Publisher: "Example News", Byline: "Sam Hill",
			PublishedAt: "2030-01-31", Version: 2, ImportedAt: "2030-02-01T08:00:00Z", TextSHA256: strings.Repeat("1d", 32), BytesSHA256: strings.Repeat("2e", 32), Length: 900,
		},
		People: []model.Person{
			person("01A", "Ada Quinn", model.PartReviewer), person("01B", "Ben Okoro", model.PartCrossChecker),
			{ID: "01E", Name: "Edna Moss", Roles: []string{model.PartApprover, model.PartSigner}, Conflicts: []string{"was a ministry press officer until 2024"}},
		},
		Coverage: model.Coverage{
			Segments: 9, Sentences: 7, Claims: 5,
			ByDisposition: []model.DispositionCount{{Disposition: "claimed", Count: 5}, {Disposition: "not_checkable", Count: 1}, {Disposition: "furniture", Count: 3}},
			NotCheckable:  []model.NotCheckable{{Span: span(600, 680), Quote: "It is a budget to be proud of.", Reason: "opinion", By: "Ada Quinn"}},
			LooseWords:    7,
		},
		Claims: []model.Claim{
			{
				Number: 1, ID: "01C1", Status: "approved", Spans: []model.Span{span(40, 74)}, Quote: "spending will rise by four billion",
				Context: model.Context{Before: "The minister said ", After: " next year."}, Wording: "Public spending will rise by 4 billion in 2031.",
				Speaker: model.Speaker{Name: "Ines Falk", Mention: "the minister", Cue: "said", Attribution: "indirect"}, Type: "quantity", Risk: "high",
				Verdict: line("confirmed", "Confirmed"), AttributionVerdict: said("said_in_substance", "Said in substance"),
				Confidence: model.Confidence{Level: "high", WhatWouldChange: "a revised table 4"}, Rationale: "Table 4 gives the figure.",
				Ticks:    []model.Place{{Span: span(54, 58), Quote: "rise"}, {Span: span(59, 66), Quote: "by four"}},
				Evidence: []model.Evidence{withStance(source, "supports"), secret, reprint, call}, Origins: 3, OriginNote: "#4 derives from #3",
				QuoteChecks: []model.QuoteCheck{
					{
						Label: "trimmed", Also: []string{"bracketed"}, Summary: "Two words are left out, and [by] was added.", Quotation: "spending will rise [by] four billion",
						Passage: "spending will in fact rise, I say, by four billion", TranscriptSHA256: strings.Repeat("9a", 32), TranscriptLength: 12_345,
						TranscriptFrom: "Recording of the call", Source: 4, Engine: "speech/1", By: "Ada Quinn", At: "2030-02-01T11:00:00Z",
					},
					{Label: "verbatim", Summary: "Every word is there.", Quotation: "it will rise", Passage: "a word of the secret talk", TranscriptFrom: "the official", TranscriptSHA256: strings.Repeat("9b", 32), Source: 2, By: "Ada Quinn", At: "2030-02-01T10:00:00Z", Stale: true},
				},
				SignOff: sign, PolicyVersion: 4,
			},
			{
				Number: 2, ID: "01C2", Status: "approved", Spans: []model.Span{span(150, 230)}, Quote: "the largest increase ever",
				Context: model.Context{Before: "It is ", After: "."}, Wording: "The increase is the largest ever.", Type: "comparison", Risk: "medium",
				Verdict: line("wrong", "Wrong"), Confidence: model.Confidence{Level: "high"}, Rationale: "In 2009 spending rose by 6.3 billion.",
				Correction: "the largest increase since 2009", Evidence: []model.Evidence{source, fact, lost}, Origins: 3, PolicyVersion: 3, SignOff: &alone,
				Ticks: []model.Place{},
			},
			{
				Number: 3, ID: "01C3", Status: "approved", Spans: []model.Span{span(260, 330)}, Quote: "negotiators met twice", Wording: "Negotiators met twice in January.",
				Type: "event", Verdict: line("unsupported", "Unsupported"), NoSource: "Neither side publishes its meetings.", SignOff: sign,
			},
			{
				Number: 4, ID: "01C4", Status: "waived", Spans: []model.Span{span(360, 420)}, Quote: "spending has been limited", Wording: "Spending has been limited in recent years.",
				Type: "state", Waiver: &model.Waiver{By: "Edna Moss", Reason: "“limited” has no agreed measure", At: "2030-02-02T15:50:00Z"},
			},
			{
				Number: 5, ID: "01C5", Status: "void", Spans: []model.Span{span(450, 520)}, Quote: "the deputy resigned", Wording: "The deputy minister resigned.",
				Type: "event", Verdict: line("confirmed", "Confirmed"), SignOff: sign,
				History: []model.Step{{At: "2030-02-03T08:00:00Z", By: "Edna Moss", What: "confirm_retraction", Reason: "the letter was forged"}},
			},
		},
		Policy:     model.Policy{Name: "News, two origins", Version: 4, FourEyes: "recorded", Rules: []string{"A figure needs a primary source."}},
		NotChecked: []model.NotChecked{{What: "The photograph", Why: "it was not part of the copy"}},
		Lint: []model.Lint{
			{
				Rule: "superlative", Severity: "note", Claim: 2, Text: "No source says since when this is the largest.",
				Places: []model.Place{{Span: span(150, 161), Quote: "the largest"}},
			},
			{
				Rule: "number-differs", Severity: "warning", Text: "The same thing is counted differently.",
				Places:    []model.Place{{Span: span(62, 74), Quote: "four billion"}, {Span: span(500, 512), Quote: "five billion"}},
				Dismissal: &model.Dismissal{By: "Ben Okoro", At: "2030-02-01T12:00:00Z", Reason: "the second is last year’s"},
			},
		},
		Integrity: model.Integrity{EventLogHead: "412 " + strings.Repeat("3f", 32)},
	}
}

func withStance(e model.Evidence, stance string) model.Evidence {
	e.Stance = stance
	return e
}

// injections are what a hostile person types into a field.
var injections = []string{
	"=1+1", "+SUM(A1)", "-2", "@x", "|calc", "%0", "\tx", "＝1", " =1", "# Heading", "## [link](javascript:alert(1))", "<script>alert(1)</script>",
	"<img src=x onerror=alert(1)>", "![i](https://evil.example/i.png)", "1. list", "- item", "> quote", "---", "===", "```\ncode\n```", "a|b|c",
	"&lt;b&gt; &copy;", "<https://evil.example>", "www.evil.example https://evil.example", "*a* _b_ `c` ~~d~~ \\e", `"quoted", with comma`, "line\nbreak\r\nand\rmore",
	"{{.Title}} </style></title><h1>x</h1>", "\u202eevil\u2066 order", "bell\aand\ufffe",
}

// nasty is a draft in which every field is a trap.
func nasty() model.Report {
	n := 0
	trap := func() string { n++; return injections[n%len(injections)] }
	sources := make([]model.Evidence, 40)
	for i := range sources {
		sources[i] = model.Evidence{
			Kind: "web_page", Title: trap(), URL: "https://example.org/" + strconv.Itoa(i) + "?a=<b>&lt;=\"'()|", Publisher: trap(), Author: trap(), PublishedAt: "last week",
			AccessedAt: "2030-02-01T09:30:00+02:00", Quote: trap(), Locator: trap(), Stance: []string{"supports", "supports_in_part", "refutes", "context", "murmurs"}[i%5],
			Origin: trap(), ArchiveURL: "javascript:alert(2)", How: trap(), Place: trap(), SameOrigin: []int{1, 40}, NoSnapshot: trap(),
		}
	}
	sources[1].URL, sources[2].URL, sources[3].URL, sources[4].URL = "javascript:alert(1)", "data:text/html,x", "//evil.example/x", "https://user:pass@evil.example/"
	sources[5].ArchiveURL = "https://archive.example/5"
	sources[6].Snapshot = &model.Snapshot{SHA256: trap(), MediaType: trap(), CapturedAt: trap(), WARCSHA256: trap(), FinalURL: "javascript:alert(4)"}
	sources[6].Passage, sources[6].Later = "no_text", &model.Later{Finding: "unreachable", At: trap(), Passage: "missing"}
	sources[7].Fact = &model.Fact{ID: trap(), State: "contradicted", StateAt: trap(), ValidFrom: trap(), ValidUntil: trap()}
	claim := func(number int, status, wording string, v model.Verdict) model.Claim {
		return model.Claim{
			Number: number, ID: "01N" + strconv.Itoa(number), Status: status, Spans: []model.Span{span(number*30, number*30+20), span(number*30+22, number*30+28)},
			Quote: trap(), Context: model.Context{Before: trap(), After: trap()}, Wording: wording, Speaker: model.Speaker{Name: trap(), Mention: trap(), Cue: trap(), Attribution: trap()},
			Type: trap(), Risk: trap(), Verdict: v, Confidence: model.Confidence{Level: trap(), WhatWouldChange: trap()}, Rationale: trap() + "\n\n" + trap(), Correction: trap(),
			NoSource: trap(), Comments: []model.Comment{{By: trap(), At: trap(), Text: trap()}}, History: []model.Step{{At: trap(), By: trap(), What: trap(), Reason: trap()}},
			SignOff: &model.SignOff{SubmittedBy: trap(), CrossCheckedBy: trap(), ApprovedBy: trap(), At: trap(), ContentHash: trap(), SamePerson: true},
		}
	}
	claims := []model.Claim{
		claim(1, "approved", "=1+1", line("confirmed", "Confirmed")),
		claim(2, "approved", `He said, "it's 5", then left`, line("wrong", "Wrong")),
		claim(3, "approved", "قال NATO إن 120 شخصاً وصلوا في 2025", line("conflicting", "Conflicting")),
		claim(4, "approved", "北约表示“注意到”这一言论。", line("cannot_be_checked", "Cannot be checked")),
		claim(5, "approved", "Cafe\u0301 q\u0307\u0323 ञ्च 👩‍👩‍👧‍👦 🇺🇦 ✔️", line("confirmed_with_fix", "Confirmed with fix")),
		claim(6, "approved", strings.Repeat("Donaudampfschiff", 32)[:500], line("unsupported", "Unsupported")),
		claim(7, "approved", "# <b>Bold</b> [x](javascript:alert(1)) | cell", model.Verdict{Scale: "own", Version: 7, Value: "half <true>", Label: "<i>Half</i> true"}),
		claim(8, "approved", "A claim of the public scale.", model.Verdict{Scale: "public-claim", Version: 1, Value: "mostly_false", Label: "Mostly false"}),
		claim(9, "submitted", "Nobody approved this.", line("confirmed", "Confirmed")),
		claim(10, "waived", "One line\nand another", model.Verdict{}),
		claim(11, "void", "عنوان", line("confirmed", "Confirmed")),
		claim(12, "dismissed", "Set aside.", model.Verdict{}),
		{Number: 13, Status: "approved", Wording: "Empty fields.", Verdict: model.Verdict{Value: "true"}},
	}
	claims[1].Evidence, claims[1].AttributionVerdict = sources, said("not_said", "Not said")
	claims[1].QuoteChecks = []model.QuoteCheck{{Label: trap(), Also: []string{trap(), trap()}, Summary: trap(), Quotation: trap(), Passage: trap(), TranscriptSHA256: trap(), TranscriptFrom: trap(), Engine: trap(), By: trap(), At: trap()}}
	claims[1].OriginNote = trap()
	claims[2].Quote, claims[2].Spans = "قال NATO … 👩‍👧 e\u0301", []model.Span{span(90, 98), span(120, 126)}
	claims[2].Ticks = []model.Place{{Span: span(90, 93), Quote: "قال"}, {Span: span(120, 123), Quote: "👩‍👧"}}
	claims[3].Ticks = []model.Place{{Span: span(1, 2), Quote: trap()}}
	claims[3].AttributionVerdict, claims[4].Speaker.Attribution = said("", ""), "indirect"
	claims[9].Waiver = &model.Waiver{By: trap(), Reason: trap(), At: trap()}
	return model.Report{
		Report: model.Header{
			Number: 12, State: model.StateDraft, Language: `ar" onload="x`, Newsroom: trap(), Title: "<h1>Budget</h1> & ‘عنوان’ # 1\nsecond line",
			Summary: trap(), Methodology: trap() + "\n\n" + trap(), Blockers: []string{"Claim 9 is submitted.", trap(), trap()},
			Corrections: []model.Correction{{Number: 1, At: trap(), By: trap(), Reason: trap(), Changes: []string{trap(), trap()}}}, Generator: model.Generator{Name: trap(), Version: trap()},
		},
		Article: model.Article{Title: trap(), URL: "javascript:alert(3)", Publisher: trap(), Byline: trap(), PublishedAt: trap(), ImportedAt: trap(), TextSHA256: trap(), BytesSHA256: trap(), Length: 500},
		People:  []model.Person{{ID: trap(), Name: "Łukasz ليلى", Roles: []string{model.PartReviewer, trap()}, Conflicts: []string{trap(), trap()}}},
		Coverage: model.Coverage{
			Segments: 14, Sentences: 13, Claims: 12, Uncovered: 1, ByDisposition: []model.DispositionCount{{Disposition: "", Count: 1}, {Disposition: trap(), Count: 2}},
			NotCheckable: []model.NotCheckable{{Span: span(450, 480), Quote: trap(), Reason: trap(), By: trap()}},
		},
		Claims: claims, Policy: model.Policy{Name: trap(), FourEyes: trap(), Rules: []string{trap(), trap()}},
		NotChecked: []model.NotChecked{{What: trap(), Why: trap()}, {}}, Lint: []model.Lint{
			{Rule: trap(), Severity: trap(), Text: trap(), Places: []model.Place{{Quote: trap()}, {Quote: trap()}}}, {Rule: trap(), Text: trap(), Dismissal: &model.Dismissal{By: trap(), At: trap(), Reason: trap()}},
		},
		Integrity: model.Integrity{EventLogHead: trap(), Signature: &model.Signature{Algorithm: trap(), KeyID: trap(), Value: trap()}},
	}
}

// large is a draft as long as they get: 60 claims in several scripts, 40 sources on each seventh.
func large() model.Report {
	r := nasty()
	source := r.Claims[1].Evidence
	texts := []string{
		"Саміт відбувся у Києві в 2024 році.", "قال الوزير إن 120 شخصاً وصلوا.", "👩‍👩‍👧‍👦 🇺🇦 opened ✔️ the bridge.", strings.Repeat("Donaudampfschiff", 32)[:500],
		"北约表示注意到这一言论。", "The bridge was opened in 2025.", "",
	}
	verdicts := []string{"confirmed", "wrong", "unsupported", "conflicting", "cannot_be_checked", "confirmed_with_fix"}
	r.Claims, r.Article.Length = nil, 60_000
	for n := range 60 {
		words := texts[n%len(texts)]
		runes := []rune(words)
		c := model.Claim{
			Number: n + 1, ID: "01L" + strconv.Itoa(n), Status: "approved", Quote: words, Wording: words, Spans: []model.Span{span(1000*n, 1000*n+len(runes))},
			Verdict: line(verdicts[n%len(verdicts)], ""),
		}
		if n%2 == 0 && len(runes) > 4 {
			c.Ticks = []model.Place{{Span: span(1000*n+1, 1000*n+4), Quote: string(runes[1:4])}}
			c.AttributionVerdict = said("said_verbatim", "")
		}
		if n%7 == 0 {
			c.Evidence, c.Origins = source, 40
		}
		r.Claims = append(r.Claims, c)
	}
	return r
}
