// Package scales holds the verdict scales that Linecheck ships. They become rows
// of the database at first start and are versioned there.
package scales

import (
	"strings"

	"linecheck/models"
)

func number(n int) *int { return &n }

// Shipped returns the scales every newsroom starts with. IDs name key and version.
func Shipped() []models.Scale {
	all := []models.Scale{
		{Key: "line-check", Name: "Line check", Kind: models.ScaleFinding, Default: true, Values: []models.ScaleValue{
			{Value: "confirmed", Label: "Confirmed", Definition: "Right as it stands.", Colour: "green", Group: "confirmed"},
			{Value: "confirmed_with_fix", Label: "Confirmed with fix", Definition: "Right in substance; the wording must change.", Colour: "gold", Correction: "replacement", Group: "fix_needed"},
			{Value: "wrong", Label: "Wrong", Definition: "Sources show that it is not so.", Colour: "red", Correction: "correction", Group: "fix_needed"},
			{Value: "unsupported", Label: "Unsupported", Definition: "No source found that bears it out.", Colour: "orange", Group: "unsupported"},
			{Value: "conflicting", Label: "Conflicting", Definition: "Good sources disagree.", Colour: "violet", Group: "conflicting"},
			{Value: "cannot_be_checked", Label: "Cannot be checked", Definition: "No source could settle it.", Colour: "grey", Group: "cannot_be_checked"},
		}},
		{Key: "line-check-attribution", Name: "Line check, attribution", Kind: models.ScaleAttribution, Default: true, Values: []models.ScaleValue{
			{Value: "said_verbatim", Label: "Said verbatim", Definition: "They said it in these words.", Colour: "green", Group: "confirmed"},
			{Value: "said_in_substance", Label: "Said in substance", Definition: "They said it in other words.", Colour: "teal", Group: "confirmed"},
			{Value: "not_said", Label: "Not said", Definition: "They did not say it.", Colour: "red", Group: "fix_needed"},
			{Value: "cannot_establish", Label: "Cannot establish", Definition: "Whether they said it cannot be found out.", Colour: "slate", Group: "cannot_be_checked"},
		}},
		{Key: "public-claim", Name: "Public claim", Kind: models.ScaleFinding, Values: []models.ScaleValue{
			{Value: "true", Label: "True", Definition: "Accurate, and nothing important is left out.", Number: number(5), Colour: "green", Group: "confirmed"},
			{Value: "mostly_true", Label: "Mostly true", Definition: "Accurate, but needs a clarification.", Number: number(4), Colour: "lime", Group: "confirmed"},
			{Value: "mixed", Label: "Mixed", Definition: "Partly accurate.", Number: number(3), Colour: "gold", Group: "conflicting"},
			{Value: "mostly_false", Label: "Mostly false", Definition: "Holds some truth but gives a wrong picture.", Number: number(2), Colour: "orange", Group: "fix_needed"},
			{Value: "false", Label: "False", Definition: "Not accurate.", Number: number(1), Colour: "red", Group: "fix_needed"},
			{Value: "misleading", Label: "Misleading", Definition: "The facts may be right; the impression is wrong.", Colour: "magenta", Group: "fix_needed"},
			{Value: "unproven", Label: "Unproven", Definition: "The evidence publicly available settles nothing.", Colour: "slate", Group: "unsupported"},
		}},
	}
	for i := range all {
		all[i].Version, all[i].ID = 1, all[i].Key+".1"
		for j := range all[i].Values {
			v := &all[i].Values[j]
			v.ScaleID, v.Ordinal, v.Icon = all[i].ID, j+1, "v-"+strings.ReplaceAll(v.Value, "_", "-")
		}
	}
	return all
}
