package scales

import (
	"slices"
	"testing"

	"linecheck/models"
)

// Each kind has one default, ids name key and version, and no value needs colour to be told apart.
func TestShipped(t *testing.T) {
	defaults := map[models.ScaleKind]string{}
	ids := map[string]bool{}
	groups := []string{"confirmed", "fix_needed", "unsupported", "conflicting", "cannot_be_checked"}
	for _, s := range Shipped() {
		if s.ID != s.Key+".1" || s.Version != 1 || ids[s.ID] || s.Name == "" || s.Retired {
			t.Errorf("scale %+v", s)
		}
		ids[s.ID] = true
		if s.Default {
			if defaults[s.Kind] != "" {
				t.Errorf("%s and %s are both the default for %s", s.Key, defaults[s.Kind], s.Kind)
			}
			defaults[s.Kind] = s.Key
		}
		icons := map[string]bool{}
		for i, v := range s.Values {
			if v.Ordinal != i+1 || v.ScaleID != s.ID || v.Label == "" || v.Definition == "" || v.Colour == "" || v.Icon == "" || icons[v.Icon] || !slices.Contains(groups, v.Group) {
				t.Errorf("value %+v", v)
			}
			icons[v.Icon] = true
		}
	}
	if defaults[models.ScaleFinding] != "line-check" || defaults[models.ScaleAttribution] != "line-check-attribution" {
		t.Errorf("defaults are %v", defaults)
	}
	line := Shipped()[0]
	for value, want := range map[string]string{"confirmed": "", "confirmed_with_fix": "replacement", "wrong": "correction", "unsupported": ""} {
		if v, ok := line.Find(value); !ok || v.Correction != want {
			t.Errorf("%s demands %q, want %q", value, v.Correction, want)
		}
	}
}
