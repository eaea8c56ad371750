package lint

import (
	"testing"

	"linecheck/models"
)

func TestSuperlatives(t *testing.T) {
	table(t, []Rule{RuleSuperlative}, []row{
		{"a possessive", "It is the world's largest dam.", []string{"superlative: world's largest dam"}},
		{"in the world", "It is the deepest mine in the world.", []string{"superlative: the deepest mine in the world"}},
		{"the first of its place", "It is the first bridge in the country to float.", []string{"superlative: the first bridge in the country"}},
		{"the first to", "She is the first woman to lead the party.", []string{"superlative: the first woman"}},
		{"the only one", "It is the only mill in the region.", []string{"superlative: the only mill in the region"}},
		{"the only one that", "He was the only deputy who voted against it.", []string{"superlative: the only deputy"}},
		{"since a year", "It was the highest toll since 1990.", []string{"superlative: the highest toll since 1990"}},
		{"a first time", "It lost for the first time in 25 years.", []string{"superlative: the first time in 25 years"}},
		{"most", "It is the most expensive house in the country.", []string{"superlative: the most expensive house in the country"}},
		{"ever", "It was the worst storm ever recorded.", []string{"superlative: the worst storm ever"}},
		{"a record", "Sales reached a record high.", []string{"superlative: a record high"}},
		{"unprecedented", "The storm brought unprecedented rain.", []string{"superlative: unprecedented rain"}},
	})
}

func TestNoSuperlatives(t *testing.T) {
	table(t, []Rule{RuleSuperlative}, []row{
		{"order", "At first she was first to leave, the first time she left home. First, he said no. The first day was long.", nil},
		{"phrases", "Not the only one, at best, at least, at most. The best we can do. It is in the best interest of all.", nil},
		{"time", "The latest news, the most recent one.", nil},
		{"not", "It is not the only mill in the region.", nil},
		{"one of", "It is one of the largest dams in the world, and among the oldest in the country.", nil},
		{"second", "It is the second largest dam in the world, the nation's fifth largest port.", nil},
		{"what people say", "“It is the first bridge in the country to float,” he said, “the worst day ever.”", nil},
		{"no measure", "She took the largest box and the oldest coat.", nil},
		{"World Cup", "It was the first match of the World Cup.", nil},
		{"the only way", "It is the only way to win, the only thing that helps.", nil},
	})
}

func TestSuperlativesNeedASource(t *testing.T) {
	in := input(published, "It is the largest dam in the world.")
	span, _ := in.Text.Span(0, 20)
	in.Claims = []models.Claim{{ID: "c", Number: 7, Status: models.StatusOpen, Spans: []models.Span{span}}}
	got := Check(in)
	if len(got) != 1 || got[0].Message != "“the largest dam in the world” needs proof, and claim 7 has no source yet." {
		t.Errorf("%+v", got)
	}
	in.Evidence = map[string][]models.Evidence{"c": {{ID: "e"}}}
	if got = Check(in); len(got) != 0 {
		t.Errorf("with a source: %+v", got)
	}
	in.Claims[0].Status = models.StatusDismissed
	if got = Check(in); len(got) != 1 || got[0].Message != "“the largest dam in the world” needs proof, and no claim is about these words. Make a claim of them, or tone them down." {
		t.Errorf("with a dismissed claim: %+v", got)
	}
	in.Claims[0].Status, in.Evidence = models.StatusWaived, nil
	if got = Check(in); len(got) != 0 {
		t.Errorf("with a waived claim: %+v", got)
	}
}

func source(day, accessed string, stance models.Stance) models.Evidence {
	return models.Evidence{ID: "e1", Ordinal: 1, Stance: stance, AccessedOn: accessed, Source: models.Source{PublishedOn: day}}
}

