package line

import "testing"

func TestFindDate(t *testing.T) {
	for in, want := range map[string]string{
		"Published 3 March 2021 at 10:15 GMT":                "2021-03-03",
		"Nov. 19, 2019 8:21 am ET":                           "2019-11-19",
		"segunda-feira, 22 de janeiro de 2018 às 0:13":       "2018-01-22",
		"Mittwoch, 3. März 2021, 10:15 Uhr":                  "2021-03-03",
		"Publié le 1er août 2020 à 10h15":                    "2020-08-01",
		"martes, 5 de mayo de 2020":                          "2020-05-05",
		"12 giugno 2019":                                     "2019-06-12",
		"24 сентября 2018":                                   "2018-09-24",
		"24 вересня 2018":                                    "2018-09-24",
		"03.03.2021":                                         "2021-03-03",
		"2018年1月22日":                                         "2018-01-22",
		"2018년 1월 22일":                                       "2018-01-22",
		"31 February 2021":                                   "",
		"45.13.2021":                                         "",
		"The bridge was closed in 1964, and 30 cars were in": "",
	} {
		if got := FindDate(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestDateLine(t *testing.T) {
	for in, want := range map[string]bool{
		"Published 3 March 2021 at 10:15 GMT":          true,
		"segunda-feira, 22 de janeiro de 2018 às 0:13": true,
		"Mittwoch, 3. März 2021, 10:15 Uhr":            true,
		"24 сентября 2018":                             true,
		"2018年1月22日":                                   true,
		"Am 3. März 2021 kam der Bürgermeister":        false,
		"Em 22 de janeiro de 2018 choveu":              false,
		"3 March 2021 was a Wednesday like no other":   false,
	} {
		lines := Split(in)
		if got := dateLine(&lines[0]); got != want {
			t.Errorf("%q: got %v, want %v", in, got, want)
		}
	}
}
