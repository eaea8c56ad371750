package extract

import (
	"slices"
	"testing"

	"linecheck/models"
	"linecheck/review/text"
)

// wordings returns who says what, as "speaker: wording", "wording" for the article.
func wordings(s string) []string {
	article := models.NewText(s)
	layout := text.Cut(article)
	layout.Language = "en"
	for i := range layout.Pieces {
		layout.Pieces[i].Kind, layout.Pieces[i].Role = models.SegmentSentence, models.RoleBody
	}
	var out []string
	for _, c := range Claims(article, layout, Options{}).Claims {
		w := c.Wording
		if c.Speaker != "" {
			w = c.Speaker + ": " + w
		}
		out = append(out, w)
		for _, a := range c.Alternatives {
			out = append(out, "or "+a.Value)
		}
	}
	return out
}

func TestMechanisms(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"The mill said that it would shut and that staff would be paid.", []string{"mill: The mill would shut.", "mill: Staff would be paid."}},
		{"Output fell in May, but prices rose again, said Ann Lee, an economist at Acme.", []string{"Ann Lee: Output fell in May.", "Ann Lee: Prices rose again."}},
		{"Tom Lee and Ann Roe said the road was shut.", []string{"Tom Lee and Ann Roe: The road was shut."}},
		{"Expanding the group of firms reduces the cost.", []string{"Expanding the group of firms reduces the cost."}},
		{"The firm closed two plants, cut 300 jobs and delayed the launch.", []string{"The firm closed two plants.", "The firm cut 300 jobs.", "The firm delayed the launch."}},
		{"The works — a mill, a forge and a yard — were sold on Monday.", []string{"The works — a mill, a forge and a yard — were sold on Monday."}},
		{"Police fired at protesters. As many as 200 have been killed.", []string{"Police fired at protesters.", "As many as 200 have been killed.", "or As many as 200 protesters have been killed."}},
		{"The tax plan passed. The plan takes effect in May.", []string{"The tax plan passed.", "The tax plan takes effect in May."}},
		{"The mill closed. It is not clear how many left.", []string{"The mill closed.", "It is not clear how many left."}},
		{"The new firm builds trucks, while the old maker is also quickly gaining buyers.", []string{"The new firm builds trucks.", "The old maker is also quickly gaining buyers."}},
		{"NATO suspended talks after it lost a ship, but has kept two offices open.", []string{"NATO suspended talks.", "NATO lost a ship.", "or NATO suspended talks after it lost a ship.", "NATO has kept two offices open."}},
		{"The minister, who had led the party since 2010, resigned on Monday.", []string{"The minister resigned on Monday.", "The minister had led the party since 2010."}},
		{"Sellers found in the square may have left the city.", []string{"Sellers found in the square may have left the city."}},
		{"The mayor was able to win a seat and keep his office.", []string{"The mayor was able to win a seat.", "The mayor was able to keep his office."}},
		{"The bank offers loans with low rates, as well as accounts for young people.", []string{"The bank offers loans with low rates.", "The bank offers accounts for young people.", "or The bank offers loans with low rates, as well as accounts for young people."}},
		{"The mill will close, with the first layoffs due in June.", []string{"The mill will close.", "The mill will close with the first layoffs due in June."}},
	} {
		if got := wordings(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}
