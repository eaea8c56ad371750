package wording_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/extract"
)

// wordings returns the wordings of the claims in a sentence, with the others that they list.
func wordings(sentence, published string) []string {
	n := utf8.RuneCountInString(sentence)
	layout := models.Layout{Language: "en", Pieces: []models.Piece{{End: n, Kind: models.SegmentSentence, Role: models.RoleBody}}}
	var out []string
	for _, c := range extract.Claims(models.NewText(sentence), layout, extract.Options{Published: published}).Claims {
		out = append(out, c.Wording)
		for _, a := range c.Alternatives {
			if a.Field == "wording" {
				out = append(out, "or: "+a.Value)
			}
		}
	}
	return out
}

func TestDates(t *testing.T) {
	for sentence, want := range map[string][]string{
		"The mayor resigned on Monday after the vote.":      {"The mayor resigned on Monday (13 May 2024) after the vote."},
		"The council will vote on Friday.":                  {"The council will vote on Friday (17 May 2024)."},
		"The council met yesterday in the hall.":            {"The council met on 14 May 2024 in the hall."},
		"The wall fell on March 3.":                         {"The wall fell on March 3, 2024."},
		"The wall fell on 3 March.":                         {"The wall fell on 3 March 2024."},
		"The wall fell on Tuesday, November 14.":            {"The wall fell on Tuesday, November 14, 2023."},
		"The wall fell in November.":                        {"The wall fell in November 2023."},
		"The firm sold its ships last week.":                {"The firm sold its ships in the week of 6 May 2024."},
		"The firm was closed until last month.":             {"The firm was closed until April 2024."},
		"The wall burned on Friday night.":                  {"The wall burned on Friday night (10 May 2024)."},
		"The guests left Tuesday's meeting.":                {"The guests left Tuesday's (14 May 2024) meeting."},
		"Yesterday's meeting was short.":                    {"14 May 2024's meeting was short."},
		"The firm sold its ships two years ago.":            {"The firm sold its ships two years ago (2022)."},
		"The firm sold its ships in the third quarter.":     {"The firm sold its ships in the third quarter of 2023."},
		"The wall fell on 3 March 2011.":                    {"The wall fell on 3 March 2011."},
		"The wall has stood for two years.":                 {"The wall has stood for two years."},
		"The mayor left on August 20 for the coast.":        {"The mayor left on August 20 for the coast.", "or: The mayor left on August 20, 2023 for the coast.", "or: The mayor left on August 20, 2024 for the coast."},
		"The firm sold its ships in 1990 and a year later.": {"The firm sold its ships in 1990 and a year later (1991)."},
	} {
		if got := wordings(sentence, "2024-05-15"); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", sentence, got, want)
		}
	}
}

func TestDatesUnknown(t *testing.T) {
	for _, sentence := range []string{"The mayor resigned on Monday.", "The wall fell on March 3.", "The firm sold its ships last week.", "The firm sold its ships two years ago."} {
		if got := wordings(sentence, ""); !slices.Equal(got, []string{sentence}) {
			t.Errorf("%s: got %q", sentence, got)
		}
	}
}
