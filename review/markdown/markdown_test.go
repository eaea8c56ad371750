package markdown

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"linecheck/models"
)

func TestRender(t *testing.T) {
	const rel = `rel="nofollow noopener noreferrer"`
	tests := []struct{ name, source, want string }{
		{"paragraphs and line breaks", "a\nb\n\nc", "<p>a<br>\nb</p>\n<p>c</p>"},
		{"emphasis and code", "*a* **b** `c<d`", "<p><em>a</em> <strong>b</strong> <code>c&lt;d</code></p>"},
		{"code block", "```go\nx := 1\n```", "<pre><code>x := 1\n</code></pre>"},
		{"quotation", "> a", "<blockquote>\n<p>a</p>\n</blockquote>"},
		{"list", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"},
		{"numbers are kept", "7. a\n8. b", "<ol start=\"7\">\n<li>a</li>\n<li>b</li>\n</ol>"},
		{"link", "[a](https://x.example/?q=1&r=é)", `<p><a href="https://x.example/?q=1&amp;r=%C3%A9" ` + rel + `>a</a></p>`},
		{"the title of a link is dropped", `[a](http://x.example "t")`, `<p><a href="http://x.example" ` + rel + `>a</a></p>`},
		{"address in text", "See www.x.example.", `<p>See <a href="http://www.x.example" ` + rel + `>www.x.example</a>.</p>`},
		{"mail address", "a@x.example", `<p><a href="mailto:a@x.example" ` + rel + `>a@x.example</a></p>`},
		{"heading", "# a *b*", "<p><strong>a <em>b</em></strong></p>"},
		{"underlined heading", "a\n---", "<p><strong>a</strong></p>"},
		{"image", "![a chart](https://x.example/c.png)", "<p>a chart</p>"},
		{"HTML is text", "if x <b> y", "<p>if x &lt;b&gt; y</p>"},
		{"other scripts", "é 漢 👍🏽", "<p>é 漢 👍🏽</p>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := Render(tt.source); err != nil || got != tt.want {
				t.Errorf("got %v\n%s\nwant\n%s", err, got, tt.want)
			}
		})
	}
}

func TestRefuses(t *testing.T) {
	tests := []struct{ name, source, code string }{
		{"nothing", "", "text.empty"},
		{"white space", " \n\t\u00a0", "text.empty"},
		{"a rule", "---", "text.empty"},
		{"an empty quotation", "> >", "text.empty"},
		{"an image without description", "![](http://x.example/y.png)", "text.empty"},
		{"one byte too many", strings.Repeat("a", 10_001), "text.too_long"},
		{"bytes count, not characters", strings.Repeat("é", 5_001), "text.too_long"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Render(tt.source)
			e, ok := errors.AsType[*models.Error](err)
			if !ok || e.Code != tt.code || e.Kind != models.KindInvalid || e.Fields["body"] == "" || got != "" {
				t.Errorf("got %q, %v, want %s on body", got, err, tt.code)
			}
		})
	}
	if _, err := Render(strings.Repeat("a", 10_000)); err != nil {
		t.Errorf("at the cap: %v", err)
	}
}

func TestAttacks(t *testing.T) {
	for _, tt := range attacks {
		t.Run(tt.source, func(t *testing.T) {
			if got, err := Render(tt.source); err != nil || got != tt.want {
				t.Errorf("got %v\n%s\nwant\n%s", err, got, tt.want)
			}
		})
	}
}

func FuzzRender(f *testing.F) {
	for _, a := range attacks {
		f.Add(a.source)
	}
	f.Fuzz(func(t *testing.T, source string) {
		got, err := Render(source)
		if err != nil {
			return
		}
		if bad := unsafeIn(got); bad != "" {
			t.Errorf("%q became\n%s\nwhich has %s", source, got, bad)
		}
	})
}

// unsafeIn returns the first tag, attribute or address that must not be in rendered HTML.
func unsafeIn(s string) string {
	tags := []string{"p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a"}
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return ""
		}
		token := z.Token()
		if kind == html.TextToken {
			continue
		}
		if !slices.Contains(tags, token.Data) {
			return token.String()
		}
		for _, a := range token.Attr {
			link := a.Key == "href" && slices.ContainsFunc([]string{"http:", "https:", "mailto:"}, func(p string) bool { return strings.HasPrefix(a.Val, p) })
			if !link && (a.Key != "rel" || a.Val != "nofollow noopener noreferrer") && a.Key != "start" {
				return token.String()
			}
		}
	}
}

// The parser is quadratic on such input; the cap keeps that affordable.
func TestHostileInputAtTheCap(t *testing.T) {
	plain := fastest(t, strings.Repeat("word ", MaxBytes/5))
	for _, unit := range []string{"*a_", "[a](", "> ", "1. ", "![", "\n- a"} {
		if d := fastest(t, strings.Repeat(unit, (MaxBytes-1)/len(unit))+"a"); d > 2_000*plain {
			t.Errorf("%q costs %v, plain text of that size %v", unit, d, plain)
		}
	}
}

func fastest(t *testing.T, source string) time.Duration {
	t.Helper()
	best := time.Hour
	for range 3 {
		start := time.Now()
		if _, err := Render(source); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	return best
}
