package rows

// Span is a range of an article; Text is what stands there.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Annotated is a whole article with the claims a careful reader lists.
type Annotated struct {
	File     string `json:"source_file"` // the article as text, beside this file
	Document struct {
		Publisher string `json:"publisher"`
		Published string `json:"dct_in_text"` // YYYY-MM-DD, "" when the text does not say
	} `json:"document"`
	Aliases   map[string][]string `json:"aliases"` // canonical speaker → every acceptable form
	Sentences []struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Role  string `json:"role"`
		Text  bool   `json:"is_article_text"`
	} `json:"sentences"`
	Claims []Gold `json:"claims"`
}

// Gold is a claim of an annotated article.
type Gold struct {
	ID      string `json:"id"`
	Spans   []Span `json:"spans"`
	Claim   string `json:"claim"`
	Speaker struct {
		Canonical   string `json:"canonical"`
		Mention     *Span  `json:"mention"`
		Attribution string `json:"attribution"`
	} `json:"speaker"`
	Checkable   string   `json:"checkable"` // yes, no
	Tier        string   `json:"tier"`      // required, optional, duplicate
	MustMention []string `json:"must_mention"`
	MustNot     []string `json:"must_not_start_with"`
	Splits      []any    `json:"acceptable_splits"`
}

// Proposed are the claims an engine proposes for an article.
type Proposed struct {
	Claims []Claim `json:"claims"`
}

// Claim is one of them. Mentions are other places of the same claim.
type Claim struct {
	Spans        []Span   `json:"spans"`
	Mentions     [][]Span `json:"mentions,omitempty"`
	Claim        string   `json:"claim"`
	Alternatives []string `json:"alternatives,omitempty"`
	Speaker      string   `json:"speaker"`
	Checkable    *bool    `json:"checkable,omitempty"` // unsaid is yes
}
