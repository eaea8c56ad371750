package rows

import "encoding/json"

// edu is a row [offset, relation].
type edu struct{ Start int }

func (e *edu) UnmarshalJSON(b []byte) error { return tuple(b, &e.Start, nil) }

// token is a row [offset, word].
type token struct {
	Start int
	Word  string
}

func (t *token) UnmarshalJSON(b []byte) error { return tuple(b, &t.Start, &t.Word) }

func tuple(b []byte, number *int, word *string) error {
	var raw [2]json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	if word != nil {
		if err := json.Unmarshal(raw[1], word); err != nil {
			return err
		}
	}
	return json.Unmarshal(raw[0], number)
}
