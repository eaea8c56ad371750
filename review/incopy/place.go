package incopy

import "slices"

const (
	anchor = 4   // tokens that mark a place when they occur once
	far    = 400 // tokens around the old words in which marks are looked for
	reach  = 60  // tokens around the place in which new words may stand
)

// bounds is a range of tokens.
type bounds struct{ from, to int }

// within returns the tokens of list that lie in a range of code points.
func within(list []token, start, end int) bounds {
	from, _ := slices.BinarySearchFunc(list, start, func(t token, at int) int { return t.end - at - 1 })
	to := from
	for to < len(list) && list[to].start < end {
		to++
	}
	return bounds{from, to}
}

// gap finds what stands in after where the tokens at of before stood: between the
// nearest marks on both sides. It reports false when no mark is left.
func gap(before, after []token, at bounds) (bounds, bool) {
	here, there := marks(before), marks(after)
	find := func(i int) (int, bool) {
		key := keyAt(before, i)
		j, once := there[key]
		if here[key] < 0 || !once || j < 0 {
			return 0, false
		}
		return j, true
	}
	left, right := -1, -1
	var leftGap, rightGap int
	for d := 0; d <= far && at.from-anchor-d >= 0; d++ {
		if j, ok := find(at.from - anchor - d); ok {
			left, leftGap = j+anchor, d
			break
		}
	}
	for d := 0; d <= far && at.to+d+anchor <= len(before); d++ {
		if j, ok := find(at.to + d); ok {
			right, rightGap = j, d
			break
		}
	}
	size := at.to - at.from + reach
	switch {
	case left < 0 && right < 0:
		return bounds{}, false
	case left >= 0 && right >= left && right-left <= 2*(leftGap+rightGap+size):
		return bounds{left, right}, true
	case right < 0 || left >= 0 && leftGap <= rightGap: // the marks were parted: go by the nearer one
		return bounds{left, min(len(after), left+leftGap+size)}, true
	default:
		return bounds{max(0, right-rightGap-size), right}, true
	}
}

// marks returns where each run of tokens stands, -1 for those that stand in several places.
func marks(list []token) map[string]int {
	m := make(map[string]int, len(list))
	for i := 0; i+anchor <= len(list); i++ {
		key := keyAt(list, i)
		if _, seen := m[key]; seen {
			m[key] = -1
		} else {
			m[key] = i
		}
	}
	return m
}

func keyAt(list []token, i int) string {
	var key []byte
	for _, t := range list[i : i+anchor] {
		key = append(append(key, t.text...), 0)
	}
	return string(key)
}
