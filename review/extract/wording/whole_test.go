package wording_test

import (
	"slices"
	"testing"
)

// TestContext is about words that a claim cannot be understood without: those it hangs
// on, whose a thing is, and what the article is about.
func TestContext(t *testing.T) {
	for article, want := range map[string][]string{
		"The bank closed an area of Ohio and Iowa counties that was flooded.": {"The bank closed an area of Ohio and Iowa counties that was flooded.", "Counties was flooded.", "or: The bank closed an area of Ohio and Iowa counties that was flooded."},
		"Three people died in Lima when a wall fell.":                         {"Three people died in Lima.", "A wall fell.", "or: Three people died in Lima when a wall fell."},
		"Frankly, the council lost the vote.":                                 {"The council lost the vote."},
		"It is clear that Acme sold its ships.":                               {"Acme sold its ships."},
		"Mara Quill left the house because she was ill.":                      {"Mara Quill left the house.", "Mara Quill was ill.", "or: Mara Quill left the house because she was ill."},
		"Nothing the mayor has done amounts to a crime.":                      {"Nothing the mayor has done amounts to a crime."},
		"#Acme Corp profit falls after strike\nAcme Corp lost money in May.\nAcme Corp sold a plant.\nAcme Corp hired nurses.\nThe stock fell by half.":               {"The stock fell by half.", "or: Acme Corp's stock fell by half."},
		"#Acme Corp profit falls after strike\nAcme Corp lost money in May.\nAcme Corp sold a plant.\nAcme Corp hired nurses.\nAnnual profit sank in May.":            {"Annual profit sank in May.", "or: Acme Corp's annual profit sank in May."},
		"#Acme Corp profit falls after strike\nAcme Corp lost money in May.\nAcme Corp sold a plant.\nAcme Corp hired nurses.\nÉtat-owned results sank in May.":       {"État-owned results sank in May.", "or: Acme Corp's état-owned results sank in May."},
		"Élite soldiers of Lima were fined in May.\nThey left in June.":                                                                                               {"The élite soldiers of Lima left in June."},
		"#Doctors fight measles in north\nThe measles came in May.\nPeople fear the measles.\nThe north has no clinic for measles.\nMost of the sick have gone home.": {"Most of the sick have gone home.", "or: Most of the sick have gone home (in “Doctors fight measles in north”)."},
		"#Doctors fight measles in north\nThe measles came in May.\nPeople fear the measles.\nThe north has no clinic for measles.\nMara Quill has gone home.":        {"Mara Quill has gone home."},
		"#City to ban old stoves\nThe council voted on Monday.\nThe move angered shops.":                                                                              {"The move angered shops.", "or: The move (in “City to ban old stoves”) angered shops."},
		"The book fair drew crowds.\nMara Quill met Ana Lopez in Lima.\nQuill taught there.":                                                                          {"Mara Quill taught there.", "or: Mara Quill taught in Lima."},
		"#Peru hails deal\nPeru won a deal.\nPeruvian mines gain.\n“We have signed the pact,” said Foreign Minister Ana Lopez.":                                       {"Peru has signed the pact.", "or: Ana Lopez has signed the pact."},
	} {
		if got := last(article); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", article, got, want)
		}
	}
}
