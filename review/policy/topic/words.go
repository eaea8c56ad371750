package topic

import "strings"

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

var (
	signs = set(`$ € £ ¥ ₹ ₽ ₺ ₴ ₩ ₪ ₦ % ٪ ‰`)
	units = set(`percent percentage pct dollar dollars euro euros pound pounds yen yuan renminbi rouble roubles ruble rubles rupee rupees
		franc francs krona kronor krone kroner zloty lira hryvnia peso pesos rand won dirham dirhams riyal riyals shekel shekels naira cents pence
		usd eur gbp jpy cny chf inr rub uah pln sek nok dkk`)
	spelt = set(`one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
		hundred hundreds thousand thousands million millions billion billions trillion trillions half quarter third dozen dozens few several`)
	between = set(`a of hundred thousand million billion trillion m bn tn us and point`)

	medicine = set(`disease illness virus vaccine cancer tumour tumor diabetes malaria measles influenza flu covid covid-19 coronavirus hiv aids ebola
		cholera tuberculosis dementia stroke epidemic pandemic outbreak infection symptom dose dosage drug medicine medication antibiotic
		painkiller paracetamol ibuprofen insulin statin placebo patient diagnosis prognosis therapy chemotherapy surgery transplant
		cure contagious obesity cholesterol asthma allergy autism hepatitis polio mpox monkeypox sepsis pneumonia alzheimer parkinson
		miscarriage pregnancy abortion overdose opioid fentanyl morphine side-effect calorie vitamin blood-pressure`)
	stems = []string{"vaccin", "immuni", "antivir", "antibiot", "cardio", "oncolog", "epidemiol", "carcinogen", "pharmac", "therapeut", "infectio", "diagnos", "medical", "clinical"}

	extremes = set(`biggest largest highest lowest smallest fastest slowest longest shortest oldest youngest richest poorest strongest weakest
		deadliest worst best greatest fewest tallest deepest hottest coldest wettest driest warmest heaviest lightest cheapest costliest newest
		earliest busiest safest toughest steepest sharpest widest broadest closest furthest farthest nearest bloodiest hardest easiest
		happiest healthiest wealthiest loudest brightest darkest unprecedented unparalleled unrivalled unmatched record-breaking all-time
		world-first largest-ever first-ever worst-ever biggest-ever highest-ever lowest-ever`)
	determiners = set(`the its their his her our your whose`)
	notRanked   = set(`half time quarter round lady minister day week month year instance place name aid`)

	honorifics = set(`mr mrs ms miss mx madam`)
	offices    = set(`president vice-president minister ministers chancellor senator congressman congresswoman lawmaker mp mep governor mayor commissioner
		ambassador envoy secretary-general secretary king queen prince princess pope archbishop bishop judge justice prosecutor spokesman
		spokeswoman spokesperson general admiral premier speaker chairman chairwoman chief ceo deputy representative politician`)
	places = set(`street road avenue square county island islands river lake bridge university college hospital airport stadium park bay city`)
)
