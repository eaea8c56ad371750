package phrase

import (
	"strings"

	"linecheck/review/extract/names/entity"
)

// sorts are nouns for sorts of thing, a row each: a name that holds one of them can be
// called by those before the stroke.
var sorts, general = rows(`event / expo championship championships festival convention conference cup olympics summit fair tournament marathon parade ceremony exhibition exhibit carnival congress contest competition games
	facility building venue site complex / centre center hall stadium arena hotel tower museum theatre theater hospital airport station prison plaza mosque temple cathedral library gallery mall palace campus
	school institution / college university academy institute conservatory
	storm cyclone / hurricane typhoon
	ship vessel boat / ferry
	film movie / film movie
	spacecraft craft / probe satellite rover lander capsule
	law legislation measure / act bill
	river lake mountain volcano / river lake mountain volcano
	island / isle island islands archipelago`)

func rows(list string) (sort map[string]int, wide map[string]bool) {
	sort, wide = map[string]int{}, map[string]bool{}
	n := 0
	for row := range strings.Lines(list) {
		n++
		generic := true
		for w := range strings.FieldsSeq(row) {
			if w == "/" {
				generic = false
				continue
			}
			sort[w] = n
			wide[w] = wide[w] || generic
		}
	}
	return sort, wide
}

// Class returns the sort of thing that a lower-case noun is for, 0 for one that no list has.
func Class(noun string) int { return sorts[noun] }

// General reports whether a noun can stand for any name of its class: "event".
func General(noun string) bool { return general[noun] }

// WithArticle writes "the United Kingdom".
func WithArticle(name string) string {
	switch name {
	case "US", "UK", "USA", "U.S.", "U.K.", "United States", "United Kingdom", "Netherlands", "Philippines", "Soviet Union":
		return "the " + name
	}
	return name
}

// Called writes the name of something with the article that it mostly has.
func Called(e *entity.Entity) string {
	if 2*e.The > e.Count {
		return "the " + e.Name
	}
	return WithArticle(e.Name)
}
