package language

import "testing"

func TestOf(t *testing.T) {
	for want, list := range map[string][]string{
		"en":       {"The council said that it had closed the road and that it was safe.", "Police: no one was hurt, but the road is closed."},
		"de":       {"Der Rat sagte, dass die Straße nicht sicher ist und gesperrt wird."},
		"fr":       {"Le conseil a dit que la route est fermée et que les travaux vont commencer."},
		"es":       {"El alcalde dijo que la carretera está cerrada por las obras y que no es segura."},
		"pt":       {"O prefeito disse que a estrada não é segura e que as obras começam na terça-feira."},
		"it":       {"Il sindaco ha detto che la strada è chiusa per i lavori e che non è sicura."},
		"nl":       {"De burgemeester zei dat de weg niet veilig is en dat het werk dinsdag begint."},
		"pl":       {"Burmistrz powiedział, że droga nie jest bezpieczna i że prace zaczną się we wtorek."},
		"tr":       {"Belediye başkanı yolun güvenli olmadığını ve çalışmaların salı günü için planlandığını söyledi, ancak bir tarih vermedi."},
		"sv":       {"Kommunen sade att vägen inte är säker och att arbetet börjar på tisdag."},
		"ru":       {"Совет закрыл дорогу, потому что она не безопасна, и объявил об этом во вторник.", "Это ёлка."},
		"uk":       {"Рада закрила дорогу, тому що вона не безпечна, і повідомила про це у вівторок.", "Її їжа."},
		"bg":       {"Кметът каза, че пътят е затворен и не е безопасен за хората от града."},
		"und-Cyrl": {"Закон."},
		"el":       {"Ο δήμαρχος είπε ότι ο δρόμος είναι κλειστός."},
		"ar":       {"قال رئيس البلدية إن الطريق مغلق بعد العاصفة."},
		"fa":       {"شهردار گفت که این جاده پس از توفان بسته شده است و کار تعمیر آن هفتهٔ آینده آغاز می\u200cشود."},
		"he":       {"ראש העירייה אמר שהכביש סגור."},
		"zh":       {"市议会关闭了道路。"},
		"ja":       {"市議会は道路を閉鎖した。"},
		"ko":       {"시의회는 도로를 폐쇄했다."},
		"hi":       {"महापौर ने कहा कि सड़क बंद है।"},
		"und":      {"🎉🎉🎉", "", "1234", "Xyzzy plugh"},
	} {
		for _, s := range list {
			if got := Of(s); got != want {
				t.Errorf("%q: got %q, want %q", s, got, want)
			}
		}
	}
}
