package wording_test

import (
	"slices"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/review/extract"
)

// last returns the wordings of the claims in the last sentence of an article, a
// sentence a line, each with the first other that it lists. A line that begins
// with # is the headline.
func last(article string) []string {
	var pieces []models.Piece
	at := 0
	for line := range strings.SplitAfterSeq(article, "\n") {
		p := models.Piece{Start: at, End: at + len([]rune(strings.TrimRight(line, "\n"))), Kind: models.SegmentSentence, Role: models.RoleBody}
		if strings.HasPrefix(line, "#") {
			p.Start, p.Role = at+1, models.RoleHeadline
		} else {
			p.Paragraph = 1
		}
		pieces = append(pieces, p)
		at += len([]rune(line))
	}
	var out []string
	for _, c := range extract.Claims(models.NewText(article), models.Layout{Language: "en", Pieces: pieces}, extract.Options{}).Claims {
		if c.Spans[0].Start < pieces[len(pieces)-1].Start {
			continue
		}
		out = append(out, c.Wording)
		for _, a := range c.Alternatives {
			if a.Field == "wording" {
				out = append(out, "or: "+a.Value)
				break
			}
		}
	}
	return out
}

func TestWording(t *testing.T) {
	for article, want := range map[string][]string{
		"Mark Lopez left Lima.\nThe 48-year-old engineer was fined in May.":                                    {"Mark Lopez was fined in May.", "or: The 48-year-old engineer was fined in May."},
		"The tax on cheap imported cars fell.\nThe old tax was set in 1990.":                                   {"The old tax was set in 1990."},
		"Lopez faced inquiries into fraud and theft, but these cases were dropped.":                            {"Lopez faced inquiries into fraud and theft.", "The cases were dropped.", "or: The cases (inquiries into fraud and theft) were dropped."},
		"The town has a drought that's lasted since May.":                                                      {"The town has a drought that's lasted since May.", "A drought has lasted since May.", "or: The town has a drought that has lasted since May."},
		"Mary Lopez resigned.\nShe had led the party for years.":                                               {"Mary Lopez had led the party for years."},
		"A study of coastal birds was printed on Monday.\nThe study was paid for by Acme.":                     {"The study of coastal birds was paid for by Acme."},
		"#Scientists count birds in northern Peru\nAna Lopez met the press.\nThe survey was paid for by Acme.": {"The survey was paid for by Acme.", "or: The survey (in “Scientists count birds in northern Peru”) was paid for by Acme."},
		"The house where Ana Lopez lived will be turned into a school.":                                        {"The house will be turned into a school.", "or: The house where Ana Lopez lived will be turned into a school.", "Ana Lopez lived in the house.", "or: The house where Ana Lopez lived will be turned into a school."},
		"Ana Lopez won Ohio.\nThe state has 11 million people.":                                                {"The state has 11 million people.", "or: Ohio has 11 million people."},
		"Fishermen rescued 700 refugees.\nThe navy saved 200 more.":                                            {"The navy saved 200 more.", "or: The navy saved 200 more refugees."},
		"Fishermen rescued 700 refugees.\nA warship was sent to bring the people home.":                        {"A warship was sent to bring the people home.", "or: A warship was sent to bring the refugees home."},
		"Market shares fell in May.\nThis is a change from the year before.":                                   {"This is a change from the year before.", "or: The fact that market shares fell in May is a change from the year before."},
		"The council wants a new flag.\nThe old one was raised in 1902.":                                       {"The old one was raised in 1902.", "or: The old flag was raised in 1902."},
		"Lopez tried to save the driver, but failed to do so.":                                                 {"Lopez tried to save the driver.", "Lopez failed to do so.", "or: Lopez failed to save the driver."},
		"They said that in 2050, growing population and changing diet would raise the need for food by half.":  {"In 2050, growing population and changing diet would raise the need for food by half."},
		"However, the future of air quality in Peru and around the world will depend on new laws.":             {"The future of air quality in Peru and around the world will depend on new laws."},
		"About 964,000 people, which account for 0.4 percent of the population, took the drug.":                {"About 964,000 people took the drug.", "About 964,000 people account for 0.4 percent of the population."},
		"Ana Lopez is a nurse who works in Lima.":                                                              {"Ana Lopez is a nurse who works in Lima.", "Ana Lopez works in Lima."},
		"Peru argued that it was the first victim of the war.":                                                 {"It was the first victim of the war.", "or: Peru was the first victim of the war."},
		"Ana Lopez said it is a shame to see the town burn.":                                                   {"It is a shame to see the town burn."},
		"For example, Acme sold its ships.":                                                                    {"Acme sold its ships."},
		"The first referendum on the flag was held in May.\nThe first referendum cost a million dollars.":      {"The first referendum cost a million dollars.", "or: The first referendum on the flag cost a million dollars."},
		"#Acme opens a mine in Chile\nAcme opened a mine in Chile.\nThe mine in Chile cost a million dollars.": {"The mine in Chile cost a million dollars."},
	} {
		if got := last(article); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", article, got, want)
		}
	}
}
