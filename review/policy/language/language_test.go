package language

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	m "linecheck/models"
)

const shipped = `policy: Newsroom default
four-eyes: required

# Every claim
every claim: 1 origin

# Accusations
accusation, named private person, medium or high risk: 2 origins, primary source, cross-check, confidence medium

law or rule or quantity, money or percentage or superlative: primary source
`

var parsed = []m.PolicyRule{
	{Name: "Every claim", Origins: 1},
	{
		Name: "Accusations", Types: []m.ClaimType{m.TypeAccusation}, Topics: []m.Topic{m.TopicPrivatePerson}, Risks: []m.Risk{m.RiskMedium, m.RiskHigh},
		Origins: 2, Primary: true, CrossCheck: true, Confidence: m.ConfidenceMedium,
	},
	{Types: []m.ClaimType{m.TypeLawOrRule, m.TypeQuantity}, Topics: []m.Topic{m.TopicMoney, m.TopicSuperlative}, Primary: true},
}

func TestParse(t *testing.T) {
	r := Parse(shipped)
	if len(r.Problems)+len(r.Hints) > 0 {
		t.Fatalf("problems %v, hints %v", r.Problems, r.Hints)
	}
	want := m.PolicyVersion{Name: "Newsroom default", FourEyes: "required", Rules: parsed}
	if diff := cmp.Diff(want, r.Policy); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff([]int{5, 8, 10}, r.Lines); diff != "" {
		t.Errorf("lines: %s", diff)
	}
	if got := Format(r.Policy); got != shipped {
		t.Errorf("formatted:\n%s", got)
	}
}

// Whatever way a rule is put, it comes back in one.
func TestWays(t *testing.T) {
	tests := []struct{ written, canonical string }{
		{"Every claim: 1 origin", "every claim: 1 origin"},
		{"any claim: an origin", "every claim: 1 origin"},
		{"ALL CLAIMS:nothing", "every claim: nothing"},
		{"accusations and high risk : at least two independent origins , and a primary source", "accusation, high risk: 2 origins, primary source"},
		{"law_or_rule: a confidence of at least high", "law or rule: confidence high"},
		{"law-or-rule or identity-or-role or date_or_place: medium confidence", "law or rule or identity or role or date or place: confidence medium"},
		{"low or medium: cross check", "low or medium risk: cross-check"},
		{"low risk or high risk: a cross-check by a second reviewer", "low or high risk: cross-check"},
		{"money or a percentage or medical: 9 origins", "money or percentage or medical: 9 origins"},
		{"\tquantities,\tmoney :  confidence  low\t\r", "quantity, money or percentage: confidence low"},
		{"images or captions: confidence medium, cross-check, 3 origins, primary source", "image or caption: 3 origins, primary source, cross-check, confidence medium"},
	}
	for _, tt := range tests {
		r := Parse(tt.written)
		if len(r.Problems) > 0 {
			t.Errorf("%q: %v", tt.written, r.Problems)
			continue
		}
		if got := Rule(r.Policy.Rules[0]); got != tt.canonical {
			t.Errorf("%q: %q, want %q", tt.written, got, tt.canonical)
		}
	}
}

