package answer

import (
	"fmt"
	"io"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/review/extract/worth"
)

// line is a line of a debate with who says it.
type line struct {
	rows.Ranked
	Speaker string `json:"speaker"`
}

// checkables says of sentences that stand in order whether sources can settle
// them. Without a model the claims of each sentence decide.
func checkables(path string, _ Options, w io.Writer) error {
	list, err := rows.Lines[rows.Labelled](path)
	if err != nil {
		return err
	}
	answers, ok := worth.Checkable(sentencesOf(list))
	if !ok {
		return each(rows.Lines[rows.Labelled], checkable)(path, Options{}, w)
	}
	return labelled(list, answers, w)
}

// worthies says of single sentences whether they are worth checking.
func worthies(path string, _ Options, w io.Writer) error {
	list, err := rows.Lines[rows.Labelled](path)
	if err != nil {
		return err
	}
	answers, ok := worth.Worthy(sentencesOf(list))
	if !ok {
		return missing(worth.ModelWorthy)
	}
	return labelled(list, answers, w)
}

// debates ranks the lines of each debate of a file.
func debates(path string, _ Options, w io.Writer) error {
	list, err := rows.Lines[line](path)
	if err != nil {
		return err
	}
	docs := map[string][]int{}
	for i := range list {
		docs[list[i].Doc] = append(docs[list[i].Doc], i)
	}
	scores := make([]float64, len(list))
	for _, at := range docs {
		lines := make([]worth.Line, len(at))
		for k, i := range at {
			lines[k] = worth.Line{Speaker: list[i].Speaker, Text: list[i].Text}
		}
		answers, ok := worth.Debate(lines)
		if !ok {
			return missing(worth.ModelDebate)
		}
		for k, i := range at {
			scores[i] = answers[k].Probability
		}
	}
	enc := encoder(w)
	for i := range list {
		if err := enc.Encode(rows.Ranked{Doc: list[i].Doc, Line: list[i].Line, Score: scores[i]}); err != nil {
			return err
		}
	}
	return nil
}

func missing(model string) error { return fmt.Errorf("this build has no model %s", model) }

func sentencesOf(list []rows.Labelled) []string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = list[i].Text
	}
	return out
}

func labelled(list []rows.Labelled, answers []worth.Answer, w io.Writer) error {
	enc := encoder(w)
	for i := range list {
		out := rows.Labelled{ID: list[i].ID, Score: &answers[i].Probability}
		if answers[i].Yes {
			out.Label = 1
		}
		if err := enc.Encode(out); err != nil {
			return err
		}
	}
	return nil
}
