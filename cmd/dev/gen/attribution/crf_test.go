package attribution

import (
	"bytes"
	"strings"
	"testing"

	"linecheck/review/extract/attribution"
	"linecheck/review/extract/attribution/chain"
	"linecheck/review/extract/attribution/feature"
	"linecheck/review/extract/linear"
)

// A field that has learned a few sentences labels them as they were, also when it is
// small and has been written and read.
func TestLearns(t *testing.T) {
	said := chain.BeginCue
	var docs []article
	for _, who := range []string{"Ann", "Bob", "Eve", "Kim"} {
		one := row{tokens: strings.Fields(who + " said it rains .")}
		one.labels = []chain.Label{chain.BeginSource, said, chain.BeginContent, chain.InContent, chain.Outside}
		two := row{tokens: strings.Fields("It rains , " + who + " said .")}
		two.labels = []chain.Label{chain.BeginContent, chain.InContent, chain.Outside, chain.BeginSource, said, chain.Outside}
		docs = append(docs, article{who, []row{one, two}})
	}
	cues, err := lexicon(docs)
	if err != nil {
		t.Fatal(err)
	}
	models := map[string]*linear.Model{"attribution-cues": cues}
	learner := trainer{func(name string, m *linear.Model) error { models[name] = m; return nil }, &bytes.Buffer{}}
	s := settings{rate: .3, decay: 1e-6, epochs: 20, seed: 1, bytes: 40_000, often: 2}
	list := items(docs, read(docs, feature.NewLexicon(cues)))
	if err := learner.learn(s, list, list); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if size, err := models["attribution"].WriteTo(&file); err != nil || size > 41_000 {
		t.Fatalf("%d bytes, %v", size, err)
	}
	first, err := linear.Read(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	m := attribution.NewModel(cues, first)
	for _, d := range docs {
		for i, labels := range m.Tag(tokensOf(&d)) {
			for k, l := range labels {
				if l != d.rows[i].labels[k] {
					t.Errorf("%v: %v", d.rows[i].tokens, labels)
					break
				}
			}
		}
	}
}
