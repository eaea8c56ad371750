package canonical

import (
	"strings"
	"testing"
)

func TestJSON(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{
			"literals and strings of RFC 8785, 3.2.2", `{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
			`{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
		},
		{
			"sorting of RFC 8785, 3.2.3",
			`{"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
			  "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}`,
			`{"\r":"Carriage Return","1":"One","` + "\u0080" + `":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign",` +
				`"😀":"Emoji: Grinning Face","` + "\ufb33" + `":"Hebrew Letter Dalet With Dagesh"}`,
		},
		{"no escapes for HTML", `"<a>&\u2028\b\f\t\u007f"`, "\"<a>&\u2028\\b\\f\\t\u007f\""},
		{"integers", `[0, -0, 9007199254740991, -9007199254740991]`, `[0,0,9007199254740991,-9007199254740991]`},
		{"empty", `{"b": [], "a": {}}`, `{"a":{},"b":[]}`},
	}
	for _, tt := range tests {
		got, err := JSON([]byte(tt.in))
		if err != nil || string(got) != tt.want {
			t.Errorf("%s:\n got %s, %v\nwant %s", tt.name, got, err, tt.want)
		}
	}
}

func TestJSONRefuses(t *testing.T) {
	for _, in := range []string{
		"", "1.5", "1e3", "9007199254740992", "1 2", `{"a":1,"a":2}`, `{"a":1,"\u0061":2}`, "\"\xff\"", "{", `[1,]`,
		strings.Repeat("[", 100) + strings.Repeat("]", 100),
	} {
		if got, err := JSON([]byte(in)); err == nil {
			t.Errorf("JSON(%.20q) = %s, want an error", in, got)
		}
	}
}
