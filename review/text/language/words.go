package language

import "strings"

// functionWords are the most frequent little words of languages in Latin and Cyrillic letters.
var functionWords = map[string]map[string]bool{
	"en": words("the of and to in that is was for on with as it by at from he his are were be has have had not but this which an they their she her said will who its been or would"),
	"de": words("der die und das in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie über einen zum zur war oder"),
	"fr": words("le la les de des et en un une du que qui dans est pour au sur pas par il avec ce plus ne se sont aux cette elle ont été son mais ou leur à d l qu s n sa ses"),
	"es": words("el la de que y en los del se las por un con no una para su al lo como más pero sus le ha este sí porque esta son entre cuando es fue también desde hasta han"),
	"it": words("il di che la e un in per una non sono è del della con si le dei da al ha come più anche nel alla gli delle ma lo l dell i nella stato dal hanno questo"),
	"pt": words("o de que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem seu sua ou quando à nos já são também pelo pela até isso"),
	"nl": words("de het een en van in is dat op te zijn met voor niet aan er om ook als bij door maar naar uit heeft werd nog worden wordt hij deze ze over tot zich"),
	"pl": words("i w na z się nie do że to jest o jak po od za przez ale dla tym które który oraz są był była było ma tego już być może przed także ze jego czy"),
	"tr": words("ve bir bu da de için ile olarak daha çok en olan gibi sonra kadar ne var ise olduğu değil her o ancak göre tarafından ama nin nın ki ya bin"),
	"sv": words("och i att det som en på är av för med den till inte har de ett om var men sig från så vi kan hade när säger ska efter eller"),
	"da": words("og i at det er en til på som af for med den ikke de har et der om fra men var sig vi kan ved blev efter også efter han mod"),
	"nb": words("og i det er på en som til av for at med å har de ikke den om et fra men var seg vi kan ved ble etter også han mot sier"),
	"cs": words("a v se na je že s z do o to i ve jsou by pro za po od jako ale byl které který by však podle také už jeho při nebo jsem"),
	"ro": words("și de a în la cu care pe nu este din o un să mai pentru au fost că ca sau prin al ale cel după dar sunt iar lui"),
	"hu": words("a az és hogy nem is egy van volt azt ez meg de csak már még ki mint el szerint vagy pedig majd kell lehet után"),
	"fi": words("ja on ei että se hän oli ovat myös mutta kun joka sen ole hänen kuin mukaan jos sekä tai niin jo vielä nyt ollut"),
	"id": words("yang dan di itu dengan untuk dari ini pada tidak dalam akan ke juga ada karena oleh telah bisa adalah sebagai mereka kata"),
	"ru": words("и в не на что с по как это из к у за от о для но он а то же так был его до или при все было бы их она мы были если уже также"),
	"uk": words("і в не на що з у та до як за від про це для але він а й із або при так його було бути був також вже які який щоб під її"),
	"bg": words("и на да се в е за от не по с че са като до ще при си това или който след през които но към беше има"),
	"sr": words("и у је да се на за од са не су то што као а из по о до ће али који које био није би због"),
	"be": words("і ў не на што з у да як за ад пра гэта для але ён а па яго было каб таксама ужо які якія пад"),
}

// order is the order in which languages are tried, so that equal counts have one answer.
var order = []string{
	"en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "sv", "da", "nb", "cs", "ro", "hu", "fi", "id",
	"ru", "uk", "bg", "sr", "be",
}

func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
