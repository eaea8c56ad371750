package arc

import (
	"unicode/utf8"

	"linecheck/review/extract/linear"
)

// Input is a sentence as the templates see it. Each slice has two more elements
// than the sentence has words: for the root, and for a word that is not there.
type Input struct {
	word, tag, class []uint32
	verbs, marks     []uint32 // numbers of verbs, and of commas and the like, before each word
	quotes           []uint32 // 1 between quotation marks
}

// Prepare makes the input; words are in lower case or lemmas, tags of both kinds.
func Prepare(words, upos, xpos []string) *Input {
	n := len(words)
	in := &Input{make([]uint32, n+2), make([]uint32, n+2), make([]uint32, n+2), make([]uint32, n+2), make([]uint32, n+2), make([]uint32, n+2)}
	verbs, marks, quote := uint32(0), uint32(0), uint32(0)
	for i, w := range words {
		in.word[i], in.tag[i], in.class[i] = linear.Word(w), linear.Word(upos[i]+" "+xpos[i]), linear.Word(upos[i])
		in.verbs[i], in.marks[i] = verbs, marks
		switch {
		case upos[i] == "VERB" || upos[i] == "AUX":
			verbs++
		case w == `"` || utf8.RuneCountInString(w) == 2 && (w == "''" || w == "``"):
			quote = 1 - quote
		case upos[i] == "PUNCT":
			marks++
		}
		in.quotes[i] = quote
	}
	in.verbs[n], in.marks[n] = verbs, marks
	for i, name := range [...]string{"\x01root", "\x01none"} {
		h := linear.Word(name)
		in.word[n+i], in.tag[n+i], in.class[n+i] = h, h, h
	}
	return in
}