func TestProblems(t *testing.T) {
	const about = " A rule is about types (accusation, quantity …), risks (low, medium, high risk), topics (named private person, money or percentage, medical, superlative) or every claim."
	const ask = " A rule asks for origins (“2 origins”), a “primary source”, a “cross-check”, a confidence (“confidence medium”) or “nothing”."
	tests := []struct {
		name, text string
		want       []Problem
	}{
		{"empty", "", []Problem{{1, 1, 1, "A policy needs at least one rule, such as “every claim: 1 origin”."}}},
		{"only white space", " \n\t\n", []Problem{{1, 1, 1, "A policy needs at least one rule, such as “every claim: 1 origin”."}}},
		{"a slip in a type", "accusaton: 1 origin", []Problem{{1, 1, 9, "“accusaton” is not something that a rule can be about. Did you mean “accusation”?"}}},
		{"a slip in a longer type", "  law or ruel, high risk: 1 origin", []Problem{{1, 3, 11, "“law or ruel” is not something that a rule can be about. Did you mean “law or rule”?"}}},
		{"a slip in one of two", "quantity or accusaton: 1 origin", []Problem{{1, 13, 9, "“accusaton” is not something that a rule can be about. Did you mean “accusation”?"}}},
		{"no such thing", "zebra or quantity: 1 origin", []Problem{{1, 1, 5, "“zebra” is not something that a rule can be about." + about}}},
		{"a slip in a topic", "medicle: 1 origin", []Problem{{1, 1, 7, "“medicle” is not something that a rule can be about. Did you mean “medical”?"}}},
		{"a slip in a demand", "quantity: primry source", []Problem{{1, 11, 13, "“primry source” is not something that a rule can ask. Did you mean “primary source”?"}}},
		{"no such demand", "quantity: a phone call to the mayor", []Problem{{1, 11, 25, "“a phone call to the mayor” is not something that a rule can ask." + ask}}},
		{"both sides", "accusaton: crosschek", []Problem{
			{1, 1, 9, "“accusaton” is not something that a rule can be about. Did you mean “accusation”?"},
			{1, 12, 9, "“crosschek” is not something that a rule can ask. Did you mean “cross-check”?"},
		}},
		{"a confidence", "quantity: confidence hihg", []Problem{{1, 22, 4, "“hihg” is no confidence. Did you mean “high”?"}}},
		{"no number", "quantity: some origins", []Problem{{1, 11, 4, "“some” is no number. Write how many origins, such as “2 origins”."}}},
		{"too many origins", "quantity: 12 origins", []Problem{{1, 11, 10, "A rule asks for 1 to 9 origins. Write “nothing” for a rule that asks for none."}}},
		{"two kinds", "accusation or high risk: 1 origin", []Problem{{1, 15, 9, "“or” joins conditions of one kind: “high risk” is a risk, what stands before it is a type. Write a rule for each."}}},
		{"a type twice", "quantity or quantities: 1 origin", []Problem{{1, 13, 10, "“quantities” stands twice. Remove one."}}},
		{"two types of one claim", "quantity, event: 1 origin", []Problem{{1, 11, 5, "The rule names a type twice. A comma means that both have to hold; join them with “or”, or write a rule for each."}}},
		{"every claim and more", "every claim, high risk: 1 origin", []Problem{{1, 1, 11, "“every claim” leaves nothing to choose. Remove it, or remove the other conditions."}}},
		{"no comma", "accusation high risk: 1 origin", []Problem{{1, 12, 4, "“high” cannot stand here. Put a comma or “or” between two conditions."}}},
		{"an open or", "accusation or: 1 origin", []Problem{{1, 12, 2, "A condition is missing after this “or”."}}},
		{"a demand twice", "quantity: 1 origin, 2 origins", []Problem{{1, 21, 9, "The rule asks for this twice. Remove one."}}},
		{"nothing and something", "quantity: nothing, 1 origin", []Problem{{1, 11, 7, "“nothing” stands alone. Remove it, or remove the rest."}}},
		{"a comma too many", "quantity,, high risk: 1 origin,", []Problem{
			{1, 10, 1, "Nothing stands on one side of this comma. Remove it, or add a condition."},
			{1, 31, 1, "Nothing stands on one side of this comma. Remove it, or add what the rule asks."},
		}},
		{"no colon", "every claim needs 1 origin", []Problem{{1, 1, 26, "This line has no colon. Write what the rule is about, a colon, and what it asks, such as “accusation, high risk: 2 origins”."}}},
		{"nothing before the colon", ": 1 origin", []Problem{{1, 1, 1, "Say before the colon what the rule is about, such as “every claim”."}}},
		{"nothing after it", "quantity:", []Problem{{1, 9, 1, "Say after the colon what the rule asks, such as “2 origins, primary source”, or “nothing”."}}},
		{"a remark behind a rule", "every claim: 1 origin # why", []Problem{{1, 23, 5, "A remark cannot follow on the same line. Put it on a line of its own above the rule, where it becomes the rule's name."}}},
		{"a remark that names nothing", "# one\n# two\nevery claim: 1 origin", []Problem{{1, 1, 5, "A line that starts with # names the rule on the next line, and no rule follows this one. Move it above a rule, or remove it: other remarks belong in the note of the version."}}},
		{"an empty remark", "#\nevery claim: 1 origin", []Problem{{1, 1, 1, "This line names nothing. Give the rule below a name, or remove the line."}}},
		{"a remark at the end", "every claim: 1 origin\n  # end", []Problem{{2, 3, 5, "A line that starts with # names the rule on the next line, and no rule follows this one. Move it above a rule, or remove it: other remarks belong in the note of the version."}}},
		{"four-eyes", "four-eyes: recored\nevery claim: 1 origin", []Problem{{1, 12, 7, "Four-eyes is “required” (whoever checked a claim cannot approve it) or “recorded” (they can, and every report says so). Did you mean “recorded”?"}}},
		{"a header twice", "policy: A\nname: B\nevery claim: 1 origin", []Problem{{2, 1, 4, "This is said twice. Keep one of the lines."}}},
		{"no name", "policy:\nevery claim: 1 origin", []Problem{{1, 7, 1, "Give the policy a name after the colon, or remove the line."}}},
		{"a NUL", "every\x00claim: 1 origin", []Problem{{1, 6, 1, "This line holds a character that is no text. Type it again."}}},
		{"no UTF-8", "every claim\xff: 1 origin", []Problem{{1, 1, 1, "This line holds a character that is no text. Type it again."}}},
		{"columns are code points", "👩\u200d👧 or quantity: 1 origin", []Problem{{1, 1, 3, "“👩 \u200d 👧” is not something that a rule can be about." + about}}},
		{"Arabic", "ادعاء: 1 origin", []Problem{{1, 1, 5, "“ادعاء” is not something that a rule can be about." + about}}},
		{"too long", strings.Repeat("x", 200_000), []Problem{{1, 1, 1, "This text has 200000 characters; the limit is 20000. Shorten it."}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Parse(tt.text)
			if diff := cmp.Diff(tt.want, r.Problems); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if len(r.Hints) > 0 {
				t.Errorf("hints beside problems: %v", r.Hints)
			}
		})
	}
}

