package topic

import (
	"slices"
	"strings"
	"testing"

	"linecheck/models"
)

var firstNames = set("jane john amina")

func given(w string) bool { return firstNames[w] }

func TestOf(t *testing.T) {
	const private, cash, health, best = models.TopicPrivatePerson, models.TopicMoney, models.TopicMedical, models.TopicSuperlative
	tests := []struct {
		wording string
		want    []models.Topic
	}{
		{"", nil},
		{"The tower opened in 1889.", nil},

		{"Jane Roe stole a car.", []models.Topic{private}},
		{"Mr Doe sold the house.", []models.Topic{private}},
		{"Mrs. Doe sold the house.", []models.Topic{private}},
		{"The police named Amina K. Haddad.", []models.Topic{private}},
		{"Prime Minister Jane Roe resigned.", nil},
		{"Jane Roe, a senator from Ohio, resigned.", nil},
		{"It happened in John Street.", nil},
		{"Jane was there.", nil}, // one word names nobody in particular
		{"Northern Ireland voted.", nil},

		{"The plan costs $3 million.", []models.Topic{cash}},
		{"The plan costs 3.4 billion euros.", []models.Topic{cash}},
		{"The plan costs half a million pounds.", []models.Topic{cash}},
		{"The plan costs three million US dollars.", []models.Topic{cash}},
		{"Prices rose by 7.5%.", []models.Topic{cash}},
		{"Prices rose by ten per cent.", []models.Topic{cash}},
		{"ارتفعت الأسعار ٧٪", []models.Topic{cash}},
		{"USD 400 went missing.", []models.Topic{cash}},
		{"He was paid in dollars.", nil},
		{"She weighs 60 kilos and pounds the table.", nil},
		{"The cat weighs 12 pounds.", []models.Topic{cash}}, // the words cannot tell a weight from a sum

		{"The vaccine was withdrawn.", []models.Topic{health}},
		{"Patients got two doses.", []models.Topic{health}},
		{"A clinical trial began.", []models.Topic{health}},
		{"The hospital was bombed.", nil},

		{"It is the largest port in Europe.", []models.Topic{best}},
		{"Europe’s most valuable company moved.", []models.Topic{best}},
		{"It is the most valuable company.", []models.Topic{best}},
		{"It has at most three wheels.", nil},
		{"Most of them left.", nil},
		{"She was the first woman on the moon.", []models.Topic{best}},
		{"It began in the first half of May.", nil},
		{"Nobody had ever never seen it before.", []models.Topic{best}},
		{"Rates fell to a record low.", []models.Topic{best}},
		{"The latest test of interest was in the forest.", nil},
		{"The arrest was a request.", nil},

		{"Jane Roe won the highest prize, $1 million, for a vaccine.", []models.Topic{private, cash, health, best}},
		{"👩‍👧 €5", []models.Topic{cash}},
	}
	for _, tt := range tests {
		if got := Of(tt.wording, given); !slices.Equal(got, tt.want) {
			t.Errorf("%q: %v, want %v", tt.wording, got, tt.want)
		}
	}
	if got := Of("Jane Roe stole a car.", nil); got != nil {
		t.Errorf("without first names: %v", got)
	}
}

func TestLongWording(t *testing.T) {
	if got := Of(strings.Repeat("Jane the most ", 15_000), given); len(got) != 1 {
		t.Errorf("got %v", got)
	}
}

func BenchmarkOf(b *testing.B) {
	for b.Loop() {
		Of("NATO had not received any official communication on Russia's suspension of its mission, worth 3 million euros.", given)
	}
}