// Features appends those of the state.
func (s *State) Features(dst []linear.Feature, in *Input) []linear.Feature {
	s0, s1, s2 := s.stack(0), s.stack(1), s.stack(2)
	n0, n1, n2, n3 := s.buffer(0), s.buffer(1), s.buffer(2), s.buffer(3)
	s0h := s.of(s.Heads, s0)
	s0h2 := s.of(s.Heads, s0h)
	s0l, s0l2, s0r, s0r2 := s.of(s.left, s0), s.of(s.left2, s0), s.of(s.right, s0), s.of(s.right2, s0)
	n0l, n0l2, s1r := s.of(s.left, n0), s.of(s.left2, n0), s.of(s.right, s1)
	last, after, before := s.near(n0, -1), s.near(s0, 1), s.near(s0, -1)
	distance, verbs, marks := in.between(s0, n0)
	return append(dst,
		linear.Combine(0, in.word[s0], in.tag[s0]), linear.Combine(1, in.word[s0]), linear.Combine(2, in.tag[s0]), linear.Combine(3, in.class[s0]),
		linear.Combine(4, in.word[n0], in.tag[n0]), linear.Combine(5, in.word[n0]), linear.Combine(6, in.tag[n0]), linear.Combine(7, in.class[n0]),
		linear.Combine(8, in.word[n1], in.tag[n1]), linear.Combine(9, in.word[n1]), linear.Combine(10, in.tag[n1]),
		linear.Combine(11, in.word[n2], in.tag[n2]), linear.Combine(12, in.word[n2]), linear.Combine(13, in.tag[n2]), linear.Combine(14, in.tag[n3]),
		linear.Combine(15, in.word[s0], in.tag[s0], in.word[n0], in.tag[n0]), linear.Combine(16, in.word[s0], in.tag[s0], in.word[n0]),
		linear.Combine(17, in.word[s0], in.word[n0], in.tag[n0]), linear.Combine(18, in.word[s0], in.tag[s0], in.tag[n0]),
		linear.Combine(19, in.tag[s0], in.word[n0], in.tag[n0]), linear.Combine(20, in.word[s0], in.word[n0]), linear.Combine(21, in.tag[s0], in.tag[n0]),
		linear.Combine(22, in.tag[n0], in.tag[n1]), linear.Combine(23, in.word[s0], in.tag[n0]), linear.Combine(24, in.tag[s0], in.word[n0]),
		linear.Combine(25, in.tag[n0], in.tag[n1], in.tag[n2]), linear.Combine(26, in.tag[s0], in.tag[n0], in.tag[n1]),
		linear.Combine(27, in.tag[s0h], in.tag[s0], in.tag[n0]), linear.Combine(28, in.tag[s0], in.tag[s0l], in.tag[n0]),
		linear.Combine(29, in.tag[s0], in.tag[s0r], in.tag[n0]), linear.Combine(30, in.tag[s0], in.tag[n0], in.tag[n0l]),
		linear.Combine(31, in.word[s0], distance), linear.Combine(32, in.tag[s0], distance), linear.Combine(33, in.word[n0], distance),
		linear.Combine(34, in.tag[n0], distance), linear.Combine(35, in.word[s0], in.word[n0], distance),
		linear.Combine(36, in.tag[s0], in.tag[n0], distance),
		linear.Combine(37, in.word[s0], s.count(s.rights, s0)), linear.Combine(38, in.tag[s0], s.count(s.rights, s0)),
		linear.Combine(39, in.word[s0], s.count(s.lefts, s0)), linear.Combine(40, in.tag[s0], s.count(s.lefts, s0)),
		linear.Combine(41, in.word[n0], s.count(s.lefts, n0)), linear.Combine(42, in.tag[n0], s.count(s.lefts, n0)),
		linear.Combine(43, in.word[s0h]), linear.Combine(44, in.tag[s0h]), linear.Combine(45, s.rel(s0)), linear.Combine(46, in.word[s0l]),
		linear.Combine(47, in.tag[s0l]), linear.Combine(48, s.rel(s0l)), linear.Combine(49, in.word[s0r]), linear.Combine(50, in.tag[s0r]),
		linear.Combine(51, s.rel(s0r)), linear.Combine(52, in.word[n0l]), linear.Combine(53, in.tag[n0l]), linear.Combine(54, s.rel(n0l)),
		linear.Combine(55, in.word[s0h2]), linear.Combine(56, in.tag[s0h2]), linear.Combine(57, s.rel(s0h)), linear.Combine(58, in.word[s0l2]),
		linear.Combine(59, in.tag[s0l2]), linear.Combine(60, s.rel(s0l2)), linear.Combine(61, in.word[s0r2]), linear.Combine(62, in.tag[s0r2]),
		linear.Combine(63, s.rel(s0r2)), linear.Combine(64, in.word[n0l2]), linear.Combine(65, in.tag[n0l2]), linear.Combine(66, s.rel(n0l2)),
		linear.Combine(67, in.tag[s0], in.tag[s0l], in.tag[s0l2]), linear.Combine(68, in.tag[s0], in.tag[s0r], in.tag[s0r2]),
		linear.Combine(69, in.tag[s0], in.tag[s0h], in.tag[s0h2]), linear.Combine(70, in.tag[n0], in.tag[n0l], in.tag[n0l2]),
		linear.Combine(71, in.word[s0], s.count(s.rightRels, s0)), linear.Combine(72, in.tag[s0], s.count(s.rightRels, s0)),
		linear.Combine(73, in.word[s0], s.count(s.leftRels, s0)), linear.Combine(74, in.tag[s0], s.count(s.leftRels, s0)),
		linear.Combine(75, in.word[n0], s.count(s.leftRels, n0)), linear.Combine(76, in.tag[n0], s.count(s.leftRels, n0)),
		linear.Combine(77, in.tag[s1]), linear.Combine(78, in.word[s1]), linear.Combine(79, in.tag[s1], in.tag[s0]),
		linear.Combine(80, in.tag[s1], in.tag[s0], in.tag[n0]), linear.Combine(81, in.word[s1], in.word[n0]), linear.Combine(82, in.tag[s1], in.tag[n0]),
		linear.Combine(83, s.rel(s1), in.tag[s0], in.tag[n0]), linear.Combine(84, in.tag[s2], in.tag[s1], in.tag[s0]),
		linear.Combine(85, in.tag[s0], s.rel(s0), in.tag[n0]), linear.Combine(86, in.word[s0], s.rel(s0), in.tag[n0]),
		linear.Combine(87, in.tag[s0], s.rel(s0), in.tag[n0], in.tag[n1]), linear.Combine(88, s.rel(s0), in.word[n0]),
		linear.Combine(89, s.rel(s0), in.tag[s0h], in.tag[n0]), linear.Combine(90, s.rel(s0), in.word[s0h], in.word[n0]),
		linear.Combine(91, in.tag[s0], in.tag[n0], verbs), linear.Combine(92, in.tag[s0], in.tag[n0], marks),
		linear.Combine(93, in.tag[s0], in.tag[n0], verbs, marks), linear.Combine(94, in.word[s0], in.tag[n0], verbs),
		linear.Combine(95, in.tag[s0], in.word[n0], marks), linear.Combine(96, in.word[n0], in.tag[n1], verbs),
		linear.Combine(97, in.tag[last], in.tag[s0], in.tag[n0]), linear.Combine(98, in.tag[after], in.tag[s0], in.tag[n0]),
		linear.Combine(99, in.tag[before], in.tag[s0], in.tag[n0]), linear.Combine(100, in.word[last], in.word[n0]),
		linear.Combine(101, in.word[after], in.word[s0]), linear.Combine(102, in.tag[s0], in.tag[after], in.tag[last], in.tag[n0]),
		linear.Combine(103, in.tag[s0], in.tag[n0], in.quotes[s0], in.quotes[n0]), linear.Combine(104, in.tag[s0], s.rel(s0r), in.tag[n0]),
		linear.Combine(105, in.tag[s0], s.rel(s0r), s.rel(s0r2), in.tag[n0]), linear.Combine(106, in.word[s0], s.rel(s0r), in.tag[n0]),
		linear.Combine(107, in.tag[s0], in.tag[n0], s.rel(n0l)), linear.Combine(108, in.tag[s0], in.word[n0], s.rel(n0l)),
		linear.Combine(109, in.word[s0], in.tag[n0], s.count(s.leftRels, n0)),
		linear.Combine(110, in.tag[s0], s.count(s.leftRels, s0), in.tag[n0], s.count(s.leftRels, n0)),
		linear.Combine(111, in.tag[s0], in.word[s0r], in.tag[n0]), linear.Combine(112, in.word[s0], in.word[s0r], in.word[n0]),
		linear.Combine(113, in.class[s0], in.class[n0], in.class[n1], in.class[n2]),
		linear.Combine(114, in.class[s1], in.class[s0], in.class[n0], in.class[n1]), linear.Combine(115, in.class[s0], in.word[n0], in.word[n1]),
		linear.Combine(116, in.word[n0], in.word[n1]), linear.Combine(117, in.word[s0], s.rel(s0), in.word[n0]),
		linear.Combine(118, in.tag[s0], in.tag[n0], in.word[n1]), linear.Combine(119, in.tag[s1], s.rel(s1r), in.tag[s0], in.tag[n0]),
		linear.Combine(120, in.tag[s0], s.rel(s0), in.tag[n0], verbs, marks), linear.Combine(121, in.tag[s0h], s.rel(s0), in.word[n0]),
		linear.Combine(122, in.word[s0h], in.word[n0]), linear.Combine(123, in.word[s0h], in.tag[n0]),
		linear.Combine(124, in.tag[n0], in.tag[n1], in.tag[n2], in.tag[n3]), linear.Combine(125, in.word[s0], in.tag[n0], in.tag[n1]),
		linear.Combine(126, in.word[n0], in.tag[n1], in.tag[n2]),
	)
}

