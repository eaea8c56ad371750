package sentence

import (
	"slices"
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"He left. She stayed.", []string{"He left.", "She stayed."}},
		{"Mr. Smith met Gen. Lee at 5 a.m. in the U.S. Senate.", []string{"Mr. Smith met Gen. Lee at 5 a.m. in the U.S. Senate."}},
		{"I live in the U.S. How about you?", []string{"I live in the U.S.", "How about you?"}},
		{"J. K. Rowling sold 1.5 million. It rose.", []string{"J. K. Rowling sold 1.5 million.", "It rose."}},
		{"“It is over.” he said. They left.", []string{"“It is over.” he said.", "They left."}},
		{"“Is it?” “Yes.” He left.", []string{"“Is it?”", "“Yes.”", "He left."}},
		{"Wait ... There is more... And more.", []string{"Wait ... There is more... And more."}},
		{"She has $100.00. It is hers.", []string{"She has $100.00.", "It is hers."}},
		{"他来了。她走了。", []string{"他来了。", "她走了。"}},
		{"1. The first item 2. The second item", []string{"1. The first item", "2. The second item"}},
		{"He died in 1832. [17] [18] There were riots. It was [3] late.", []string{"He died in 1832. [17] [18]", "There were riots.", "It was [3] late."}},
		{"The bank closed.Today it opened. Visit example.com.Then go.", []string{"The bank closed.", "Today it opened.", "Visit example.com.Then go."}},
		{"At 5 a.m. Mr. Smith left. He was back by 6 p.m. The shop was shut.", []string{"At 5 a.m. Mr. Smith left.", "He was back by 6 p.m.", "The shop was shut."}},
		{"It ended there . . . . Then came more. . . . The rest is . . . lost.", []string{"It ended there . . . .", "Then came more.", ". . . The rest is . . . lost."}},
		{"See e.g. Section No. 5 and Fig. 2. Then stop!", []string{"See e.g. Section No. 5 and Fig. 2.", "Then stop!"}},
	} {
		var got []string
		from := 0
		for _, at := range append(Starts(c.in, "en"), len(c.in)) {
			got = append(got, strings.TrimSpace(c.in[from:at]))
			from = at
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestOtherLanguages(t *testing.T) {
	for _, c := range []struct {
		lang, in string
		want     []string
	}{
		{"de", "Am 3. März kam Dr. Müller z. B. nach Köln. Er blieb bis zum 5. Mai. Dann ging er.", []string{"Am 3. März kam Dr. Müller z. B. nach Köln.", "Er blieb bis zum 5. Mai.", "Dann ging er."}},
		{"fr", "M. Dupont est arrivé. « C’est fini », a dit Mme Martin. Il part.", []string{"M. Dupont est arrivé.", "« C’est fini », a dit Mme Martin.", "Il part."}},
		{"es", "El Sr. López viajó a EE. UU. en mayo. ¿Volverá? ¡Sí!", []string{"El Sr. López viajó a EE. UU. en mayo.", "¿Volverá?", "¡Sí!"}},
		{"ru", "А. С. Пушкин родился в 1799 г. в Москве. Он жил на ул. Ленина, т. е. рядом. Всё.", []string{"А. С. Пушкин родился в 1799 г. в Москве.", "Он жил на ул. Ленина, т. е. рядом.", "Всё."}},
		{"uk", "Рада закрила дорогу. Чому? Бо А. Шевченко так сказав.", []string{"Рада закрила дорогу.", "Чому?", "Бо А. Шевченко так сказав."}},
		{"ar", "أُغلق الجسر يوم الثلاثاء. هل هو آمن؟ لا أحد يعرف.", []string{"أُغلق الجسر يوم الثلاثاء.", "هل هو آمن؟", "لا أحد يعرف."}},
		{"ur", "پل بند ہے۔ کیوں؟ کوئی نہیں جانتا۔", []string{"پل بند ہے۔", "کیوں؟", "کوئی نہیں جانتا۔"}},
		{"hi", "पुल बंद है। क्यों? कोई नहीं जानता।", []string{"पुल बंद है।", "क्यों?", "कोई नहीं जानता।"}},
		{"zh", "桥关了。为什么？“不安全。”市长说。", []string{"桥关了。", "为什么？", "“不安全。”", "市长说。"}},
		{"ja", "橋は閉まった。「なぜ？」と彼は聞いた。誰も知らない。", []string{"橋は閉まった。", "「なぜ？」と彼は聞いた。", "誰も知らない。"}},
		{"ko", "다리가 닫혔다. 왜? 아무도 모른다.", []string{"다리가 닫혔다.", "왜?", "아무도 모른다."}},
		{"el", "Γιατί έκλεισε η γέφυρα; Κανείς δεν ξέρει. Ο κ. Παπάς έφυγε.", []string{"Γιατί έκλεισε η γέφυρα;", "Κανείς δεν ξέρει.", "Ο κ. Παπάς έφυγε."}},
		{"tr", "Köprü 3. Mart günü kapandı. Dr. Yılmaz geldi.", []string{"Köprü 3. Mart günü kapandı.", "Dr. Yılmaz geldi."}},
		{"pl", "Most zamknięto 3. Maja, tj. we wtorek. Nikt nie wie dlaczego.", []string{"Most zamknięto 3. Maja, tj. we wtorek.", "Nikt nie wie dlaczego."}},
	} {
		var got []string
		from := 0
		for _, at := range append(Starts(c.in, c.lang), len(c.in)) {
			got = append(got, strings.TrimSpace(c.in[from:at]))
			from = at
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.lang, got, c.want)
		}
	}
}
