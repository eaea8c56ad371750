package names_test

import (
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
)

// read returns what the reader says of an article, a sentence a line: "he=Ana Lee" for
// words that stand for something else, "it=?" for a pronoun that it leaves alone.
func read(article string) string {
	var pieces []models.Piece
	at := 0
	for line := range strings.SplitAfterSeq(article, "\n") {
		n := len([]rune(strings.TrimRight(line, "\n")))
		pieces = append(pieces, models.Piece{Start: at, End: at + n, Kind: models.SegmentSentence, Role: models.RoleBody})
		at += len([]rune(line))
	}
	a := reading.Read(models.NewText(article), models.Layout{Language: "en", Pieces: pieces})
	var out []string
	for p := range a.Paragraphs {
		for i := a.Paragraphs[p].From; i < a.Paragraphs[p].To; i++ {
			for _, u := range a.Units(&a.Paragraphs[p], &a.Sentences[i]) {
				for _, m := range a.Reader.Read(u.Scene(nil)) {
					if said := names.Join(u.Tokens[m.From:m.To]); m.Text != "" && m.Text != said {
						out = append(out, said+"="+m.Text)
					} else if m.Pronoun && m.Text == "" {
						out = append(out, said+"=?")
					}
				}
			}
		}
	}
	return strings.Join(out, ", ")
}

func TestReader(t *testing.T) {
	for article, want := range map[string]string{
		"Ana Lopez resigned on Monday.\nShe had led the party for years.":                                                                                          "She=Ana Lopez",
		"Mark Rutte met Olaf Scholz in Berlin.\nHe said the talks were good.":                                                                                      "He=Mark Rutte",
		"Olaf Scholz would help Mark Rutte.\nHe would assist him with the budget.":                                                                                 "He=Olaf Scholz, him=Mark Rutte",
		"The company sold its ships.":                                                                                                                              "its=the company",
		"Microsoft released a browser.\nMicrosoft has replaced it with a newer version.":                                                                           "it=the browser",
		"Ana Lopez hurt herself.":                                                                                                                                  "herself=Ana Lopez",
		"The workers went on strike.\nThey wanted more money.":                                                                                                     "They=the workers",
		"Ana Lopez, director of Acme Bank, spoke to reporters.\nLopez said the bank was sound.":                                                                    "Lopez=Ana Lopez, the bank=Acme Bank",
		"Acme Bank closed a branch.\nThe bank had lost money.":                                                                                                     "The bank=Acme Bank",
		"Gwen Hill, president and chief operating officer of Acme Corp, said the plant is safe.\nHill said her company will grow.":                                 "Hill=Gwen Hill, her company=Acme Corp",
		"NASA hired two firms.\nThe agency pays them.":                                                                                                             "The agency=NASA, them=the firms",
		"Peru joined the pact.\nThe country has signed it.":                                                                                                        "The country=Peru, it=the pact",
		"The charity event in the park drew a crowd.\nThe event ended at noon.":                                                                                    "The event=the charity event in the park",
		"Germany's foreign minister Ana Baer left.\nThe foreign minister was ill.":                                                                                 "The foreign minister=Ana Baer",
		"Acme Corp sold its stores and changed the handling of its stock.":                                                                                         "its=Acme Corp, its=Acme Corp",
		"Smith & Cole Inc. sold its ships.":                                                                                                                        "its=Smith & Cole Inc.",
		"It is likely that Peru will win.":                                                                                                                         "",
		"Fishermen rescued 700 refugees.\nThe navy saved 200 more.":                                                                                                "",
		"Peru sent help.\nThe Peru Fund paid.\nPeruvian firms gave money to Chad, Mali and Niger.\nThe country is not rich.":                                       "The country=Peru",
		"Peru sent help.\nThe Peru Fund paid.\nPeruvian firms met Mali.\nMali has thanked them.\nThe country is not rich.":                                         "them=the Peruvian firms, The country=Mali",
		"Peru sent help.\nThe Peru Fund paid.\nPeruvian firms gave money.\nThe government was pleased.":                                                            "The government=the government of Peru",
		"Shops in Lima closed.\nThe city was quiet.":                                                                                                               "The city=Lima",
		"The Lima Book Festival opened.\nAna Lopez read a poem.\nThe event ends in May.":                                                                           "The event=the Lima Book Festival",
		"President Ana Lopez spoke.\nLopez met Chad's president Idris Dia.\nLopez left.\nLopez won.\nThe president was pleased.":                                   "Lopez=Ana Lopez, Lopez=Ana Lopez, Lopez=Ana Lopez, The president=Ana Lopez",
		"Acme Corp sold a plant.\nAcme Corp lost money.\nAcme Corp hired nurses.\nThe firm's shares fell, said CEO Mara Quill.\nQuill said her company will grow.": "The firm=Acme Corp, Quill=Mara Quill, her company=Acme Corp",
		"The case was printed in the Lima Post, the 40-year-old man had died.\nHe was a nurse.":                                                                    "He=the 40-year-old man",
		"Prices rose.\nThis was a surprise.":                                                                                                                       "",
		"Ana Lopez and Mark Rutte met.\nThey signed a treaty.":                                                                                                     "They=Ana Lopez and Mark Rutte",
	} {
		if got := read(article); got != want {
			t.Errorf("%q: got %q, want %q", article, got, want)
		}
	}
}
