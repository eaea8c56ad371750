package export

import (
	"strconv"
	"strings"
)

func person(id, name string, roles ...string) Person {
	return Person{ID: id, Name: name, Roles: roles}
}

func line(value, label string) Verdict {
	return Verdict{Scale: "line-check", Version: 1, Value: value, Label: label}
}

func said(value, label string) *Verdict {
	return &Verdict{Scale: "attribution", Version: 1, Value: value, Label: label}
}

// small is a report as a newsroom would issue it.
func small() Report {
	source := Evidence{
		Kind: "document", Title: "Budget 2030, table 4", URL: "https://example.org/budget?table=4&lang=en", Publisher: "Ministry of Finance",
		PublishedAt: "2030-01-10", AccessedAt: "2030-02-01T09:30:00Z", Quote: "4.1 billion", Locator: "p. 12, row 3",
		Stance: "refutes", Primary: true,
		Snapshot: &Snapshot{SHA256: strings.Repeat("ab", 32), MediaType: "application/pdf", CapturedAt: "2030-02-01T09:30:05Z"},
	}
	secret := Evidence{
		Kind: "interview", Title: "Talk with an official", URL: "https://example.org/secret", AccessedAt: "2030-02-01T10:00:00Z",
		Stance: "supports", Confidential: true, KnownTo: "Edna Moss", IndependentOf: []int{1},
	}
	sign := &SignOff{
		SubmittedBy: "Ada Quinn", CrossCheckedBy: "Ben Okoro", ApprovedBy: "Edna Moss", At: "2030-02-02T15:48:00Z", ContentHash: strings.Repeat("0c", 32),
	}
	alone := *sign
	alone.ApprovedBy, alone.CrossCheckedBy, alone.SamePerson = "Ada Quinn", "", true
	return Report{
		Report: Header{
			Number: 3, State: StateIssued, IssuedAt: "2030-02-02T16:00:00Z", Language: "en", SchemaVersion: 1,
			Generator: Generator{Name: "Linecheck", Version: "1.0.0"}, Newsroom: "Northgate Newsroom",
			Summary:     "Every sentence of this article was read and given an answer. One needs a change in print.",
			Methodology: "Each claim was checked against primary sources.\n\nA second person approved every finding.",
			Corrections: []Correction{{Number: 1, At: "2030-02-03T08:00:00Z", By: "Edna Moss", Reason: "a source was withdrawn", Changes: []string{"Claim 5 was retracted."}}},
		},
		Article: Article{
			Title: "Budget rises by four billion, says minister", URL: "https://example.org/news/budget", Publisher: "Example News", Byline: "Sam Hill",
			PublishedAt: "2030-01-31", Version: 2, ImportedAt: "2030-02-01T08:00:00Z", TextSHA256: strings.Repeat("1d", 32), BytesSHA256: strings.Repeat("2e", 32), Length: 900,
		},
		People: []Person{
			person("01A", "Ada Quinn", PartReviewer), person("01B", "Ben Okoro", PartCrossChecker),
			{ID: "01E", Name: "Edna Moss", Roles: []string{PartApprover, PartSigner}, Conflicts: []string{"was a ministry press officer until 2024"}},
		},
		Coverage: Coverage{
			Segments: 9, Sentences: 7, Claims: 5,
			ByDisposition: []DispositionCount{{"claimed", 5}, {"not_checkable", 1}, {"furniture", 3}},
			NotCheckable:  []NotCheckable{{Span: Span{600, 680}, Quote: "It is a budget to be proud of.", Reason: "opinion", By: "Ada Quinn"}},
		},
		Claims: []Claim{
			{
				Number: 1, ID: "01C1", Status: "approved", Spans: []Span{{40, 120}}, Quote: "spending will rise by four billion",
				Context: Context{Before: "The minister said ", After: " next year."}, Wording: "Public spending will rise by 4 billion in 2031.",
				Speaker: Speaker{Name: "Ines Falk", Mention: "the minister", Cue: "said", Attribution: "indirect"}, Type: "quantity", Risk: "high",
				Verdict: line("confirmed", "Confirmed"), AttributionVerdict: said("said_in_substance", "Said in substance"),
				Confidence: Confidence{Level: "high", WhatWouldChange: "a revised table 4"}, Rationale: "Table 4 gives the figure.",
				Ticks: []Tick{{Span{59, 74}, "rise by four"}}, Evidence: []Evidence{withStance(source, "supports"), secret}, SignOff: sign,
			},
			{
				Number: 2, ID: "01C2", Status: "approved", Spans: []Span{{150, 230}}, Quote: "the largest increase ever",
				Context: Context{Before: "It is ", After: "."}, Wording: "The increase is the largest ever.", Type: "comparison", Risk: "medium",
				Verdict: line("wrong", "Wrong"), Confidence: Confidence{Level: "high"}, Rationale: "In 2009 spending rose by 6.3 billion.",
				Correction: "the largest increase since 2009", Evidence: []Evidence{source}, SignOff: &alone,
			},
			{
				Number: 3, ID: "01C3", Status: "approved", Spans: []Span{{260, 330}}, Quote: "negotiators met twice", Wording: "Negotiators met twice in January.",
				Type: "event", Verdict: line("unsupported", "Unsupported"), NoSource: "Neither side publishes its meetings.", SignOff: sign,
			},
			{
				Number: 4, ID: "01C4", Status: "waived", Spans: []Span{{360, 420}}, Quote: "spending has been limited", Wording: "Spending has been limited in recent years.",
				Type: "state", Waiver: &Waiver{By: "Edna Moss", Reason: "“limited” has no agreed measure", At: "2030-02-02T15:50:00Z"},
			},
			{
				Number: 5, ID: "01C5", Status: "void", Spans: []Span{{450, 520}}, Quote: "the deputy resigned", Wording: "The deputy minister resigned.",
				Type: "event", Verdict: line("confirmed", "Confirmed"), SignOff: sign,
				History: []Step{{At: "2030-02-03T08:00:00Z", By: "Edna Moss", What: "confirm_retraction", Reason: "the letter was forged"}},
			},
		},
		Policy:     Policy{Name: "News, two origins", Version: 4, FourEyes: "recorded", Rules: []string{"A figure needs a primary source."}},
		NotChecked: []NotChecked{{What: "The photograph", Why: "it was not part of the copy"}},
		Lint:       []Lint{{Rule: "numbers", Claim: 2, Text: "“ever” has no starting point"}},
		Integrity:  Integrity{EventLogHead: "412 " + strings.Repeat("3f", 32)},
	}
}

