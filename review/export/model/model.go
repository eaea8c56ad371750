// Package model is what a report says: one content model, which every format
// renders and whose hash proves it.
package model

// SchemaVersion is the version of the content model, and of its JSON Schema.
const SchemaVersion = 2

// The states of a report.
const (
	StateDraft     = "draft" // openly marked in every format, with what blocks it
	StateIssued    = "issued"
	StateCorrected = "corrected"
	StateWithdrawn = "withdrawn"
)

// Report is the content model. Times are RFC 3339 in UTC, dates are YYYY-MM-DD,
// "" means unknown, offsets are Unicode code points of the article's text, and
// there are no fractional numbers: figures stay as their source wrote them.
// A nil slice counts as an empty one, in the JSON too. A field that a later
// version of the schema added says so: reports of an earlier version do not have it.
type Report struct {
	Report     Header       `json:"report"`
	Article    Article      `json:"article"`
	People     []Person     `json:"people"`
	Coverage   Coverage     `json:"coverage"`
	Claims     []Claim      `json:"claims"`
	Policy     Policy       `json:"policy"`
	NotChecked []NotChecked `json:"notChecked"`
	Lint       []Lint       `json:"lint"`
	Integrity  Integrity    `json:"integrity"`
}

// Header is what the report says about itself.
type Header struct {
	Number        int          `json:"number"`
	State         string       `json:"state"`
	IssuedAt      string       `json:"issuedAt"` // time; "" for a draft
	Language      string       `json:"language"` // BCP 47, of the article
	SchemaVersion int          `json:"schemaVersion"`
	Generator     Generator    `json:"generator"` // left out of the content hash
	Newsroom      string       `json:"newsroom"`
	Title         string       `json:"title"`       // "" takes the article's
	Summary       string       `json:"summary"`     // plain text
	Methodology   string       `json:"methodology"` // plain text, blank lines between paragraphs
	Blockers      []string     `json:"blockers"`    // what keeps a draft from being signed off, a sentence each
	Corrections   []Correction `json:"corrections"`
}

// Generator is the program that composed the model.
type Generator struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Correction is an entry of the corrections log.
type Correction struct {
	Number  int      `json:"number"`
	At      string   `json:"at"`
	By      string   `json:"by"` // a name
	Reason  string   `json:"reason"`
	Changes []string `json:"changes"` // a sentence each
}

// Article is the article version that was checked.
type Article struct {
	Title       string `json:"title"`
	URL         string `json:"url"`
	Publisher   string `json:"publisher"`
	Byline      string `json:"byline"`
	PublishedAt string `json:"publishedAt"` // time or date
	Version     int    `json:"version"`
	ImportedAt  string `json:"importedAt"`
	TextSHA256  string `json:"textSha256"`  // of the text's UTF-8
	BytesSHA256 string `json:"bytesSha256"` // of what was imported, as it came
	Length      int    `json:"length"`      // code points
}

// The parts a person can have had in the check.
const (
	PartReviewer     = "reviewer"
	PartCrossChecker = "cross-checker"
	PartApprover     = "approver"
	PartSigner       = "signer"
)

// Person took part in the check.
type Person struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Roles     []string `json:"roles"` // parts in this check
	Conflicts []string `json:"conflicts"`
}

// Coverage is the certificate that no sentence was passed over. ByDisposition
// counts segments.
type Coverage struct {
	Segments      int                `json:"segments"`
	Sentences     int                `json:"sentences"`
	Claims        int                `json:"claims"`
	Uncovered     int                `json:"uncovered"` // segments without a disposition
	ByDisposition []DispositionCount `json:"byDisposition"`
	NotCheckable  []NotCheckable     `json:"notCheckable"`
	LooseWords    int                `json:"looseWords" since:"2"` // words of claimed sentences that no claim covers
}

// DispositionCount is the number of segments of one disposition; "" are the uncovered ones.
type DispositionCount struct {
	Disposition string `json:"disposition"`
	Count       int    `json:"count"`
}

// NotCheckable is a sentence that asks for no check, and why.
type NotCheckable struct {
	Span   Span   `json:"span"`
	Quote  string `json:"quote"`
	Reason string `json:"reason"`
	By     string `json:"by"` // a name
}

// Span is a half-open range of code points in the article's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Policy is the policy the claims were checked under.
type Policy struct {
	Name     string   `json:"name"`
	Version  int      `json:"version"`
	FourEyes string   `json:"fourEyes"` // "required" or "recorded"
	Rules    []string `json:"rules"`    // the rules that applied, a sentence each
}

// NotChecked is something the check left out.
type NotChecked struct {
	What string `json:"what"`
	Why  string `json:"why"`
}

// Lint is a finding of the copy checks.
type Lint struct {
	Rule      string     `json:"rule"`
	Severity  string     `json:"severity" since:"2"` // "error", "warning" or "note"
	Claim     int        `json:"claim"`              // claim number, 0 for the whole article
	Text      string     `json:"text"`
	Places    []Place    `json:"places" since:"2"`
	Dismissal *Dismissal `json:"dismissal" since:"2"` // nil while it is open
}

// Place is a piece of the article with its words.
type Place struct {
	Span  Span   `json:"span"`
	Quote string `json:"quote"`
}

// Dismissal is a person's word that nothing has to be done.
type Dismissal struct {
	By     string `json:"by"` // a name
	At     string `json:"at"`
	Reason string `json:"reason"`
}

// Integrity lets a reader prove that nothing was changed.
type Integrity struct {
	SHA256       string     `json:"sha256"`       // Hash of the model, see Seal
	EventLogHead string     `json:"eventLogHead"` // sequence and hash of the last event that went in
	Signature    *Signature `json:"signature"`    // nil when unsigned; outside the hash
}

// Signature names a detached signature of the report.
type Signature struct {
	Algorithm string `json:"algorithm"` // "Ed25519"
	KeyID     string `json:"keyId"`     // RFC 7638 thumbprint
	Value     string `json:"value"`     // base64url, "" when it lies beside the report
}
