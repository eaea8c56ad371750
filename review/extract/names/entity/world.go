package entity

import (
	_ "embed" // the list of first names
	"strings"

	"linecheck/review/extract/names/entity/country"
)

var countries, peoples, capitals = country.Names, country.Peoples, country.Capitals

func words(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

//go:embed firstnames.txt
var firstNameList string

var femaleNames, maleNames = loadFirstNames(firstNameList)

func loadFirstNames(list string) (female, male map[string]bool) {
	female, male = map[string]bool{}, map[string]bool{}
	into := female
	for row := range strings.Lines(list) {
		switch row = strings.TrimSpace(row); {
		case strings.HasPrefix(row, "#") || row == "female":
		case row == "male":
			into = male
		default:
			for w := range strings.FieldsSeq(row) {
				into[w] = true
			}
		}
	}
	return female, male
}

// IsRole reports whether a lower-case noun says what a person is or does.
func IsRole(w string) bool {
	if roles[w] {
		return true
	}
	if len(w) < 7 {
		return false
	}
	for _, e := range []string{"ologist", "ographer", "ysicist", "emist", "onomist", "-founder", "-author", "-chair", "-editor", "woman", "sman", "eman", "herman", "tician", "strategist", "columnist", "organizer", "organiser", "winger", "keeper"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

var (
	// roles are nouns for what a person is or does.
	roles = words(`minister president spokesman spokeswoman spokesperson director secretary chief leader governor senator mayor ceo chairman chairwoman chair professor officer general official
		king queen prince princess pope bishop archbishop judge lawyer attorney prosecutor ambassador envoy commissioner commander captain colonel sergeant detective inspector sheriff manager coach player
		founder co-founder creator owner author editor analyst expert economist scientist researcher doctor nurse teacher student pupil suspect victim defendant candidate congressman congresswoman
		lawmaker representative deputy chancellor premier head agent actor actress singer artist writer journalist reporter activist campaigner supporter member boss executive engineer architect
		father mother son daughter brother sister wife husband boy girl man woman teenager youth hopeful nominee winner striker midfielder defender goalkeeper quarterback pilot astronaut firefighter trooper superintendent coordinator spokesman treasurer ombudsman coroner pastor priest rabbi imam farmer driver trader investor consultant strategist survivor witness resident mp adviser advisor aide diplomat academic major secretary-general
		administrator musician mum mom dad uncle aunt grandmother grandfather cousin nephew niece politician historian novelist poet composer producer critic blogger host filmmaker defector councillor councilman magistrate physician surgeon principal dean curator comedian broadcaster presenter counsel partner designer photographer playwright sculptor painter musicologist guitarist drummer bassist rapper dancer model cyclist swimmer boxer footballer cricketer golfer wrestler jockey racer referee`)
	titles = words(`mr mrs ms mx dr prof rev st gen col lt maj capt sgt gov sen sens rep reps hon pres sir lord lady dame mr. mrs. ms. dr. prof. rev. gen. col. lt. maj. capt. sgt. gov. sen. sens. rep. reps. hon. pres.
		president prime minister foreign secretary chancellor king queen prince princess pope senator governor mayor judge justice general colonel major captain sergeant professor chief deputy vice former attorney`)
	// groupNouns name a body that can act, by what kind of body it is.
	groupNouns = words(`alliance organisation organization company group agency party government union firm bank bloc charity network newspaper broadcaster airline retailer manufacturer institute federation utility automaker carmaker chipmaker drugmaker brewer brokerage insurer lender startup`)
	adjectives = words(`muslim christian jewish islamic catholic protestant hindu buddhist sunni shia democratic democrat republican conservative liberal african asian european arab western eastern latin hispanic caucasian`)
	// short forms of titles, and the role they stand for.
	inFull   = map[string]string{"gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "prof": "professor", "dr": "doctor", "sgt": "sergeant", "lt": "lieutenant", "col": "colonel", "capt": "captain"}
	women    = words(`girl woman mother daughter sister wife queen actress spokeswoman chairwoman congresswoman princess waitress girlfriend grandmother aunt mum mom niece lady bride duchess heiress ex-wife`)
	men      = words(`boy man father son brother husband king actor spokesman chairman congressman prince boyfriend grandfather uncle dad nephew duke groom ex-husband`)
	orgWords = words(`party university department ministry council bank police navy court agency union news international nations states institute committee commission association federation corporation inc corp ltd
		company group times post journal district school club church army force forces office service party congress parliament senate house foundation society center centre hospital college museum media network authority board bureau administration coalition fund trust team squad inspectorate authority
		systems technologies technology solutions holdings industries services labs laboratories airlines airways motors robotics aerospace pharmaceuticals capital ventures energy entertainment partners electronics communications enterprises brands foods stores markets pictures studios records games software networks herald tribune gazette chronicle guardian telegraph journal reuters weekly magazine`)
)