func TestHints(t *testing.T) {
	tests := []struct {
		name, text string
		want       []Problem
	}{
		{"all is well", "every claim: 1 origin\nquantity: primary source", nil},
		{"said before", "every claim: 2 origins\nquantity: 1 origin", []Problem{{2, 1, 1, "This rule adds nothing: the one on line 1 is about the same claims and asks at least as much."}}},
		{"said later", "quantity or event: 1 origin\nevery claim: 1 origin, primary source", []Problem{{1, 1, 1, "This rule adds nothing: the one on line 2 is about the same claims and asks at least as much."}}},
		{"said twice", "every claim: 1 origin\nany claim: 1 origin", []Problem{{2, 1, 1, "This rule adds nothing: the one on line 1 is about the same claims and asks at least as much."}}},
		{"narrower by a risk", "every claim: 1 origin\nquantity, high risk: 2 origins\nquantity: 1 origin, primary source", nil},
		{"a hole", "quantity: 1 origin", []Problem{{1, 1, 1, "No rule is about every claim: claims that no rule names need nothing."}}},
		{"recorded", "four-eyes: recorded\nevery claim: 1 origin", []Problem{{1, 1, 1, "Four-eyes is only recorded: an editor may approve what they checked themselves, and every report says so at each such claim."}}},
	}
	for _, tt := range tests {
		r := Parse(tt.text)
		if diff := cmp.Diff(tt.want, r.Hints, cmpopts.EquateEmpty()); diff != "" || len(r.Problems) > 0 {
			t.Errorf("%s: %v\n-want +got:\n%s", tt.name, r.Problems, diff)
		}
	}
}

// Every condition and every demand that a row can have is written and read back.
func TestEveryRowComesBack(t *testing.T) {
	p := m.PolicyVersion{Name: "سياسة 👩‍👧: all, or # most", FourEyes: m.FourEyesRecorded}
	for i, typ := range m.ClaimTypes {
		for k, topic := range m.Topics {
			p.Rules = append(p.Rules, m.PolicyRule{
				Name: "# odd: name", Types: []m.ClaimType{typ, m.ClaimTypes[(i+5)%len(m.ClaimTypes)]}, Topics: []m.Topic{topic, m.Topics[(k+1)%len(m.Topics)]},
				Risks: []m.Risk{m.RiskHigh, m.RiskLow}, Origins: k % 4, Primary: i%2 == 0, CrossCheck: i%3 == 0, Confidence: m.ConfidenceHigh,
			})
		}
	}
	p.Name = strings.ReplaceAll(p.Name, "#", "no.")
	r := Parse(Format(p))
	if len(r.Problems) > 0 {
		t.Fatal(r.Problems)
	}
	if diff := cmp.Diff(p, r.Policy); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{shipped, "", "accusaton, high rsk: 2 orignis", "a,b and c or d: , ,", "# x\n\n# y\nevery claim: nothing", "four-eyes: recorded\r\nquantity:1 origin#"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := Parse(text)
		lines := strings.Split(text, "\n")
		for _, p := range append(r.Problems, r.Hints...) {
			if p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Length < 1 || p.Text == "" || p.Column > len([]rune(lines[p.Line-1]))+1 {
				t.Errorf("%+v is nowhere in %q", p, text)
			}
		}
		if len(r.Problems) > 0 {
			return
		}
		again := Parse(Format(r.Policy))
		if diff := cmp.Diff(r.Policy, again.Policy, cmpopts.EquateEmpty()); diff != "" || len(again.Problems) > 0 {
			t.Errorf("%q\n%v\n%s", text, again.Problems, diff)
		}
	})
}

func TestLanguageOfLines(t *testing.T) {
	for _, name := range []string{"a", "سياسة", "👩‍👧"} {
		r := Parse("policy: " + name + "\r\n\r\n# " + name + "\r\nevery claim: 1 origin\r\n")
		if len(r.Problems) > 0 || r.Policy.Name != name || r.Policy.Rules[0].Name != name {
			t.Errorf("%q: %+v", name, r)
		}
	}
}
