package line

import (
	"testing"

	"linecheck/models"
)

func TestSays(t *testing.T) {
	for in, want := range map[string]models.SegmentRole{
		"By Matthew Digby, Minh Do on Monday, November 18th, 2019 at 11:08 a.m.":         models.RoleByline,
		"Associated Press writers Alan Fram and Zeke Miller contributed to this report.": models.RoleByline,
		"Image caption Eva-Marie Persson said the decision had been taken":               models.RoleCaption,
		"The house in Braunau am Inn, Austria.Leonhard Foeger / Reuters file":            models.RoleCaption,
		"Updated Nov. 19, 2019 8:21 am ET / Original Nov. 19, 2019 8:02 am ET":           models.RoleDateline,
		"On HoustonChronicle.com: Car sales plunge nearly 17 percent in August":          models.RoleRelated,
		"Leia também: Prefeito fecha a ponte":                                            models.RoleRelated,
		"More great WIRED stories":                                                       models.RoleRelated,
		"You may also like...":                                                           models.RoleRelated,
		"Sources":                                                                        models.RoleRelated,
		"You can unsubscribe at any time and we'll never share your details.":            models.RolePromo,
		"This copy is for your personal, non-commercial use only.":                       models.RoleOther,
		"10 thoughts on “Business Focus”":                                                models.RoleOther,
		"These cookies do not store any personal information.":                           models.RoleNavigation,
		"Sources close to the mayor said that the bridge would open on Monday.":          "",
		"The mayor contributed to the report that the council published on Monday, and she said that it would cost $1.5 million, more than the county has ever spent on a bridge, a road or a tunnel of any kind since the storm of 1964.": "",
		"The mayor contributed to the report that the council published on Monday.": "",
		"(Reporting by Will Dunham; Editing by Tom Brown)":                          models.RoleByline,
		"Advertising revenue fell by 9 percent last year, the newspaper said.":      "",
		"By Monday the bridge was open again.":                                      "",
		"Home prices rose by 3 percent, more than anyone had expected.":             "",
	} {
		if got := Split(in)[0]; got.Role != want || (got.Role != "") != (got.Reason != "") {
			t.Errorf("%q: got %q, %q, want %q", in, got.Role, got.Reason, want)
		}
	}
}

func TestSplitUnwraps(t *testing.T) {
	for in, want := range map[string]int{
		"This is a sentence\ncut off in the middle.":                  1,
		"This is a sentence\n\nset apart from the next one.":          2,
		"This is a sentence.\nand this is another one.":               2,
		"Share this article with\niPhone users all over the world":    2,
		"The mayor said on Monday that\na) the bridge was closed for": 2,
		"Home\nnews from all over the world":                          2,
		"He met the mayor of the town of\nSmallville on Monday, said": 2,
	} {
		if got := Split(in); len(got) != want {
			t.Errorf("%q: got %d lines, want %d", in, len(got), want)
		}
	}
}
