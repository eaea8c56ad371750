package attribution

import (
	"fmt"
	"io"

	"linecheck/review/extract/attribution"
	"linecheck/review/extract/attribution/feature"
	"linecheck/review/extract/linear"
)

var shipped = settings{rate: .015, decay: 1e-3, drop: .5, epochs: 3, seed: 1, bytes: 3_000_000, often: 24}

const folds = 3

// trainer learns, scores and saves.
type trainer struct {
	save func(string, *linear.Model) error
	log  io.Writer
}

// Train learns the models from PolNeAR's training part and scores them on its
// development part.
func Train(data string, save func(string, *linear.Model) error, log io.Writer) error {
	docs, err := readRaw(data, "polnear_train.jsonl.gz")
	if err != nil {
		return err
	}
	valid, err := readRows(data, "polnear_cofenet_valid.jsonl.gz")
	if err != nil {
		return err
	}
	cues, err := lexicon(docs)
	if err != nil {
		return err
	}
	if err := save("attribution-cues", cues); err != nil {
		return err
	}
	lex, t := feature.NewLexicon(cues), trainer{save, log}
	pars, vp := read(docs, lex), read(valid, lex)
	fmt.Fprintf(log, "attribution: %d articles\n", len(docs))
	t.validated(docs, pars, shipped)
	return t.learn(shipped, items(docs, pars), items(valid, vp))
}

// learn learns from the list, in full and then as small as it is shipped, and saves it.
func (t trainer) learn(s settings, list, valid []item) error {
	c := newCRF(list, s)
	c.fit(c.examples(list), func(e int) { fmt.Fprintf(t.log, "attribution: pass %d over the articles\n", e+1) })
	whole := c.averaged()
	t.show("all weights, development part", whole, valid)
	slim := whole.slimmed(s.bytes)
	t.show("as shipped, development part", slim, valid)
	m, err := slim.build()
	if err != nil {
		return err
	}
	return t.save("attribution", m.Packed())
}

func (t trainer) show(what string, c *crf, list []item) {
	var sum tally
	for i := range list {
		e := c.example(&list[i])
		sum.add(e.labels, c.chain(&e).Lean(attribution.Leaning).Viterbi())
	}
	fmt.Fprintf(t.log, "attribution, %s: %s\n", what, sum.String())
}
