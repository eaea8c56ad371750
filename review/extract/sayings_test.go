package extract

import "testing"

// Who is the speaker of the claim that has those words.
func TestSpeakers(t *testing.T) {
	for _, c := range []struct{ article, words, speaker string }{
		{"Crop study\n\nThe work was led by Ann Holt of the city college.\n\nAs coauthor Ann Holt told The Herald, \"The projections are quite consistent\".\n", "The projections are quite consistent", "Ann Holt"},
		{"Slogan\n\nThe town paid for the slogan.\n\nI love that they paid for it. Nobody is going to steal that slogan.\n\n— Robert Maguire (@Maguire) November 18, 2019\n", "Nobody is going to steal that slogan", "Robert Maguire"},
		{"Slogan\n\nThe town paid for the slogan.\n\nWe opened the bridge in 1950.\n\nThe bridge is closed.\n", "We opened the bridge in 1950", ""},
	} {
		text, layout := whole(c.article)
		found := false
		for _, claim := range Claims(text, layout, Options{}).Claims {
			if claim.Spans[0].Quote == c.words {
				found = true
				if claim.Speaker != c.speaker {
					t.Errorf("%q: speaker %q, want %q", c.words, claim.Speaker, c.speaker)
				}
			}
		}
		if !found {
			t.Errorf("no claim %q", c.words)
		}
	}
}