// near is the word some steps to the right of i, in the text.
func (s *State) near(i, steps int) int {
	if i > s.N || i+steps < 0 || i+steps > s.N {
		return s.N + 1
	}
	return i + steps
}

// between returns how far apart two words are and how many verbs and marks lie
// between them, all up to a limit; 0 when the first is not there.
func (in *Input) between(i, k int) (words, verbs, marks uint32) {
	if i >= len(in.word)-1 {
		return 0, 0, 0
	}
	return span(k - i), min(in.verbs[k]-in.verbs[i], 3), min(in.marks[k]-in.marks[i], 3)
}

// stack returns the word i below the top.
func (s *State) stack(i int) int {
	if i >= len(s.Stack) {
		return s.N + 1
	}
	return s.Stack[len(s.Stack)-1-i]
}

func (s *State) buffer(i int) int {
	if s.Next+i > s.N {
		return s.N + 1
	}
	return s.Next + i
}

// of looks i up in a list of words; the word that is not there has none.
func (s *State) of(list []int, i int) int {
	if i > s.N || list[i] == none {
		return s.N + 1
	}
	return list[i]
}

func (s *State) rel(i int) uint32 {
	if i > s.N {
		return 0
	}
	return uint32(s.Rels[i] + 2)
}

func (s *State) count(list []uint32, i int) uint32 {
	if i > s.N {
		return 1 << 20
	}
	return list[i]
}

// span is a distance in words, long ones together.
func span(n int) uint32 {
	switch {
	case n <= 4:
		return uint32(n)
	case n <= 6:
		return 5
	case n <= 10:
		return 6
	}
	return 7
}
