package models

// SegmentKind says what a piece of an article version is by form.
type SegmentKind string

// The kinds of segment.
const (
	SegmentSentence  SegmentKind = "sentence"
	SegmentFurniture SegmentKind = "furniture"
)

// SegmentRole says what a segment is for on the page.
type SegmentRole string

// The roles. The first five are article text, the others are furniture.
const (
	RoleHeadline   SegmentRole = "headline"
	RoleStandfirst SegmentRole = "standfirst"
	RoleSubhead    SegmentRole = "subhead"
	RoleBody       SegmentRole = "body"
	RoleList       SegmentRole = "list"
	RoleCaption    SegmentRole = "caption"
	RoleByline     SegmentRole = "byline"
	RoleDateline   SegmentRole = "dateline"
	RoleShareBar   SegmentRole = "share_bar"
	RoleEmbed      SegmentRole = "embed"
	RolePromo      SegmentRole = "promo"
	RoleRelated    SegmentRole = "related"
	RoleNavigation SegmentRole = "navigation"
	RoleOther      SegmentRole = "other"
)

// Piece is a segment as the text engine cuts it. The pieces of a text are in
// order and partition it: the first starts at 0, each starts where the one
// before it ended (trailing white space belongs to the piece before it), and
// the last ends at the text's length.
type Piece struct {
	Start, End int // code points, half-open
	Kind       SegmentKind
	Role       SegmentRole
	Paragraph  int    // counts paragraphs (lines) from 0
	Reason     string // why it was set aside; empty for sentences
}

// Layout is an article text cut into pieces.
type Layout struct {
	Title     string // the first line that is not furniture, "" if there is none
	Byline    string // the byline line as printed, "" if there is none
	Published string // YYYY-MM-DD if the text states its publication date, else ""
	Language  string // BCP 47, "en" or "und"
	Pieces    []Piece
	Notes     []string // one sentence each, for the person who imports
}

// Attribution says how a claim is put forward.
type Attribution string

// The attributions.
const (
	AttributionNarrator  Attribution = "narrator"
	AttributionDirect    Attribution = "direct_quote"
	AttributionContinued Attribution = "direct_quote_continued"
	AttributionIndirect  Attribution = "indirect"
	AttributionMixed     Attribution = "mixed_quote"
	AttributionAccording Attribution = "according_to"
)

// Attributed reports whether somebody other than the article says it, so that
// the claim has an attribution verdict of its own.
func (a Attribution) Attributed() bool { return a != "" && a != AttributionNarrator }

// ClaimType is the kind of statement a claim makes.
type ClaimType string

// The claim types, as PRODUCT.md lists them.
const (
	TypeEvent           ClaimType = "event"
	TypeQuantity        ClaimType = "quantity"
	TypeQuote           ClaimType = "quote"
	TypeIdentityOrRole  ClaimType = "identity_or_role"
	TypeDateOrPlace     ClaimType = "date_or_place"
	TypeComparison      ClaimType = "comparison"
	TypeCauseOrMotive   ClaimType = "cause_or_motive"
	TypeLawOrRule       ClaimType = "law_or_rule"
	TypeAnnouncedAction ClaimType = "announced_action"
	TypePolicyStatement ClaimType = "policy_statement"
	TypePrediction      ClaimType = "prediction"
	TypeAccusation      ClaimType = "accusation"
	TypeState           ClaimType = "state"
	TypeImageOrCaption  ClaimType = "image_or_caption"
	TypeOpinion         ClaimType = "opinion"
	TypeOther           ClaimType = "other"
)

// ClaimTypes lists every claim type in the order in which people are offered them.
var ClaimTypes = []ClaimType{
	TypeEvent, TypeQuantity, TypeQuote, TypeIdentityOrRole, TypeDateOrPlace, TypeComparison, TypeCauseOrMotive, TypeLawOrRule,
	TypeAnnouncedAction, TypePolicyStatement, TypePrediction, TypeAccusation, TypeState, TypeImageOrCaption, TypeOpinion, TypeOther,
}

// Risk is how much harm a wrong claim would do.
type Risk string

// The risks, from least to most.
const (
	RiskLow    Risk = "low"
	RiskMedium Risk = "medium"
	RiskHigh   Risk = "high"
)

// Reason is one sentence that explains a field the engine filled in.
type Reason struct {
	Field string `json:"field"` // "span", "speaker", "wording", "type", "checkable", "risk"
	Text  string `json:"text"`
}

// Alternative is another value the engine thinks possible for a field.
type Alternative struct {
	Field string `json:"field"`
	Value string `json:"value"`
	Text  string `json:"text"` // why it is possible, one sentence
}

// Candidate is a claim as the engine proposes it.
type Candidate struct {
	Spans           []Span // one or more, in order, not overlapping
	Wording         string // stands alone
	Speaker         string // canonical name, "" for the narrator
	Mention         *Span  // where the text names the speaker
	Cue             *Span  // the reporting words
	Attribution     Attribution
	Type            ClaimType
	Risk            Risk
	Checkable       bool
	CheckableReason string // one sentence: why, or why not
	Reasons         []Reason
	Alternatives    []Alternative
}

// SegmentNote is the engine's word that a sentence needs no claim of its own,
// such as a headline that repeats the lead.
type SegmentNote struct {
	Piece       int // index in Layout.Pieces
	Disposition Disposition
	Reason      string
}

// Extraction is what the engine found in an article.
type Extraction struct {
	Engine string // name and version, stored with every claim
	Claims []Candidate
	Notes  []SegmentNote
}
