// Package worth says of sentences whether they can be checked and whether that
// is worth doing, with the reasons. Its models learned it from debates and
// speeches; each is a file of its own and may be left out.
package worth

import (
	"math"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/models"
)

// Names of the models. Each learned from another data set.
const (
	ModelWorthy    = "worth-ct24"          // sentences of debates, one at a time
	ModelDebate    = "worth-ct19"          // lines of debates and speeches, in order
	ModelCheckable = "checkable-policlaim" // sentences of speeches, in order
)

// Answer is what a model says of a sentence.
type Answer struct {
	Probability float64
	Yes         bool     // above the model's threshold, which need not be one half
	Reasons     []string // what spoke for the answer, the strongest first; may be empty
}

// Line is a line of a debate.
type Line struct{ Speaker, Text string }

// Checkable says of the sentences of a text, which stand in order, whether
// sources could settle them. ok is false when there is no such model in this build.
func Checkable(sentences []string) (answers []Answer, ok bool) {
	m := load(ModelCheckable)
	if m == nil {
		return nil, false
	}
	own := m.scores(sentences)
	w := load(ModelWorthy)
	if w == nil {
		return m.answers(withoutOther, Inputs(own.margins, nil), own, nil), true
	}
	other := w.scores(sentences)
	inputs := Inputs(own.margins, other.margins)
	if meant := m.meant(sentences); meant != nil {
		return m.answers(withMeaning, Joined(inputs, meant), own, &other), true
	}
	return m.answers(withOther, inputs, own, &other), true
}

// Worthy says of each sentence, by itself, whether it is worth checking. ok is
// false when there is no such model in this build.
func Worthy(sentences []string) (answers []Answer, ok bool) {
	m := load(ModelWorthy)
	if m == nil {
		return nil, false
	}
	own := m.scores(sentences)
	return m.answers(withoutOther, Alone(own.margins), own, nil), true
}

// Debate says of each line of one debate or speech, in order, how worth checking
// it is: to rank the lines, for hardly one in forty is. ok is false when one of
// the two models for it is not in this build.
func Debate(lines []Line) (answers []Answer, ok bool) {
	m, w := load(ModelDebate), load(ModelWorthy)
	if m == nil || w == nil {
		return nil, false
	}
	text := make([]string, len(lines))
	for i := range lines {
		text[i] = lines[i].Text
	}
	own, other := m.scores(text), w.scores(text)
	return m.answers(withOther, Debated(lines, own.margins, other.margins), own, &other), true
}

// Parameters of a model are weights of the template parameter: the threshold on
// the probability, then how the inputs are weighed without, and with, the scores
// of another model, and with those of the meanings too; the threshold then; and
// how the numbers of Meaning are weighed, with one more for all sentences.
const (
	threshold        uint32 = 0
	withoutOther     uint32 = 1
	withOther        uint32 = 21
	withMeaning      uint32 = 41
	meaningThreshold uint32 = 60
	ofMeaning        uint32 = 100
)

// Parameter is the feature whose weight is a parameter of a model.
func Parameter(i uint32) linear.Feature { return linear.Combine(parameter, i) }

type model struct{ table *linear.Model }

func load(name string) *model {
	if m := models.Load(name); m != nil {
		return &model{m}
	}
	return nil
}

// weight is what a model learned for one feature.
func (m *model) weight(f linear.Feature) float64 {
	sum := []int32{0}
	m.table.Add(sum, f)
	return float64(sum[0]) * m.table.Scale
}

// scored is how far each sentence is from the border between yes and no, and
// what each reason added to that.
type scored struct {
	margins []float64
	shares  [][reasons]float64
}

func (m *model) scores(sentences []string) scored {
	out := scored{make([]float64, len(sentences)), make([][reasons]float64, len(sentences))}
	for i, s := range sentences {
		list := look(s)
		var total [reasons]int32
		for k := range list {
			a := list[k].about
			m.table.Add(total[a:a+1], list[k].feature)
		}
		unit, all := m.table.Scale/Length(len(list)), int32(0)
		for a, t := range total {
			out.shares[i][a] = float64(t) * unit
			all += t
		}
		out.margins[i] = float64(all) * unit
	}
	return out
}

// meant is how far the meaning of each sentence is from the border; nil in a
// build without word vectors.
func (m *model) meant(sentences []string) []float64 {
	out := make([]float64, len(sentences))
	var weights []float64
	for i, s := range sentences {
		list := Meaning(s)
		if list == nil {
			return nil
		}
		if weights == nil {
			for k := range len(list) + 1 {
				weights = append(weights, m.weight(Parameter(ofMeaning+uint32(k))))
			}
		}
		out[i] = Margin(weights, list)
	}
	return out
}

// Margin weighs what Meaning found; the last weight counts for every sentence.
func Margin(weights, meaning []float64) float64 {
	sum := weights[len(meaning)]
	for k, v := range meaning {
		sum += weights[k] * v
	}
	return sum
}

// answers weighs the inputs of each sentence by the parameters that stand at
// from; other is nil when they come from one model.
func (m *model) answers(from uint32, inputs [][]float64, own scored, other *scored) []Answer {
	var weights []float64
	if len(inputs) > 0 {
		for k := range inputs[0] {
			weights = append(weights, m.weight(Parameter(from+uint32(k))))
		}
	}
	at := threshold
	if from == withMeaning {
		at = meaningThreshold
	}
	limit := m.weight(Parameter(at))
	out := make([]Answer, len(inputs))
	for i, in := range inputs {
		z := 0.0
		for k, v := range in {
			z += v * weights[k]
		}
		shares := own.shares[i]
		for a := range shares {
			shares[a] *= weights[ownInput]
			if other != nil {
				shares[a] += weights[otherInput] * other.shares[i][a]
			}
		}
		p := 1 / (1 + math.Exp(-z))
		out[i] = Answer{Probability: p, Yes: p >= limit, Reasons: explain(&shares, p >= limit)}
	}
	return out
}
