package lint

import "testing"

func TestNamesInTwoSpellings(t *testing.T) {
	table(t, []Rule{RuleName, RuleCaption}, []row{
		{"two transliterations", "The president, Zelensky, spoke.\nThen Zelenskyy left.", []string{"name-differs: Zelensky | Zelenskyy"}},
		{"a given name beside the same surname", "The minister Sergey Lavrov spoke.\nHe expected Sergei Lavrov to leave.", []string{"name-differs: Sergey Lavrov | Sergei Lavrov"}},
		{"a given name of another language", "In Kyiv, Volodymyr Zelenskyy spoke.\nThen Vladimir Zelenskyy left.", []string{"name-differs: Volodymyr Zelenskyy | Vladimir Zelenskyy"}},
		{"one letter of a surname", "The chief, Jens Stoltenberg, spoke.\nThen Jens Stoltenburg left.", []string{"name-differs: Jens Stoltenberg | Jens Stoltenburg"}},
		{"one use among many, alone", "He met Stoltenberg. Then Stoltenberg spoke. Nobody asked Stoltenberg.\nThen Stoltenbreg left.", []string{"name-differs: Stoltenberg | Stoltenbreg"}},
		{"at the beginning of a sentence", "He met Neumann there. Nobody asked Neumann.\nNeuman added that he would leave.", []string{"name-differs: Neumann | Neuman"}},
		{"a transliteration of an ending", "The mayor, Andriy Sadovyi, spoke.\nThen Sadovy left.", []string{"name-differs: Sadovyi | Sadovy"}},
		{"with a title", "He met President Macron. Later President Macron spoke.\nHe left President Macrron there.", []string{"name-differs: President Macron | President Macrron"}},
		{"two letters in each other's place", "In New York the United Nations met.\nBut the Untied Nations did nothing.", []string{"name-differs: United Nations | Untied Nations"}},
		{"Kiev and Kyiv", "They went to Kyiv.\nThey left Kiev again.", []string{"name-differs: Kyiv | Kiev"}},
		{"an accent that is missing", "Then Charles Gérard spoke.\nAnd Charles Gerard left.", []string{"name-differs: Charles Gérard | Charles Gerard"}},
		{"capitals within", "He plays on a PlayStation at home.\nShe has a Playstation too.", []string{"name-differs: PlayStation | Playstation"}},
		{"a caption", "[H]Talks\n[C]Volodymyr Zelenskyy at the talks.\nPresident Volodymyr Zelensky spoke in Kyiv.\n", []string{"caption-differs: Volodymyr Zelenskyy | Volodymyr Zelensky"}},
	})
}

func TestNamesThatAreTwo(t *testing.T) {
	table(t, []Rule{RuleName, RuleCaption}, []row{
		{"a country and its people", "In Russia the Russian and the Russians met a German from Germany, in Iran an Iranian, in Korea the Koreans, in Libya a Libyan.", nil},
		{"Indiana and Indians", "They live in Indiana.\nThe museum of Indiana is about the Indians.", nil},
		{"Arabia and Arabic", "They live in Saudi Arabia.\nIn Saudi Arabia they speak Arabic.", nil},
		{"plurals and owners", "The Smiths met Mr Smith at Smith's house.\nNobody asked Smith.", nil},
		{"two people", "Marie Curie met Mary Shelley.", nil},
		{"two people of like names", "The mayor met Fernando Cheung there. Later Fernando Cheung spoke, and Fernando Cheung left.\nShe met Cheng Chung-tai.", nil},
		{"brother and sister", "The mayor met Julian Okafor.\nHis sister Juliet Okafor left, and his brother Julien Okafor stayed.", nil},
		{"Mario and Maria", "The mayor met Mario Lopez.\nThen Maria Lopez spoke.", nil},
		{"a title with capitals", "[H]The Minister Says Zelenskyy Must Leave\nSo Zelensky left, and Zelensky came back.", nil},
		{"a word that opens a sentence", "Marks were given by the teachers.\nThe teacher, Mark, left. Nobody asked Mark. They like Mark.", nil},
		{"capitals alone", "The WHO met the WTO. The WHO spoke. The WHO left.", nil},
		{"handles and addresses", "He met Stoltenberg. Nobody asked Stoltenberg. They like Stoltenberg.\nHe writes as @Stoltenburg.", nil},
		{"a caption outside the article", "[C]Volodymyr Zelenskyy at the talks.\n[H]Talks\nPresident Volodymyr Zelensky spoke.", nil},
	})
}
