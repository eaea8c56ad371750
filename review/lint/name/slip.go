package name

import (
	"slices"
	"strings"
	"unicode"
)

// variants are given names that are one name in several languages.
var variants = group(`volodymyr vladimir wladimir volodimir; mykola nikolai nikolay mykolay; oleksandr aleksandr alexander alexandr alexandre alejandro;
dmytro dmitry dmitri dmitriy; serhiy sergei sergey serge serhii; yevhen evgeny yevgeny eugene evgeni; andriy andrei andrey andrew andrij; mykhailo mikhail michael mihail;
oleksiy alexei aleksei alexey aleksey; yulia julia yuliya iulia; petro pyotr peter petr piotr; pavlo pavel paul; ihor igor; yuriy yuri yury iurii; heorhiy georgy georgi giorgi george;
muhammad mohammed mohamed mohammad muhammed mohamad mehmet; yusuf youssef yousef yousuf joseph; hussein hussain husain hossein; ahmed ahmad ahmet; osama usama; ali aly;
stephen steven stefan; jon john jan johan; marc mark marko; kate cate; catherine katherine kathryn katharine; geoffrey jeffrey; jose josé; li lee; xi hsi`)

func group(s string) map[string]string {
	out := map[string]string{}
	for row := range strings.SplitSeq(s, ";") {
		names := strings.Fields(row)
		for _, n := range names {
			out[n] = names[0]
		}
	}
	return out
}

// variantOf returns the name that a given name is another form of, "" when it is none that is known.
func variantOf(name string) string { return variants[name] }

// letters are Latin letters without their accents; long ones become two.
var letters = map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ð': "d"}

// alike has what several transliterations write for one sound.
var alike = strings.NewReplacer("ph", "f", "kh", "k", "gh", "g", "ck", "k", "tch", "ch", "tsch", "ch", "yy", "i", "iy", "i", "ij", "i", "yi", "i", "ie", "i", "ei", "i", "ey", "i",
	"ee", "i", "oo", "u", "ou", "u", "ea", "i", "y", "i", "j", "i", "w", "v", "q", "k", "x", "ks", "'", "")

// evened evens out what differs between transliterations of one name in small letters.
func evened(name string) string {
	var b strings.Builder
	for _, r := range name {
		if long := letters[r]; long != "" {
			b.WriteString(long)
		} else {
			b.WriteRune(plain(r))
		}
	}
	s := alike.Replace(b.String())
	var out []rune
	for i, r := range s {
		if n := len(out); r == 'h' && i > 0 && n > 0 && !strings.ContainsRune("cs", out[n-1]) || n > 0 && out[n-1] == r {
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

const (
	accented = "áàâäãåāăąçćčďđéèêëēęěğíìîïīįıłľñńňóòôöõøōőřśšşșťțúùûüūůűýÿźżž"
	bare     = "aaaaaaaaacccddeeeeeeegiiiiiiillnnnoooooooorssssttuuuuuuuyyzzz"
)

var withoutAccent = func() map[rune]rune {
	out := map[rune]rune{}
	for i, r := range []rune(accented) {
		out[r] = rune(bare[i])
	}
	return out
}()

func plain(r rune) rune {
	if p, ok := withoutAccent[r]; ok {
		return p
	}
	return r
}

// consonants are what makes two short names alike.
func consonants(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiouy", r) || unicode.IsMark(r) {
			return -1
		}
		return r
	}, name)
}

// slip says that one letter is missing, wrong or in its neighbour's place.
func slip(x, y string) bool {
	a, b := []rune(x), []rune(y)
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return slices.Equal(a[i:], b[i+1:])
	}
	if i == len(a) {
		return false
	}
	return slices.Equal(a[i+1:], b[i+1:]) || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
}

// deletions are the ways to leave one letter of a word out, by which words that are one slip apart meet.
func deletions(word string) []string {
	points := []rune(word)
	out := []string{word}
	if len(points) < 5 || len(points) > 30 {
		return out
	}
	for i := range points {
		out = append(out, string(points[:i])+string(points[i+1:]))
	}
	return out
}
