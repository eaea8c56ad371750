package score

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"linecheck/cmd/dev/bench/quality/rows"
)

// Tasks are the tasks that File can measure; "seed" takes articles one by one
// and has Seeds.
var Tasks = []string{"cw", "map", "checkable", "attr", "seg", "rules", "props", "match", "article", "dates", "gumdates", "gap", "gumpron"}

// File measures the prediction of a task, as it was written, against a gold file.
func File(task, gold string, pred []byte) (Result, error) {
	switch task {
	case "cw", "checkable":
		return against(gold, pred, Labels)
	case "map":
		return against(gold, pred, Debates)
	case "attr":
		return against(gold, pred, Attributions)
	case "seg":
		return against(gold, pred, Segments)
	case "rules":
		return against(gold, pred, sure(Rules))
	case "props":
		return against(gold, pred, Propositions)
	case "match":
		return against(gold, pred, sure(Matches))
	case "dates":
		return against(gold, pred, sure(Dates))
	case "gumdates":
		return against(gold, pred, sure(SingleDates))
	case "gumpron":
		return against(gold, pred, sure(Pronouns))
	case "gap":
		list, err := rows.Gaps(gold)
		if err != nil {
			return Result{}, err
		}
		guesses, err := rows.Decode[rows.Guess](bytes.NewReader(pred))
		return Guesses(list, guesses), err
	case "article":
		pages, err := rows.Object[map[string]rows.Page](gold)
		if err != nil {
			return Result{}, err
		}
		var found map[string]rows.Page
		if err := json.Unmarshal(pred, &found); err != nil {
			return Result{}, err
		}
		return Articles(pages, found), nil
	}
	return Result{}, fmt.Errorf("there is no task %q; there are %q and seed", task, slices.Clone(Tasks))
}

func against[G, P any](path string, pred []byte, measure func([]G, []P) (Result, error)) (Result, error) {
	gold, err := rows.Lines[G](path)
	if err != nil {
		return Result{}, err
	}
	list, err := rows.Decode[P](bytes.NewReader(pred))
	if err != nil {
		return Result{}, fmt.Errorf("prediction: %w", err)
	}
	return measure(gold, list)
}

func sure[G, P any](measure func([]G, []P) Result) func([]G, []P) (Result, error) {
	return func(gold []G, pred []P) (Result, error) { return measure(gold, pred), nil }
}
