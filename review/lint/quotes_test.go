package lint

import (
	"testing"

	"linecheck/models"
)

func TestQuotationMarksWithoutACounterpart(t *testing.T) {
	table(t, []Rule{RuleQuotes}, []row{
		{"never opened", "He left.\nThe line is becoming more aggressive,\" the ministry said in a statement.\n\"It is.\"", []string{"quotes-unbalanced: is becoming more aggressive,\""}},
		{"never closed", "He said, “We will see. And then he left.\nNobody knew.", []string{"quotes-unbalanced: “We will see."}},
		{"straight, never closed", "He said, \"We will see.\nNobody knew.", []string{"quotes-unbalanced: \"We will see."}},
		{"opened again before it was closed", "He said, \"We will see. She said, \"No.\"", []string{"quotes-unbalanced: \"We will see."}},
		{"the next paragraph does not open it again", "\"We will see.\nThen we will go,\" he said.", []string{"quotes-unbalanced: \"We will see.", "quotes-unbalanced: Then we will go,\""}},
		{"a run that does not go on", "“We will see.\n“Then we will go.\nHe left.", []string{"quotes-unbalanced: “Then we will go."}},
		{"the quotation that lacks its end is not the last", "He said “no. She said “yes”.\n“Well,” he said.", []string{"quotes-unbalanced: “no."}},
		{"in brackets", "The ministry (called \"the tower by many) closed.", []string{"quotes-unbalanced: \"the tower by many)"}},
		{"single, never closed", "He said: ‘We will see and go.\nNobody knew.", []string{"quotes-unbalanced: ‘We will see and"}},
		{"single, never opened", "We will see,’ he said.", []string{"quotes-unbalanced: We will see,’"}},
		{"straight single, never closed", "The minister called it 'a grave mistake that will cost us.\nHe left.", []string{"quotes-unbalanced: 'a grave mistake that"}},
		{"within another", "“He told me ‘never to come back,” she said.", []string{"quotes-unbalanced: ‘never to come back,”"}},
		{"French", "« Oui, dit-elle.\nElle partit.", []string{"quotes-unbalanced: « Oui, dit-elle."}},
		{"German", "Er sagte: „Nein.\nEr ging.", []string{"quotes-unbalanced: „Nein."}},
		{"Arabic", "قال الوزير إن «القرار نهائي» يوم الإثنين. وقال: «لا تراجع.", []string{"quotes-unbalanced: «لا تراجع."}},
		{"emoji", "👩‍👩‍👧‍👦 said “👍🏽 yes.", []string{"quotes-unbalanced: “👍🏽 yes."}},
	})
}

func TestQuotationMarksThatAreRight(t *testing.T) {
	table(t, []Rule{RuleQuotes}, []row{
		{"pairs", "“No,” he said. \"Yes,\" she said. “It is ‘so’, then.”", nil},
		{"a run of paragraphs", "“We will see.\n“Then we will go.\n“And come back.”", nil},
		{"a run of paragraphs, single", "‘We will see.\n‘Then we will go.’", nil},
		{"straight and curly", "\"Open the door! We’re coming in!” he shouted. “Yes,\" she said.", nil},
		{"straight ones with white space", "He said \" no \" and left.", nil},
		{"apostrophes", "The workers' union isn't the bosses' friend. Rock 'n' roll of the '90s, ’twas. Give 'em time, y'all. O'Brien's.", nil},
		{"curly apostrophes", "The workers’ union isn’t the bosses’ friend. The ’90s were ’em.", nil},
		{"a headline's single marks", "[H]NATO decision 'not a major setback', expert says", nil},
		{"single marks around a plural's apostrophe", "‘The workers’ union will see,’ he said.", nil},
		{"inches and feet", "The 34\" screen is 6'2\" away, and the 5' 10\" man saw it.", nil},
		{"inches in a quotation", "\"It is a 34\" screen,\" he said.", nil},
		{"German and French", "„Ja“, sagte er. « Oui », dit-elle. »Nein«, sagte sie. ‚Ja‘.", nil},
		{"several paragraphs in guillemets", "« Nous verrons.\nPuis nous irons », dit-il.", nil},
		{"Japanese", "彼は「はい」と言った。『いいえ』。", nil},
		{"Swedish", "”Nej”, sade han.", nil},
		{"as a typewriter quotes", "``Well may we say `God save the Queen,' for nothing will,'' he said.", nil},
		{"a line that breaks off", "He said \"we will\nsee\" and left.", nil},
		{"furniture", "[N]\"Read more\nHe left.", nil},
	})
}

func TestQuotesAtImport(t *testing.T) {
	in := input("", "Said \"he.\nAn end.")
	pieces := make([]models.Piece, len(in.Segments))
	for i, s := range in.Segments {
		pieces[i] = models.Piece{Start: s.Start, End: s.End, Kind: s.Kind, Role: s.Role, Paragraph: s.Paragraph}
	}
	if got := Quotes(in.Text, pieces); len(got) != 1 || short(got[0]) != "quotes-unbalanced: \"he." {
		t.Errorf("%+v", got)
	}
	if got := Quotes(models.NewText(""), nil); got == nil || len(got) != 0 {
		t.Errorf("of nothing: %+v, want none", got)
	}
}
