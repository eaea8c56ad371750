package answer

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"linecheck/cmd/dev/bench/quality/rows"
)

func TestSites(t *testing.T) {
	dir := t.TempDir()
	page := "<html><body><nav><a href=/>Home</a></nav><article><h1>Bridge closed after the storm</h1>" +
		"<p>The main bridge was closed on Tuesday. Engineers found cracks in two pillars after the storm, the worst in a decade.</p>" +
		"<p>The council has to find $1.5 million for the repairs, said its treasurer, Perry White, on Wednesday.</p></article></body></html>"
	f, err := os.Create(filepath.Join(dir, "bridge.html.gz"))
	if err != nil {
		t.Fatal(err)
	}
	z := gzip.NewWriter(f)
	if _, err := z.Write([]byte(page)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "empty.html"), []byte("<script>x</script>"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"bridge": "The main bridge was closed on Tuesday.\nEngineers found cracks in two pillars after the storm, the worst in a decade.\n" +
			"The council has to find $1.5 million for the repairs, said its treasurer, Perry White, on Wednesday.\n",
		"empty": "",
	}
	for _, c := range []struct{ task, path string }{{"articlehtml", dir}, {"article", dir}, {"articlehtml", filepath.Join(dir, "bridge.html.gz")}} {
		var out strings.Builder
		if err := Run(c.task, c.path, Options{}, &out); err != nil {
			t.Fatal(err)
		}
		var got map[string]rows.Page
		if err := json.Unmarshal([]byte(out.String()), &got); err != nil {
			t.Fatal(err)
		}
		for name, page := range got {
			if page.Body != want[name] {
				t.Errorf("%s %s: got %q, want %q", c.task, name, page.Body, want[name])
			}
		}
		if _, ok := got["bridge"]; !ok {
			t.Errorf("%s: no answer for the page in %v", c.task, got)
		}
	}
}
