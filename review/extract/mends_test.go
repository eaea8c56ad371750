package extract

import (
	"slices"
	"testing"
)

// What is mended in tags, trees and clauses, and what is added to a claim.
func TestMends(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"a participle takes over its auxiliary", "The driver was arrested in May and charged with fraud.", []string{"The driver was arrested in May.", "The driver was charged with fraud."}},
		{"but not when it has an object", "The driver was arrested in May and sold his house.", []string{"The driver was arrested in May.", "The driver sold his house."}},
		{"a condition without a subject stays", "If elected, Ana Lopez would close the mine.", []string{"If elected, Ana Lopez would close the mine."}},
		{"so much of something is no claim", "The average price of a house sold in Lima was $90,000.", []string{"The average price of a house sold in Lima was $90,000."}},
		{"as after come", "Ironically, the strike came as Northern Rail hired more drivers.", []string{"The strike came as Northern Rail hired more drivers.", "Northern Rail hired more drivers."}},
		{"a compound at the front", "Storm damage claims were paid in full.", []string{"Storm damage claims were paid in full."}},
		{"a source without a comma", "According to the Health Ministry about 300 clinics have closed in Peru.", []string{"Health Ministry: About 300 clinics have closed in Peru."}},
		{"a change of a figure", "Shops sold 400 bikes in May, down 5 percent from April.", []string{"Shops sold 400 bikes in May.", "Shops sold 400 bikes in May, down 5 percent from April."}},
		{"a rank", "Shops sold 400 bikes in May, the second-highest total of the year.", []string{"Shops sold 400 bikes in May.", "Shops sold 400 bikes in May, the second-highest total of the year."}},
		{"no rank", "Shops sold 400 bikes in May, the month of the fair.", []string{"Shops sold 400 bikes in May, the month of the fair."}},
		{"an infinitive is no claim", "Nurses are urging the council to open a clinic and make the firms pay for it.", []string{"Nurses are urging the council to open a clinic and make the firms pay for it.", "or Nurses are urging the council to open a clinic and make the firms pay for the clinic."}},
	} {
		if got := wordings(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}
