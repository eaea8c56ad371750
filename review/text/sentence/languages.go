package sentence

import "strings"

// rules is what a language adds to the rules that all share.
type rules struct {
	abbreviations map[string]bool // that a sentence does not end with
	ordinals      bool            // a number with a full stop is an ordinal
	openers       map[string]bool // words that open a sentence after such a number
	greek         bool            // ";" is the question mark
}

var (
	english = &rules{}
	german  = &rules{
		abbreviations: wordSet(`z b d h u a s o ca bzw usw vgl evtl ggf inkl zzgl bspw sog nr str st hl geb gest verh tel abs art ziff hrsg aufl
			jan feb apr jun jul aug sep sept okt nov dez mo di mi do fr sa so dr prof dipl ing mag fam hr fr frl mio mrd tsd max min i v m n chr z.b d.h u.a o.ä i.d.r s.o s.u z.t v.a m.e`),
		ordinals: true, openers: wordSet("der die das er sie es wir ihr ich ein eine im in am an auf aus bei bis durch für mit nach seit um von vor wegen zu zum zur und aber doch denn wenn als dass so nun dann dabei damit danach auch"),
	}
	french  = &rules{abbreviations: wordSet(`m mm mme mmes mlle mgr me dr pr st ste av bd cf env etc ex fig hab janv févr avr juil sept oct nov déc n p pp vol éd art chap tél c.-à-d`)}
	iberian = &rules{abbreviations: wordSet(`sr sra srs sres srta dr dra d dña prof profa lic ing gral cap av avda c núm nº n pág págs p ej ee uu ee.uu ud uds vd admón tel art aprox ca ex exmo exma v.gr p.ej pe`)}
	italian = &rules{abbreviations: wordSet(`sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing arch on sen geom rag mons don s ss n art pag pagg ecc es cfr fig tel c.a p.es vol cap`)}
	dutch   = &rules{abbreviations: wordSet(`dhr mevr mw dr drs ir ing prof mr st nr blz bijv bv d.w.z o.a m.n m.b.t t.a.v i.v.m resp ca evt incl excl jl vgl a.s e.a tel`)}
	nordic  = &rules{
		abbreviations: wordSet(`bl.a d.v.s t.ex t.o.m m.m m.fl s.k kl nr ca dr prof f.eks f eks bl a osv o.l jf pga ift dvs mio mrd st`),
		ordinals:      true, openers: wordSet("det den de han hun hon jeg jag vi i på og och men da när når som"),
	}
	slavic = &rules{
		abbreviations: wordSet(`np itd itp tzn tj m in dr prof inż mgr hab ul al pl św nr tel r w s str godz min tys mln mld zł ok por ks tzw im pt atd apod tzv např č str ing mudr judr phdr rok`),
		ordinals:      true, openers: wordSet("w na z i a to jest nie on ona ale po do za przez ten ta v ve na je se"),
	}
	turkish = &rules{
		abbreviations: wordSet(`dr prof doç av sn vb vs örn bkz yy cad sok mah no tel st alb gen org yrd`),
		ordinals:      true, openers: wordSet("bu o bir ve ancak ama"),
	}
	uralic   = &rules{abbreviations: wordSet(`pl stb kb dr prof ún ill vö u.n esim ym jne mm n s v klo nro puh`), ordinals: true, openers: wordSet("a az ez ja se hän")}
	cyrillic = &rules{abbreviations: wordSet(`г гг в вв н э т е д п др пр см ср рис табл стр с ст ул пр-т просп пл пер д кв корп стр обл р-н руб коп тыс млн млрд трлн кг км м см мм
		им св проф акад доц канд канд чел напр т.е т.д т.п т.к т.н и.о н.э до н.э м.б ред сост изд гл рр р ст ім вул просп буд грн тис тобто напр див о мг др гр`)}
	greek = &rules{abbreviations: wordSet("κ κκ κ.κ δρ π.χ π χ μ.μ π.μ δηλ κ.ά κ.λπ κλπ βλ σελ αρ τηλ αγ χλμ εκ δισ"), greek: true}
)

func rulesOf(lang string) *rules {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch base {
	case "de":
		return german
	case "fr":
		return french
	case "es", "pt", "ca", "gl":
		return iberian
	case "it":
		return italian
	case "nl", "af":
		return dutch
	case "sv", "da", "nb", "nn", "no":
		return nordic
	case "pl", "cs", "sk", "sl", "hr":
		return slavic
	case "tr":
		return turkish
	case "hu", "fi", "et":
		return uralic
	case "ru", "uk", "be", "bg", "sr", "mk":
		return cyrillic
	case "el":
		return greek
	}
	return english
}
