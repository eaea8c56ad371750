package models

// ScaleKind says which of a claim's two questions a scale answers.
type ScaleKind string

// The kinds of scale.
const (
	ScaleFinding     ScaleKind = "finding"     // is it so?
	ScaleAttribution ScaleKind = "attribution" // did they say it?
)

// Scale is one version of a set of verdicts. A changed scale is a new row.
type Scale struct {
	ID      string
	Key     string // stable over versions, such as "line-check"
	Name    string
	Kind    ScaleKind
	Version int
	Default bool `gorm:"column:is_default"`
	Retired bool
	Values  []ScaleValue `gorm:"-"`
}

// ScaleValue is one verdict of a scale.
type ScaleValue struct {
	ScaleID    string
	Ordinal    int // from 1, also the digit shortcut
	Value      string
	Label      string
	Definition string
	Number     *int   // rating, where the scale has numbers
	Colour     string // family of the design tokens, such as "green"
	Icon       string
	Correction string // "", "replacement" or "correction": what the verdict demands
	Group      string `gorm:"column:report_group"` // fix_needed, unsupported, conflicting, cannot_be_checked, confirmed
	Retired    bool
}

// Find returns the value with the given key.
func (s Scale) Find(value string) (ScaleValue, bool) {
	for _, v := range s.Values {
		if v.Value == value {
			return v, true
		}
	}
	return ScaleValue{}, false
}
