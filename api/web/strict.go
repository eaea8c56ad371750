package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"unicode/utf8"
)

// Unmarshal is json.Unmarshal that also refuses text that is not UTF-8 and an
// object that has a name twice: parsers disagree about both.
func Unmarshal(data []byte, v any) error {
	if !utf8.Valid(data) {
		return errors.New("not UTF-8")
	}
	if err := json.Unmarshal(data, v); err != nil {
		return err
	}
	return unique(json.NewDecoder(bytes.NewReader(data)))
}

// unique reads one value, whose syntax is known to be right.
func unique(d *json.Decoder) error {
	t, err := d.Token()
	if err != nil {
		return err
	}
	open, ok := t.(json.Delim)
	if !ok {
		return nil
	}
	seen := map[string]bool{}
	for d.More() {
		if open == '{' {
			name, err := d.Token()
			if err != nil {
				return err
			}
			if s, _ := name.(string); seen[s] {
				return errors.New("a name stands twice in one object")
			} else {
				seen[s] = true
			}
		}
		if err := unique(d); err != nil {
			return err
		}
	}
	_, err = d.Token()
	return err
}
