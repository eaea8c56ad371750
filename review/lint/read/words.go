package read

import "strings"

// Words is a set of words in small letters.
type Words map[string]bool

// List makes a set of words that are written with spaces between them.
func List(words string) Words {
	out := Words{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// Stem cuts the endings off an English word in small letters.
func Stem(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 5 && strings.HasSuffix(w, "ing"):
		w = w[:len(w)-3]
	case len(w) > 4 && strings.HasSuffix(w, "ed"):
		w = w[:len(w)-2]
	case len(w) > 4 && hasSuffix(w, "sses", "ches", "shes", "xes"):
		w = w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !hasSuffix(w, "ss", "us"):
		w = w[:len(w)-1]
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] != 's' && w[n-1] != 'l' && w[n-1] < 0x80 {
		w = w[:n-1]
	}
	return strings.TrimSuffix(w, "e")
}

func hasSuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// Empty are words that say nothing of what a sentence is about.
var Empty = List(`a about above after again against ago all also although am among an and another any are as at be because been
before being below between both but by can could did do does doing down during each either else even ever every few for from further
had has have having he her here hers herself him himself his how however i if in including instead into is it its itself just last later less like
made make many may me might more most much must my near never new next no nor not now of off on once one only onto or other others our out
over own per rather s said same saw say saying says she should since so some still such take taken takes told t than that the their them
themselves then there these they this those though through to together too toward towards under until up upon us very was we were what when
where whether which while who whom whose why will with within without would yet you your according added asked called came come
comes get gets go goes going gone got known left put saying seen set show shows shown spoke spokesman spokeswoman spokesperson
went officials official reported reports report reportedly monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
week month year day days weeks months years night morning afternoon evening`)

// Coming are words that put what a sentence tells in the future.
var Coming = List(`will would next plans plan planned planning scheduled upcoming expected expects due going set ahead may could should shall can
tomorrow until deadline hope hopes intend intends aims proposed proposes forthcoming`)
