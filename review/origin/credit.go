package origin

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// agency is a news agency by the name it is told by, and the names it is credited under.
type agency struct {
	name  string
	short []string // case counts: these are words of their own language otherwise
	long  []string // case does not count
}

var agencies = []agency{
	{"AP", []string{"AP"}, []string{"associated press"}},
	{"AFP", []string{"AFP"}, []string{"agence france-presse", "agence france presse"}},
	{"Reuters", []string{"Reuters", "REUTERS"}, []string{"thomson reuters"}},
	{"dpa", []string{"dpa", "DPA"}, []string{"deutsche presse-agentur"}},
	{"PA", []string{"PA"}, []string{"pa media", "press association"}},
	{"ANSA", []string{"ANSA"}, nil},
	{"EFE", []string{"EFE"}, []string{"agencia efe"}},
	{"Europa Press", nil, []string{"europa press"}},
	{"TASS", []string{"TASS"}, nil},
	{"Interfax", []string{"Interfax"}, []string{"interfax-ukraine"}},
	{"Ukrinform", []string{"Ukrinform"}, nil},
	{"Xinhua", []string{"Xinhua"}, nil},
	{"Kyodo", []string{"Kyodo"}, []string{"kyodo news"}},
	{"Jiji", []string{"Jiji"}, []string{"jiji press"}},
	{"Yonhap", []string{"Yonhap"}, nil},
	{"ANP", []string{"ANP"}, nil},
	{"Belga", []string{"Belga", "BELGA"}, nil},
	{"APA", []string{"APA"}, []string{"austria presse agentur"}},
	{"Keystone-SDA", []string{"SDA", "Keystone-SDA"}, []string{"keystone-sda"}},
	{"NTB", []string{"NTB"}, nil},
	{"TT", []string{"TT"}, nil},
	{"Ritzau", []string{"Ritzau"}, nil},
	{"STT", []string{"STT"}, nil},
	{"PAP", []string{"PAP"}, nil},
	{"ČTK", []string{"ČTK", "CTK"}, nil},
	{"MTI", []string{"MTI"}, nil},
	{"Lusa", []string{"Lusa", "LUSA"}, nil},
	{"Anadolu", []string{"Anadolu", "AA"}, []string{"anadolu agency", "anadolu ajansı"}},
	{"PTI", []string{"PTI"}, []string{"press trust of india"}},
	{"ANI", []string{"ANI"}, nil},
	{"AAP", []string{"AAP"}, []string{"australian associated press"}},
	{"The Canadian Press", nil, []string{"canadian press"}},
	{"UPI", []string{"UPI"}, []string{"united press international"}},
	{"Bloomberg", []string{"Bloomberg"}, nil},
	{"SID", []string{"SID"}, []string{"sport-informations-dienst"}},
	{"epd", []string{"epd"}, nil},
	{"KNA", []string{"KNA"}, nil},
}

const (
	edge = 6   // lines at the start and at the end of a text where a credit stands
	long = 120 // code points above which a line is no credit line by itself
)

var (
	// "PARIS (AP) — ", "Berlin (dpa/AFP) -", "KYIV, Oct 6 (Reuters) - "
	dateline = regexp.MustCompile(`^[^()\n]{0,60}\(([^()\n]{2,40})\)\s*(?:[-–—:]|$)`)
	// "(AP)", "[AFP/dpa]" at the end of a text
	closing = regexp.MustCompile(`[(\[]([^()\[\]\n]{2,40})[)\]]\.?$`)
	// "Source: Reuters", "With AFP", "© dpa", "Quelle: dpa", "By Ann Lee, Associated Press"
	credit = regexp.MustCompile(`(?i)^(?:by|von|par|por|di|source|sources|quelle|quellen|fuente|fonte|credit|copyright|©|\(c\)|with|mit|avec|con|reporting by|additional reporting by|report by|text|agencies)\b?[:\s]`)
	// "… contributed to this report", "mit Material von …"
	contributed = regexp.MustCompile(`(?i)contributed to this|material (?:from|von|der)|with agency|mit agentur|avec (?:l')?(?:afp|ap|reuters)`)
	released    = regexp.MustCompile(`(?i)for immediate release|/prnewswire/|\(business wire\)|globe ?newswire|ots presseportal|^(?:press release|media release|pressemitteilung|medienmitteilung|communiqué de presse|nota de prensa|comunicato stampa|comunicado de prensa)\b`)
	separators  = regexp.MustCompile(`\s*(?:[/,;&|+]|\band\b|\bund\b|\bet\b)\s*`)
)

