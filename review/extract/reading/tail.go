package reading

import (
	"linecheck/review/extract/reading/remark"
	"linecheck/review/extract/tag"
)

// cutTail leaves out what is only added after a comma or a dash behind the verb:
// "…, with votes to come", "…, as well as others", "…, a town in Austria".
func (s *Shape) cutTail() {
	u, c := s.Unit, &s.Unit.Clauses[s.Clause]
	s.cutBrackets()
	s.cutAdded()
	if c.Main < 0 {
		return
	}
	for p := 1; p+1 < len(s.Tokens); p++ {
		k := s.Tokens[p]
		if k < c.Verb.To || s.Tokens[p-1] != k-1 || s.Tokens[p+1] != k+1 {
			continue
		}
		rest := s.Tokens[p+1:]
		switch {
		case u.Tokens[k].Class == tag.Comma && s.adds(rest), remark.Dashes[u.Tokens[k].Text] && s.lastDash(rest) && len(rest) >= 3:
		case u.Tokens[k].Class == tag.Conjunction && u.Tokens[k+1].Class == tag.Comma && len(rest) >= 3:
		default:
			continue
		}
		if s.finite(rest) {
			continue
		}
		if more := s.more(k, rest); len(more) >= 3 && u.Tokens[c.Main].Class == tag.Be && u.Tokens[more[0]].Lower == "with" && len(s.Added) == 0 {
			s.Added = more
		} else if len(more) >= 3 {
			for _, n := range s.Tokens[:p] {
				if n < c.Verb.To {
					s.Rest = append(s.Rest, n)
				}
			}
			s.Rest = append(s.Rest, more...)
		}
		s.Tokens = s.Tokens[:p]
		return
	}
}

// cutAdded takes from the end of a claim what a comma or a dash adds about the whole of
// it: ", down 5 percent from May".
func (s *Shape) cutAdded() {
	u, c := s.Unit, &s.Unit.Clauses[s.Clause]
	for p := 2; p+2 < len(s.Tokens) && c.Main >= 0; p++ {
		k := s.Tokens[p]
		if k < c.Verb.To || s.Tokens[p-1] != k-1 || s.Tokens[p+1] != k+1 || u.Tokens[k].Class != tag.Comma && !remark.Dashes[u.Tokens[k].Text] {
			continue
		}
		rest := s.Tokens[p+1:]
		words := make([]tag.Token, len(rest))
		for i, n := range rest {
			words[i] = u.Tokens[n]
		}
		if remark.On(words) && !s.finite(rest) {
			s.Added, s.Tokens = rest, s.Tokens[:p]
			return
		}
	}
}

// more returns the words of a tail that the subject and verb say as well.
func (s *Shape) more(k int, rest []int) []int {
	u := s.Unit
	switch first := &u.Tokens[rest[0]]; {
	case u.Tokens[k].Class == tag.Conjunction && len(rest) > 1:
		return rest[1:]
	case first.Lower == "as" && len(rest) > 3:
		return rest[3:]
	case first.Lower == "with" && len(rest) > 4:
		return rest
	}
	return nil
}

// adds reports whether the words after a comma are no part of the statement.
func (s *Shape) adds(rest []int) bool {
	u := s.Unit
	first := &u.Tokens[rest[0]]
	second := &tag.Token{Class: tag.Stop}
	if len(rest) > 1 {
		second = &u.Tokens[rest[1]]
	}
	switch {
	case first.Lower == "as" && second.Lower == "well":
		return true
	case first.Lower == "with":
		return len(rest) >= 5
	case first.Lower == "a" || first.Lower == "an":
		return len(rest) >= 4 && !s.lists(rest)
	case first.Class == tag.Adjective && second.Class == tag.Preposition:
		return len(rest) >= 4 && !s.lists(rest)
	case first.Lower == "including":
		for _, k := range rest {
			if u.Tokens[k].Class == tag.Wh {
				return true
			}
		}
	}
	return false
}

// lists reports whether commas or a conjunction go on with a list.
func (s *Shape) lists(rest []int) bool {
	for _, k := range rest {
		if c := s.Unit.Tokens[k].Class; (c == tag.Conjunction || c == tag.Comma) && s.Unit.Owner[k] == s.Clause {
			return true
		}
	}
	return false
}

func (s *Shape) lastDash(rest []int) bool {
	for _, k := range rest {
		if remark.Dashes[s.Unit.Tokens[k].Text] {
			return false
		}
	}
	return true
}

// finite reports whether one of the tokens is a finite verb of the clause itself.
func (s *Shape) finite(rest []int) bool {
	for _, k := range rest {
		if s.Unit.Owner[k] == s.Clause && s.Unit.Tokens[k].Finite() {
			return true
		}
	}
	return false
}

// longest bracket that stays in a claim, in words.
const longestBracket = 5

func (s *Shape) cutBrackets() {
	u := s.Unit
	for p := 1; p < len(s.Tokens); p++ {
		if u.Tokens[s.Tokens[p]].Text != "(" {
			continue
		}
		end := p + 1
		for end < len(s.Tokens) && u.Tokens[s.Tokens[end]].Text != ")" {
			end++
		}
		if end < len(s.Tokens) && end-p-1 > longestBracket {
			s.Tokens = append(s.Tokens[:p:p], s.Tokens[end+1:]...)
		}
	}
}
