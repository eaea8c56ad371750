package rows

// Labelled is a sentence with a yes or no: check-worthy, checkable. As a
// prediction it may carry a score.
type Labelled struct {
	ID    Key      `json:"id"`
	Text  string   `json:"text,omitempty"`
	Label int      `json:"label"`
	Score *float64 `json:"score,omitempty"`
}

// Ranked is a line of a debate that is ranked among the others.
type Ranked struct {
	Doc   string  `json:"doc"`
	Line  Key     `json:"line"`
	Text  string  `json:"text,omitempty"`
	Label int     `json:"label,omitempty"`
	Score float64 `json:"score"`
}

// Attributed is a sentence whose words carry B-, I- and O labels for source,
// cue and content.
type Attributed struct {
	ID     string   `json:"id,omitempty"`
	Tokens []string `json:"tokens,omitempty"`
	Labels []string `json:"labels"`
}

// Document is a text with its sentences, clauses, dates and pronouns.
type Document struct {
	ID        string   `json:"id"`
	Genre     string   `json:"genre"`
	Text      string   `json:"text"`
	Sentences [][2]int `json:"sentences"`
	EDUs      []edu    `json:"edus"`
	Dates     []struct {
		Start int     `json:"start"`
		End   int     `json:"end"`
		When  *string `json:"when"`
	} `json:"dates"`
	Pronouns []struct {
		Start       int      `json:"start"`
		Text        string   `json:"text"`
		Antecedents [][2]int `json:"antecedents"`
		Named       bool     `json:"named"`
	} `json:"pronouns"`
}

// Segmented is a prediction of sentences and clause starts.
type Segmented struct {
	ID        string   `json:"id"`
	Sentences [][2]int `json:"sentences"`
	EDUs      []int    `json:"edus"`
}

// Rule is a golden rule of sentence segmentation; Output is a prediction's.
type Rule struct {
	N        int      `json:"n"`
	Input    string   `json:"input,omitempty"`
	Expected []string `json:"expected,omitempty"`
	Output   []string `json:"output"`
}

// Propositions is a sentence and its propositions, as token indices; a
// prediction may name spans instead.
type Propositions struct {
	ID           string     `json:"id"`
	Text         string     `json:"text,omitempty"`
	Tokens       []token    `json:"tokens,omitempty"`
	Propositions [][]int    `json:"propositions,omitempty"`
	Spans        [][][2]int `json:"spans"`
}

// Matched is a query with the checks that answer it, or a ranking of checks.
type Matched struct {
	ID     Key   `json:"id"`
	Gold   []Key `json:"gold,omitempty"`
	Ranked []Key `json:"ranked,omitempty"`
}

// Page is a web page's body; Text is its whole text, page furniture included.
type Page struct {
	Page string `json:"page,omitempty"`
	Text string `json:"text,omitempty"`
	Body string `json:"articleBody,omitempty"`
}

// Timed is a text and its date expressions.
type Timed struct {
	ID      string  `json:"id"`
	Text    string  `json:"text,omitempty"`
	Created string  `json:"dct,omitempty"`
	Timexes []Timex `json:"timexes"`
}

// Timex is a date expression and what it means.
type Timex struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Value string `json:"value"`
}

// Guess says which of two names a pronoun stands for.
type Guess struct {
	ID string `json:"id"`
	A  bool   `json:"A"`
	B  bool   `json:"B"`
}

// Resolved is a prediction of what the pronouns of a text stand for.
type Resolved struct {
	ID       string     `json:"id"`
	Pronouns []Resolves `json:"pronouns"`
}

// Resolves says what the pronoun that starts at Start stands for.
type Resolves struct {
	Start      int    `json:"start"`
	Antecedent [2]int `json:"antecedent"`
}
