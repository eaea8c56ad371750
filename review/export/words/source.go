package words

import (
	"cmp"
	"strconv"
	"strings"

	"linecheck/models"
	"linecheck/review/export/model"
	"linecheck/review/export/plain"
)

// SourceName is what a source is listed under. A confidential one gives nothing away.
func SourceName(e model.Evidence) string {
	if !e.Confidential {
		return plain.FirstOf(e.Title, e.URL, plain.Sentence(plain.Human(e.Kind)), "Source without a title")
	}
	return plain.Join(", ", "Source known to "+cmp.Or(plain.Isolate(e.KnownTo), someone), plain.Prefixed("seen ", plain.Date(e.AccessedAt)), plain.Human(e.Kind),
		plain.Prefixed("independent of ", Numbers(e.IndependentOf)))
}

// SourceMeta says where a source comes from.
func SourceMeta(e model.Evidence) string {
	if e.Confidential {
		return "confidential"
	}
	primary := ""
	if e.Primary {
		primary = "primary"
	}
	return plain.Join(", ", plain.Isolate(e.Author), plain.Isolate(e.Publisher), plain.Date(e.PublishedAt), plain.Human(e.Kind), held(e.How),
		plain.Isolate(e.Place), primary, plain.Prefixed("derives from ", plain.Isolate(e.Origin)), plain.Prefixed("same origin as ", Numbers(e.SameOrigin)))
}

// SourceTrail says where in the source to look, and how to prove what was seen.
func SourceTrail(e model.Evidence) string {
	if e.Confidential {
		return ""
	}
	trail := plain.Join(" · ", plain.Isolate(e.Locator), plain.Prefixed("seen ", plain.Date(e.AccessedAt)))
	if s := e.Snapshot; s != nil {
		trail = plain.Join(" · ", trail, plain.Join(", ", "snapshot "+plain.Isolate(s.MediaType), size(s.Bytes), taken(s)), plain.Prefixed("sha256 ", s.SHA256),
			plain.Prefixed("WARC sha256 ", s.WARCSHA256))
	}
	return trail
}

// held says how an interview was held.
func held(how string) string {
	switch how {
	case "":
		return ""
	case "in_person":
		return "held in person"
	case "written":
		return "answered in writing"
	default:
		return "held by " + plain.Isolate(plain.Human(how))
	}
}

// taken says when and how a snapshot came about.
func taken(s *model.Snapshot) string {
	how := "captured "
	if s.Uploaded {
		how = "uploaded "
	}
	return plain.Join(", ", plain.Prefixed(how, plain.Date(s.CapturedAt)), plain.Prefixed("from ", plain.Isolate(s.FinalURL)))
}

// size says how large a snapshot is, with figures as they are.
func size(bytes int64) string {
	if bytes == 0 {
		return ""
	}
	return strconv.FormatInt(bytes, 10) + " bytes"
}

// Numbers lists sources as people cite them: "#1, #3".
func Numbers(list []int) string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = "#" + strconv.Itoa(n)
	}
	return strings.Join(out, ", ")
}

// SourceNotes says how far a source can be relied on, a sentence each.
func SourceNotes(e model.Evidence) []string {
	if e.Confidential {
		return nil
	}
	var later, fact string
	if e.Later != nil {
		later = Later(*e.Later)
	}
	if e.Fact != nil {
		fact = Holds(*e.Fact)
	}
	return plain.Kept(Passage(e.Passage), plain.Prefixed("No stored copy: ", plain.Isolate(e.NoSnapshot)), later, fact)
}

// Passage says whether a quoted passage was found in the snapshot.
func Passage(state string) string {
	switch models.PassageState(state) {
	case models.PassageVerbatim:
		return "The passage stands word for word in the snapshot."
	case models.PassageMissing:
		return "The passage was not found in the snapshot."
	case models.PassageNoText:
		return "The snapshot has no text in which to look for the passage."
	default:
		return ""
	}
}

// Later says what became of a source after its snapshot was taken.
func Later(l model.Later) string {
	what := "The source was looked at again"
	switch models.CaptureFinding(l.Finding) {
	case models.FindingChanged:
		what = "The source says something else now"
	case models.FindingGone:
		what = "The source is no longer there"
	case models.FindingUnreachable:
		what = "The source could not be reached again"
	default:
	}
	passage := ""
	switch models.PassageState(l.Passage) {
	case models.PassageVerbatim:
		passage = "the passage still stands there"
	case models.PassageMissing:
		passage = "the passage no longer stands there"
	default:
	}
	settled := ""
	if l.Settled {
		settled = "it was judged not to matter"
	}
	return plain.Join("; ", plain.Join(", ", what, plain.Prefixed("seen on ", plain.Date(l.At))), passage, settled) + "."
}

// current is the state of a standing fact that can be relied on.
const current = "current"

// Holds says how far a standing fact holds.
func Holds(f model.Fact) string {
	valid := plain.Join(" ", plain.Prefixed("from ", plain.Date(f.ValidFrom)), plain.Prefixed("until ", plain.Date(f.ValidUntil)))
	state := ""
	if f.State != current {
		state = plain.Join(" since ", plain.Human(f.State), plain.Date(f.StateAt))
	}
	return plain.Join("; ", plain.Join(", ", plain.Versioned("A standing fact", f.Version), plain.Prefixed("valid ", valid)), state) + "."
}