func withStance(e Evidence, stance string) Evidence {
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
func nasty() Report {
	n := 0
	trap := func() string { n++; return injections[n%len(injections)] }
	sources := make([]Evidence, 40)
	for i := range sources {
		sources[i] = Evidence{
			Kind: "web_page", Title: trap(), URL: "https://example.org/" + strconv.Itoa(i) + "?a=<b>&lt;=\"'()|", Publisher: trap(), Author: trap(), PublishedAt: "last week",
			AccessedAt: "2030-02-01T09:30:00+02:00", Quote: trap(), Locator: trap(), Stance: []string{"supports", "supports_in_part", "refutes", "context", "murmurs"}[i%5],
			Origin: trap(), ArchiveURL: "javascript:alert(2)",
		}
	}
	sources[1].URL, sources[2].URL, sources[3].URL, sources[4].URL = "javascript:alert(1)", "data:text/html,x", "//evil.example/x", "https://user:pass@evil.example/"
	sources[5].ArchiveURL = "https://archive.example/5"
	claim := func(number int, status, wording string, v Verdict) Claim {
		return Claim{
			Number: number, ID: "01N" + strconv.Itoa(number), Status: status, Spans: []Span{{number * 30, number*30 + 20}, {number*30 + 22, number*30 + 28}},
			Quote: trap(), Context: Context{Before: trap(), After: trap()}, Wording: wording, Speaker: Speaker{Name: trap(), Mention: trap(), Cue: trap(), Attribution: trap()},
			Type: trap(), Risk: trap(), Verdict: v, Confidence: Confidence{Level: trap(), WhatWouldChange: trap()}, Rationale: trap() + "\n\n" + trap(), Correction: trap(),
			NoSource: trap(), Comments: []Comment{{By: trap(), At: trap(), Text: trap()}}, History: []Step{{At: trap(), By: trap(), What: trap(), Reason: trap()}},
			SignOff: &SignOff{SubmittedBy: trap(), CrossCheckedBy: trap(), ApprovedBy: trap(), At: trap(), ContentHash: trap(), SamePerson: true},
		}
	}
	claims := []Claim{
		claim(1, "approved", "=1+1", line("confirmed", "Confirmed")),
		claim(2, "approved", `He said, "it's 5", then left`, line("wrong", "Wrong")),
		claim(3, "approved", "قال NATO إن 120 شخصاً وصلوا في 2025", line("conflicting", "Conflicting")),
		claim(4, "approved", "北约表示“注意到”这一言论。", line("cannot_be_checked", "Cannot be checked")),
		claim(5, "approved", "Cafe\u0301 q\u0307\u0323 ञ्च 👩‍👩‍👧‍👦 🇺🇦 ✔️", line("confirmed_with_fix", "Confirmed with fix")),
		claim(6, "approved", strings.Repeat("Donaudampfschiff", 32)[:500], line("unsupported", "Unsupported")),
		claim(7, "approved", "# <b>Bold</b> [x](javascript:alert(1)) | cell", Verdict{Scale: "own", Version: 7, Value: "half <true>", Label: "<i>Half</i> true"}),
		claim(8, "approved", "A claim of the public scale.", Verdict{Scale: "public-claim", Version: 1, Value: "mostly_false", Label: "Mostly false"}),
		claim(9, "submitted", "Nobody approved this.", line("confirmed", "Confirmed")),
		claim(10, "waived", "One line\nand another", Verdict{}),
		claim(11, "void", "عنوان", line("confirmed", "Confirmed")),
		claim(12, "dismissed", "Set aside.", Verdict{}),
		{Number: 13, Status: "approved", Wording: "Empty fields.", Verdict: Verdict{Value: "true"}},
	}
	claims[1].Evidence, claims[1].AttributionVerdict = sources, said("not_said", "Not said")
	claims[9].Waiver = &Waiver{By: trap(), Reason: trap(), At: trap()}
	return Report{
		Report: Header{
			Number: 12, State: StateDraft, Language: `ar" onload="x`, Newsroom: trap(), Title: "<h1>Budget</h1> & ‘عنوان’ # 1\nsecond line",
			Summary: trap(), Methodology: trap() + "\n\n" + trap(), Blockers: []string{"Claim 9 is submitted.", trap(), trap()},
			Corrections: []Correction{{Number: 1, At: trap(), By: trap(), Reason: trap(), Changes: []string{trap(), trap()}}}, Generator: Generator{Name: trap(), Version: trap()},
		},
		Article: Article{Title: trap(), URL: "javascript:alert(3)", Publisher: trap(), Byline: trap(), PublishedAt: trap(), ImportedAt: trap(), TextSHA256: trap(), BytesSHA256: trap(), Length: 500},
		People:  []Person{{ID: trap(), Name: "Łukasz ليلى", Roles: []string{PartReviewer, trap()}, Conflicts: []string{trap(), trap()}}},
		Coverage: Coverage{
			Segments: 14, Sentences: 13, Claims: 12, Uncovered: 1, ByDisposition: []DispositionCount{{"", 1}, {trap(), 2}},
			NotCheckable: []NotCheckable{{Span: Span{450, 480}, Quote: trap(), Reason: trap(), By: trap()}},
		},
		Claims: claims, Policy: Policy{Name: trap(), FourEyes: trap(), Rules: []string{trap(), trap()}},
		NotChecked: []NotChecked{{What: trap(), Why: trap()}, {}}, Lint: []Lint{{Rule: trap(), Text: trap()}},
		Integrity: Integrity{EventLogHead: trap(), Signature: &Signature{Algorithm: trap(), KeyID: trap(), Value: trap()}},
	}
}
