package tag

// closed holds the words whose part of speech needs no context.
var closed = closedWords()

func closedWords() map[string]Class {
	m := map[string]Class{}
	for _, row := range []struct {
		class Class
		words string
	}{
		{Pronoun, "i we you he she it they me us him them who's mine ours yours hers theirs myself ourselves yourself himself herself itself themselves someone somebody everyone everybody anyone anybody nobody something everything anything nothing none one there"},
		{Possessive, "my our your his her its their"},
		{Determiner, "the a an this these those every each some any no all both another either neither such many several few most half"},
		{Preposition, "of in on at by for from with without into onto over under about against between among amid through during toward towards upon within across behind beyond near off out up down despite per via than like throughout along around beside besides except inside outside according regarding concerning including following amongst alongside versus ahead"},
		{Conjunction, "and but or nor yet & plus"},
		{Subordinate, "because although though whereas unless until while if whether since once after before as lest when whenever"},
		{That, "that"},
		{Wh, "who whose which what where whom why how whatever whoever whichever wherever"},
		{Modal, "will would can could may might must shall should 'll 'd cannot ca wo ought"},
		{Not, "not n't never"},
		{Adverb, "also already just still only even now then here soon later again ever always often once twice perhaps maybe probably too very so quite rather more less much almost about nearly roughly however therefore meanwhile instead otherwise yesterday today tomorrow tonight ago back away together apart recently currently previously formerly far long well ahead abroad overnight online further yet forward home indeed thus hence afterwards afterward earlier sometimes"},
		{Number, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen hundreds thousands millions billions dozens first second third fourth fifth"},
		{Adjective, "new old big small large great good bad high low long short early late young more most less least own other same different next last able certain many few several much own best worst better worse key major real true false full free clear strong weak hard easy recent current former latest top chief main senior junior deadly likely unlikely ready due sure black white red blue green european american russian british french german chinese military political public private national international local federal foreign social economic legal official infrared sacred naked wicked rugged popular common possible general global human nuclear civil"},
		{Noun, "morning evening thing king spring ring wing ceiling building meeting hearing training funding spending bombing killing shooting wedding feeling warning housing beginning wellbeing lightning sibling string sterling being seed need weed speed breed bed red hundred species news series police media lens bus campus virus status crisis basis analysis process progress success access business address congress loss press class glass boss mass pass stress address lead home time year day week month men women people children us-led"},
	} {
		for w := range Set(row.words) {
			if _, ok := m[w]; !ok {
				m[w] = row.class
			}
		}
	}
	for _, w := range []string{"lead", "need", "back", "like", "long", "free", "clear", "own", "address", "process", "progress", "access", "pass", "stress", "press", "speed", "breed", "spring", "ring", "home", "being", "following", "including", "regarding", "concerning"} {
		if _, ok := verbs[w]; ok && w != "being" {
			delete(m, w)
		}
	}
	for _, w := range []string{"like", "back"} {
		m[w] = Preposition
	}
	m["including"], m["following"], m["regarding"], m["concerning"], m["like"] = Preposition, Preposition, Preposition, Preposition, Preposition
	m["back"] = Adverb
	return m
}

var auxiliaries = map[string]Token{
	"am": {Class: Be, Form: Base, Lemma: "be"}, "'m": {Class: Be, Form: Base, Lemma: "be"}, "are": {Class: Be, Form: Base, Lemma: "be"}, "'re": {Class: Be, Form: Base, Lemma: "be"},
	"is": {Class: Be, Form: ThirdPerson, Lemma: "be"}, "was": {Class: Be, Form: Past, Lemma: "be"}, "were": {Class: Be, Form: Past, Lemma: "be"},
	"be": {Class: Be, Form: maybeNoun, Lemma: "be"}, "been": {Class: Be, Form: Participle, Lemma: "be"}, "being": {Class: Be, Form: Gerund, Lemma: "be"},
	"have": {Class: Have, Form: Base, Lemma: "have"}, "'ve": {Class: Have, Form: Base, Lemma: "have"}, "has": {Class: Have, Form: ThirdPerson, Lemma: "have"}, "had": {Class: Have, Form: Past, Lemma: "have"}, "having": {Class: Have, Form: Gerund, Lemma: "have"},
	"do": {Class: Do, Form: Base, Lemma: "do"}, "does": {Class: Do, Form: ThirdPerson, Lemma: "do"}, "did": {Class: Do, Form: Past, Lemma: "do"}, "done": {Class: Do, Form: Participle, Lemma: "do"}, "doing": {Class: Do, Form: Gerund, Lemma: "do"},
}

var adjectiveEndings = []string{"ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ional", "ary", "ic"}

// copulas take an adjective or participle after them.
var copulas = Set("remain seem become get feel look appear stay go")

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
