package plain

import (
	"bytes"
	"testing"
)

func TestWebURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a?b=c&d=e":   "https://example.org/a?b=c&d=e",
		" HTTP://example.org ":            "http://example.org",
		"https://example.org/a b<c>\"(')": "https://example.org/a%20b%3Cc%3E%22%28%27%29",
		"https://example.org/北约?q=نا":     "https://example.org/%E5%8C%97%E7%BA%A6?q=%D9%86%D8%A7",
		"javascript:alert(1)":             "", "JavaScript://x/%0aalert(1)": "", "data:text/html,x": "", "//evil.example": "", "/a": "", "": "",
		"https://": "", "https://user@evil.example/": "", "java\tscript:alert(1)": "", "ftp://example.org/": "", "https:evil.example": "", "mailto:a@b.c": "",
		"https://example.org/\n# heading": "",
	} {
		if got := WebURL(in); got != want {
			t.Errorf("WebURL(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"plain words, 4.1 billion": "plain words, 4.1 billion", "1. list": `1\. list`, "12) list": `12\) list`, "- item": `\- item`, "a - b": "a - b",
		"# h\n\n## i": `\# h \#\# i`, "[x](javascript:y)": `\[x\](javascript:y)`, "<b>&amp;": `\<b\>\&amp;`, "https://x.example": `https\://x.example`,
		"www.x.example": `www\.x.example`, "a|b": `a\|b`, "===": `\===`, "a\\b": `a\\b`, "non\u00a0breaking": "non\u00a0breaking", "  \t ": "",
		"\u202eabc": "\u202eabc\u202c", "abc\u2069": "abc",
	} {
		if got := Markdown(in); got != want {
			t.Errorf("Markdown(%q) = %q, want %q", in, got, want)
		}
	}
	if got, want := MarkdownBlock("one\n  two\n\n\n- three\n"), "one\\\ntwo\n\n\\- three"; got != want {
		t.Errorf("MarkdownBlock = %q, want %q", got, want)
	}
}

func TestTable(t *testing.T) {
	var b bytes.Buffer
	rows := [][]string{
		{"name", "=header"}, {"=1+1", "say \"hi\", then\nleave"}, {"\u200b@x", " -1"}, {"＋1", "|x"}, {"\t", "%1"}, {"5", "a=b"}, {"", "'q"},
	}
	if err := Table(&b, rows); err != nil {
		t.Fatal(err)
	}
	want := "name,=header\r\n'=1+1,\"say \"\"hi\"\", then\r\nleave\"\r\n'\u200b@x,' -1\r\n'＋1,'|x\r\n'\t,'%1\r\n5,a=b\r\n,'q\r\n"
	if got := b.String(); got != want {
		t.Errorf("table = %q\nwant    %q", got, want)
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2030-02-01": "1 Feb 2030", "2030-02-01T09:30:00+02:00": "1 Feb 2030, 07:30 UTC", "2030-02-01T09:30:00.123Z": "1 Feb 2030, 09:30 UTC", "last week": "last week", "": "",
	} {
		if got := Date(in); got != want {
			t.Errorf("Date(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCopy(t *testing.T) {
	type leaf struct{ Text string }
	type tree struct {
		List []leaf
		Nil  []string
		At   *leaf
		None *leaf
	}
	in := tree{List: []leaf{{"a\x00b\r\nc\rd\xff\ufffe"}}, At: &leaf{"x"}}
	out := Copy(in)
	if got, want := out.List[0].Text, "a\ufffdb\nc\nd\ufffd\ufffd"; got != want {
		t.Errorf("text = %q, want %q", got, want)
	}
	if out.Nil == nil || out.None != nil || out.At == in.At || out.At.Text != "x" {
		t.Errorf("copy = %+v", out)
	}
	out.List[0].Text = "changed"
	if in.List[0].Text == "changed" {
		t.Error("the copy shares its slice")
	}
}

func TestIsolate(t *testing.T) {
	for in, want := range map[string]string{"Ada": "Ada", "ليلى": "\u2068ليلى\u2069", "\u202ex": "\u2068\u202ex\u202c\u2069", "": ""} {
		if got := Isolate(in); got != want {
			t.Errorf("Isolate(%q) = %q, want %q", in, got, want)
		}
	}
}