func TestEvidenceBeforeTheEvent(t *testing.T) {
	const yes = models.StanceSupports
	tests := []struct {
		name     string
		text     string
		kind     models.ClaimType
		evidence models.Evidence
		want     string
	}{
		{"published before", "The dam broke on Monday, November 18.", models.TypeEvent, source("2019-11-10", "2019-11-20", yes), "Source #1 of claim 3 was published on 10 November 2019, before 18 November 2019, when this is said to have happened. Find a later source, or check the date."},
		{"seen before", "The dam broke on November 18.", models.TypeEvent, source("", "2019-11-17", models.StancePartly), "Source #1 of claim 3 was seen on 17 November 2019, before 18 November 2019, when this is said to have happened. Find a later source, or check the date."},
		{"a weekday", "The dam broke on Monday.", models.TypeEvent, source("2019-11-10", "", yes), "Source #1 of claim 3 was published on 10 November 2019, before 18 November 2019, when this is said to have happened. Find a later source, or check the date."},
		{"yesterday", "The dam broke yesterday.", models.TypeEvent, source("2019-11-10", "", yes), "Source #1 of claim 3 was published on 10 November 2019, before 19 November 2019, when this is said to have happened. Find a later source, or check the date."},
		{"a month", "The dam broke in October 2019.", models.TypeEvent, source("2019-09-30", "", yes), "Source #1 of claim 3 was published on 30 September 2019, before October 2019, when this is said to have happened. Find a later source, or check the date."},
		{"a year", "Russia annexed Crimea in 2014.", models.TypeEvent, source("2013-12-30", "", yes), "Source #1 of claim 3 was published on 30 December 2013, before 2014, when this is said to have happened. Find a later source, or check the date."},
		{"a month that is a verb", "The dam broke on 3 May 2019.", models.TypeEvent, source("2019-05-01", "", yes), "Source #1 of claim 3 was published on 1 May 2019, before 3 May 2019, when this is said to have happened. Find a later source, or check the date."},
		{"a verb that is a month", "The dam closed and may break on 3 May 2019.", models.TypeEvent, source("2019-05-01", "", yes), ""},
		{"how many", "The dam killed 14 people on November 18.", models.TypeQuantity, source("2019-11-10", "", yes), "Source #1 of claim 3 was published on 10 November 2019, before 18 November 2019, when this is said to have happened. Find a later source, or check the date."},
		{"a quotation", "He said on November 18 that the dam broke.", models.TypeQuote, source("2019-11-10", "", yes), "Source #1 of claim 3 was published on 10 November 2019, before 18 November 2019, when this is said to have happened. Find a later source, or check the date."},
		{"the same day", "The dam broke on November 18.", models.TypeEvent, source("2019-11-18", "", yes), ""},
		{"later", "The dam broke on November 18.", models.TypeEvent, source("2019-11-19", "", yes), ""},
		{"within the year", "Russia annexed Crimea in 2014.", models.TypeEvent, source("2014-01-02", "", yes), ""},
		{"it refutes", "The dam broke on November 18.", models.TypeEvent, source("2019-11-10", "", models.StanceRefutes), ""},
		{"no stance", "The dam broke on November 18.", models.TypeEvent, source("2019-11-10", "", ""), ""},
		{"no day", "The dam broke on November 18.", models.TypeEvent, source("", "", yes), ""},
		{"an opinion", "The dam broke on November 18.", models.TypeOpinion, source("2019-11-10", "", yes), ""},
		{"still to come", "The dam will be closed on 18 November.", models.TypeEvent, source("2019-11-10", "", yes), ""},
		{"planned", "The dam was scheduled to close on 18 November.", models.TypeEvent, source("2019-11-10", "", yes), ""},
		{"not of the past", "The dam closes on 18 November.", models.TypeEvent, source("2019-11-10", "", yes), ""},
		{"since then", "It has been closed since 18 November.", models.TypeEvent, source("2019-11-10", "", yes), ""},
		{"by then", "It was closed by 18 November.", models.TypeEvent, source("2019-11-10", "", yes), ""},
		{"two days", "The dam broke on 18 November and again on 19 November.", models.TypeEvent, source("2019-11-10", "", yes), ""},
		{"a distance", "It was closed two days after 16 November.", models.TypeEvent, source("2019-11-10", "", yes), ""},
		{"a date in what is said", "The dam broke, he said on 18 November.", models.TypeEvent, source("2019-11-10", "", yes), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := input(published, tt.text)
			span, _ := in.Text.Span(0, in.Text.Len())
			in.Claims = []models.Claim{{ID: "c", Number: 3, Type: tt.kind, Status: models.StatusInReview, Spans: []models.Span{span}}}
			if tt.name == "a date in what is said" || tt.name == "a quotation" {
				in.Claims[0].Attribution = models.AttributionIndirect
			}
			in.Evidence = map[string][]models.Evidence{"c": {tt.evidence}}
			got := ""
			for _, f := range Check(in) {
				check(t, in, f)
				got += f.Message
				if f.ClaimID != "c" {
					t.Errorf("it is about claim %q", f.ClaimID)
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTheDayBeforeMayBeTheSameDayElsewhere(t *testing.T) {
	in := input(published, "The dam broke on November 18.")
	span, _ := in.Text.Span(0, in.Text.Len())
	in.Claims = []models.Claim{{ID: "c", Type: models.TypeEvent, Status: models.StatusOpen, Spans: []models.Span{span}}}
	for day, want := range map[string]Severity{"2019-11-17": SeverityNote, "2019-11-16": SeverityWarning} {
		in.Evidence = map[string][]models.Evidence{"c": {source(day, "", models.StanceSupports)}}
		if got := Check(in); len(got) != 1 || got[0].Severity != want {
			t.Errorf("%s: %+v, want severity %q", day, got, want)
		}
	}
}
