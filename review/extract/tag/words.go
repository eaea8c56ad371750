package tag

// subordinating words open a clause.
var subordinating = Set("because although though whereas unless until while if whether since once after before as lest when whenever")

var auxiliaries = map[string]Token{
	"am": {Class: Be, Form: Base, Lemma: "be"}, "'m": {Class: Be, Form: Base, Lemma: "be"}, "are": {Class: Be, Form: Base, Lemma: "be"}, "'re": {Class: Be, Form: Base, Lemma: "be"},
	"is": {Class: Be, Form: ThirdPerson, Lemma: "be"}, "was": {Class: Be, Form: Past, Lemma: "be"}, "were": {Class: Be, Form: Past, Lemma: "be"},
	"be": {Class: Be, Form: maybeNoun, Lemma: "be"}, "been": {Class: Be, Form: Participle, Lemma: "be"}, "being": {Class: Be, Form: Gerund, Lemma: "be"},
	"have": {Class: Have, Form: Base, Lemma: "have"}, "'ve": {Class: Have, Form: Base, Lemma: "have"}, "has": {Class: Have, Form: ThirdPerson, Lemma: "have"}, "had": {Class: Have, Form: Past, Lemma: "have"}, "having": {Class: Have, Form: Gerund, Lemma: "have"},
	"do": {Class: Do, Form: Base, Lemma: "do"}, "does": {Class: Do, Form: ThirdPerson, Lemma: "do"}, "did": {Class: Do, Form: Past, Lemma: "do"}, "done": {Class: Do, Form: Participle, Lemma: "do"}, "doing": {Class: Do, Form: Gerund, Lemma: "do"},
}

// SubjectPronoun reports whether w is a pronoun that opens a clause.
func SubjectPronoun(w string) bool {
	switch w {
	case "i", "we", "he", "she", "it", "they", "you", "there", "who":
		return true
	}
	return false
}

// Reporting verbs take a clause or a quotation as what is said or thought.
var (
	speech = Set(`say tell add announce state claim report explain note argue insist assert allege declare confirm deny warn admit acknowledge suggest observe comment remark reply respond reveal
		testify tweet write vow pledge promise predict estimate contend maintain stress emphasise emphasize reiterate recall concede complain disclose boast joke mention indicate signal shout order ask urge repeat
		conclude counter post quip reckon recount affirm caution agree cite describe quote answer yell scream exclaim continue propose hint imply assure inform remind`)
	thought = Set(`believe think feel hope fear expect know understand suspect consider doubt assume find realise realize learn hear see discover wish want decide bet worry show suggest mean guess remember forget notice
		dream imagine wonder judge determine demonstrate prove reveal indicate ensure anticipate foresee calculate estimate project`)
	toldVerbs = Set("tell inform remind assure warn notify")
)

// Speaks reports whether the lemma reports what somebody says.
func Speaks(lemma string) bool { return speech[lemma] }

// TakesClause reports whether the lemma is a verb of saying, thinking or showing.
func TakesClause(lemma string) bool { return speech[lemma] || thought[lemma] }

// TakesHearer reports whether the lemma names its hearer before what is said.
func TakesHearer(lemma string) bool { return toldVerbs[lemma] }
