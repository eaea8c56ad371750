package names

import (
	_ "embed" // the list of countries
	"strings"
)

//go:embed countries.txt
var countryList string

var countries, peoples, capitals = loadCountries(countryList)

// loadCountries returns countries by lower-case name, and by adjective and capital.
func loadCountries(list string) (names map[string]bool, byPeople, byCapital map[string]string) {
	names, byPeople, byCapital = map[string]bool{}, map[string]string{}, map[string]string{}
	for row := range strings.Lines(list) {
		f := strings.Split(strings.TrimSpace(row), "|")
		if len(f) != 3 || strings.HasPrefix(row, "#") {
			continue
		}
		names[strings.ToLower(f[0])] = true
		for p := range strings.SplitSeq(f[1], ",") {
			byPeople[strings.ToLower(p)] = f[0]
		}
		for c := range strings.SplitSeq(f[2], ",") {
			byCapital[strings.ToLower(c)] = f[0]
		}
	}
	for _, short := range []string{"us", "u.s.", "u.s", "usa", "uk", "u.k.", "britain", "america"} {
		names[short] = true
	}
	delete(byPeople, "")
	delete(byCapital, "")
	return names, byPeople, byCapital
}

func words(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

var (
	// roles are nouns for what a person is or does.
	roles = words(`minister president spokesman spokeswoman spokesperson director secretary chief leader governor senator mayor ceo chairman chairwoman chair professor officer general official
		king queen prince princess pope bishop archbishop judge lawyer attorney prosecutor ambassador envoy commissioner commander captain colonel sergeant detective inspector sheriff manager coach player
		founder co-founder creator owner author editor analyst expert economist scientist researcher doctor nurse teacher student pupil suspect victim defendant candidate congressman congresswoman
		lawmaker representative deputy chancellor premier head agent actor actress singer artist writer journalist reporter activist campaigner supporter member boss executive engineer architect
		father mother son daughter brother sister wife husband boy girl man woman teenager youth hopeful nominee winner survivor witness resident mp adviser advisor aide diplomat academic major secretary-general`)
	titles = words(`mr mrs ms mx dr prof rev st gen col lt maj capt sgt gov sen sens rep reps hon pres sir lord lady dame mr. mrs. ms. dr. prof. rev. gen. col. lt. maj. capt. sgt. gov. sen. sens. rep. reps. hon. pres.
		president prime minister foreign secretary chancellor king queen prince princess pope senator governor mayor judge justice general colonel major captain sergeant professor chief deputy vice former attorney`)
	// groupNouns name a body that can act, by what kind of body it is.
	groupNouns = words(`alliance organisation organization company group agency party government union firm bank bloc charity network newspaper broadcaster airline retailer manufacturer institute federation`)
	adjectives = words(`muslim christian jewish islamic catholic protestant hindu buddhist sunni shia democratic democrat republican conservative liberal african asian european arab western eastern latin hispanic caucasian`)
	// short forms of titles, and the role they stand for.
	inFull   = map[string]string{"gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "prof": "professor", "dr": "doctor", "sgt": "sergeant", "lt": "lieutenant", "col": "colonel", "capt": "captain"}
	women    = words(`girl woman mother daughter sister wife queen actress spokeswoman chairwoman congresswoman princess waitress girlfriend grandmother aunt`)
	men      = words(`boy man father son brother husband king actor spokesman chairman congressman prince boyfriend grandfather uncle`)
	orgWords = words(`party university department ministry council bank police navy court agency union news international nations states institute committee commission association federation corporation inc corp ltd
		company group times post journal district school club church army force forces office service party congress parliament senate house foundation society center centre hospital college museum media network`)
	femaleNames = words(`mary anna anne ann maria sarah emma laura linda susan karen nancy lisa betty helen sandra donna carol ruth sharon michelle kim kimberly elizabeth jennifer jessica amanda melissa deborah stephanie rebecca
		angela alice julia julie kate katie kathryn katherine catherine christine rachel emily olivia sophie sofia hannah grace ella charlotte amy claire clare nicole diane jane joan judith theresa teresa hillary kamala beth eyamba
		errin meg alia ursula angela giorgia jacinda sanna annalena marine nancy greta malala michelle fatima aisha leila layla natalia olga elena irina svetlana tatiana ekaterina yulia`)
	maleNames = words(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey
		ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry peter kyle walter ethan jeremy harold
		keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip phillip
		johnny bradley sergey sergei vladimir dmitry ivan boris barack bernie donald jamie jeff cory deval beto mohamed mohammed muhammad ahmed ali hassan omar najib john marc luc pierre jean hans karl olaf emmanuel jens antony tony jim bob bill
		tom tim steve mike chris dan ben sam nick alex max leo oscar simon martin neil ian stuart graham craig fuad viktor volodymyr recep xi narendra imran benjamin yair`)
)
