package syntax

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/models"
)

// Settings found on EWT dev and the held-out documents of GUM.
const (
	folds = 5

	tagEpochs  = 8
	jackEpochs = 4
	tagLeast   = 1.0

	scoutEpochs = 3 // to find which features matter
	scoutLeast  = 1.0
	parseEpochs = 10
	parseLeast  = 1.5
)

// corpus is the training and the development part of the treebanks.
type corpus struct{ train, ewt, gum, news []*sentence }

// load reads EWT and GUM. Of GUM, every fifth document of a genre, and one more of
// news for which there are claims annotated, are for development only.
func load(data string) (*corpus, error) {
	c := &corpus{}
	var err error
	if c.train, err = read(data, "ewt_train.conllu.gz"); err != nil {
		return nil, err
	}
	if c.ewt, err = read(data, "ewt_dev.conllu.gz"); err != nil {
		return nil, err
	}
	gum, err := read(data, "gum_dev.conllu.gz")
	if err != nil {
		return nil, err
	}
	train, held := split(gum, 0, folds)
	for _, s := range train {
		if s.doc == "GUM_news_clock" {
			held = append(held, s)
		} else {
			c.train = append(c.train, s)
		}
	}
	c.gum = held
	for _, s := range held {
		if s.genre() == "news" {
			c.news = append(c.news, s)
		}
	}
	return c, nil
}

// TrainTagger makes the tagger.
func TrainTagger(data string, save func(string, *linear.Model) error, log io.Writer) error {
	c, err := load(data)
	if err != nil {
		return err
	}
	m, err := trainTagger(c.train, tagEpochs, tagLeast)
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "tagger: EWT dev %v\ntagger: GUM held out %v\ntagger: of it news %v\n", scoreTagger(m, c.ewt), scoreTagger(m, c.gum), scoreTagger(m, c.news))
	return save("tagger", m)
}

// TrainParser makes the parser; it takes some ten minutes.
func TrainParser(data string, save func(string, *linear.Model) error, log io.Writer) error {
	c, err := load(data)
	if err != nil {
		return err
	}
	tagger := models.Load("tagger")
	if tagger == nil {
		return errors.New("parser: the tagger has to be in this build")
	}
	list, err := jackknife(c.train)
	if err != nil {
		return err
	}
	labels := moveLabels(list)
	all := newPerceptron(len(labels))
	trainParser(list, labels, all, scoutEpochs)
	few := all.distilled(scoutLeast)
	all = nil
	trainParser(list, labels, few, parseEpochs)
	m, err := few.model(labels, parseLeast)
	if err != nil {
		return err
	}
	for i, part := range [...][]*sentence{c.ewt, c.gum, c.news} {
		fmt.Fprintf(log, "parser: %s %v\n", [...]string{"EWT dev", "GUM held out", "of it news"}[i], scoreParser(m, tagWith(tagger, part)))
	}
	return save("parser", m)
}

// jackknife tags every fifth of list by a tagger that learned on the others: the
// parser has to learn with tags as wrong as it will see.
func jackknife(list []*sentence) ([]tagged, error) {
	out := make([]tagged, 0, len(list))
	for fold := range folds {
		from, to := fold*len(list)/folds, (fold+1)*len(list)/folds
		m, err := trainTagger(slices.Concat(list[:from], list[to:]), jackEpochs, tagLeast)
		if err != nil {
			return nil, err
		}
		out = append(out, tagWith(m, list[from:to])...)
	}
	return out, nil
}
