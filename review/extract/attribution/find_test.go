package attribution_test

import (
	"fmt"
	"strings"
	"testing"

	"linecheck/review/extract/attribution"
)

func TestFind(t *testing.T) {
	if attribution.Default() == nil {
		t.Skip("this build carries no model of attribution")
	}
	doc := [][]string{
		strings.Fields("The mayor , Ann Holt , said on Monday that the governor had told her that the bridge was unsafe ."),
		strings.Fields("“ We closed it at once , ” said Tom Ross , the chief engineer . “ Nobody was hurt ."),
		strings.Fields("“ The bridge will open again in May . ”"),
		strings.Fields("It was built in 1950 ."),
	}
	text := func(s attribution.Span) string { return strings.Join(doc[s.Paragraph][s.From:s.To], " ") }
	var got []string
	for _, r := range attribution.Find(doc) {
		var said []string
		for _, s := range r.Content {
			said = append(said, strings.TrimSuffix(text(s), " .")) // the end of what is left open is anybody's guess
		}
		got = append(got, fmt.Sprintf("%s|%s|%s|%v|%d", text(r.Source), text(r.Cue), strings.Join(said, "+"), r.Carried, r.Parent))
	}
	want := []string{
		"The mayor , Ann Holt ,|said|that the governor had told her that the bridge was unsafe|false|-1",
		"the governor|had told|that the bridge was unsafe|false|0",
		"Tom Ross , the chief engineer|said|“ We closed it at once , ”+“ Nobody was hurt|false|-1",
		"Tom Ross , the chief engineer||“ The bridge will open again in May . ”|true|-1",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
