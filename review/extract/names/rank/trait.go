package rank

// Trait is something about a pronoun and what it may stand for.
type Trait uint

// The traits.
const (
	Base Trait = iota
	Gap1
	Gap2
	Gap3
	Next1 // mentioned last but one, and so on
	Next2
	Next4
	Next8
	Next16
	AsSubject
	BothSubjects
	BothObjects
	Owns1 // the pronoun is a possessive
	Owner // and the other a subject of its clause
	SameClause
	AfterPreposition
	Named
	Person
	BodyKind
	PlaceKind
	Maybe // a name that may be a person's
	GenderKnown
	Manifold // several
	Living
	Twice
	Often
	Opening // first word of its sentence
	Doing   // the pronoun does something, and the other can
	Bare    // a noun alone
	PronounFirst
	FirstToFirst
	Chained  // a pronoun was read as it
	Genitive // "X's"
	NearSubject
	NearOther
	Close3
	Far12
	Counted2
	Counted4
	Counted8
	Topic // first of the text
	ChainedSubject
	SameOwner
	Modifies // a name that also stands before a noun
	Traits
)