// Credit returns the news agency that a text credits where credits stand: in its
// byline, in a dateline, or in a line of its own at its start or end. Of several
// the first counts. It returns "" for none; an agency that is merely quoted in a
// sentence is no credit.
func Credit(byline, text string) string {
	if name := named(byline); name != "" {
		return name
	}
	lines := edges(text)
	for i, l := range lines {
		if m := dateline.FindStringSubmatch(l); m != nil {
			if name := listed(m[1]); name != "" {
				return name
			}
		}
		if m := closing.FindStringSubmatch(l); m != nil && i >= len(lines)-edge {
			if name := listed(m[1]); name != "" {
				return name
			}
		}
		if len([]rune(l)) > long {
			continue
		}
		if name := listed(strings.Trim(l, " .-–—©()")); name != "" {
			return name
		}
		if credit.MatchString(l) || contributed.MatchString(l) {
			if name := named(l); name != "" {
				return name
			}
		}
	}
	return ""
}

// Release reports whether a text calls itself a press release.
func Release(text string) bool {
	for _, l := range edges(text) {
		if released.MatchString(l) {
			return true
		}
	}
	return false
}

// edges returns the first and the last lines of a text that say something.
func edges(text string) []string {
	var lines []string
	for l := range strings.SplitSeq(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	if len(lines) > 2*edge {
		lines = append(lines[:edge:edge], lines[len(lines)-edge:]...)
	}
	return lines
}

// listed returns the first agency of a list of nothing but agencies and other short names.
func listed(s string) string {
	for _, part := range separators.Split(s, 6) {
		for _, a := range agencies {
			if a.is(strings.TrimSpace(part)) {
				return a.name
			}
		}
	}
	return ""
}

func (a agency) is(s string) bool {
	for _, n := range a.short {
		if s == n {
			return true
		}
	}
	for _, n := range a.long {
		if strings.EqualFold(s, n) || strings.EqualFold(s, "the "+n) {
			return true
		}
	}
	return false
}

// named returns the first agency that stands somewhere in a short line.
func named(line string) string {
	best, name := len(line), ""
	lower := strings.ToLower(line)
	for _, a := range agencies {
		for _, n := range a.short {
			if i := wordIn(line, n); i >= 0 && i < best {
				best, name = i, a.name
			}
		}
		for _, n := range a.long {
			if i := wordIn(lower, n); i >= 0 && i < best {
				best, name = i, a.name
			}
		}
	}
	return name
}

// wordIn returns where a name stands in s with no letter or digit beside it, -1 if nowhere.
func wordIn(s, name string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], name)
		if i < 0 {
			return -1
		}
		i += from
		before, after := s[:i], s[i+len(name):]
		if !letterBefore(before) && !letterAfter(after) && (len(name) > 2 || apart(before, after)) {
			return i
		}
		from = i + len(name)
	}
}

// apart reports whether a name of two letters is set off on one side, so that it
// is no initials: "Ann Lee, AP", but not "PA Smith".
func apart(before, after string) bool {
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	return before == "" || after == "" || strings.ContainsAny(before[len(before)-1:], ",/(|:;-") || strings.ContainsAny(after[:1], ",/)|;")
}

func letterBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func letterAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
