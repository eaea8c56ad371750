package names

// latest returns the thing mentioned last that ok accepts, and the names of the
// others. A subject and a body that speaks or employs goes before what was only named beside it.
func (r *Reader) latest(s Scene, ok func(*ref) bool) (*ref, []string) {
	var best *ref
	var others []string
	voice := r.spokenFor()
	points := func(x *ref) int {
		n := -4 * (r.sentence - x.sentence)
		if x.subject {
			n += 3
		}
		if x.subject && x.sentence == r.sentence {
			n += 8
		}
		if x.entity.Org {
			n += 3
		}
		if x.entity.Modifies() || x.entity.Spotted() {
			n -= 4
		}
		if x.entity == voice {
			n += 8
		}
		return n + min(x.entity.Count, 4) + min(x.entity.Acts, 3)
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.recent[k]
		if !ok(x) || x.entity.Generic() || r.sentence-x.sentence > 6 || s.Speaker != nil && x.entity == s.Speaker {
			continue
		}
		switch {
		case best == nil:
			best = x
		case best.entity == x.entity:
		case points(x) > points(best):
			others = append([]string{best.text}, others...)
			best = x
		default:
			others = append(others, x.text)
		}
	}
	return best, others[:min(len(others), 3)]
}

// spokenFor returns the body that the person spoken of last speaks for, nil if none.
func (r *Reader) spokenFor() *Entity {
	for k := len(r.recent) - 1; k >= 0 && r.sentence-r.recent[k].sentence <= 1; k-- {
		if e := r.recent[k].entity; e != nil && e.Kind == Person && r.recent[k].subject {
			return r.Table.Find(e.Group)
		}
	}
	return nil
}
