package answer

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"linecheck/cmd/dev/bench/quality/rows"
)

// The labels of the input are wrong on purpose.
const datedRow = `{"id": "a", "dct": "1998-08-07", "text": "“Léa” left Thursday night, two years after 1990.", "timexes": [{"start": 1, "end": 2, "value": "x"}]}`

func TestDates(t *testing.T) {
	path := filepath.Join(t.TempDir(), "input")
	if err := os.WriteFile(path, []byte(datedRow), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		answer func(*dated) timexes
		want   string
	}{
		"dates": {
			datesOf,
			`{"id":"a","timexes":[{"start":11,"end":25,"value":"1998-08-06TNI"},{"start":27,"end":36,"value":"P2Y"},{"start":43,"end":47,"value":"1990"}]}` + "\n",
		},
		"gumdates": {
			gumDatesOf,
			`{"id":"a","timexes":[{"start":11,"end":25,"value":"1998-08-06"},{"start":27,"end":36,"value":"P2Y"},{"start":43,"end":47,"value":"1990"}]}` + "\n",
		},
	} {
		var out bytes.Buffer
		if err := each(rows.Lines[dated], tt.answer)(path, Options{}, &out); err != nil {
			t.Fatal(err)
		}
		if out.String() != tt.want {
			t.Errorf("%s: got  %swant %s", name, out.String(), tt.want)
		}
	}
}
