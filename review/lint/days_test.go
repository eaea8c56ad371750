package lint

import "testing"

func TestDaysThatCannotBe(t *testing.T) {
	table(t, []Rule{RuleWeekday, RuleNoSuchDay}, []row{
		{"weekday and date", "It happened on Tuesday, November 18.", []string{"weekday-date: Tuesday, November 18"}},
		{"British", "It happened on Tuesday 18 November 2019.", []string{"weekday-date: Tuesday 18 November 2019"}},
		{"short", "It happened Tues., Nov. 18, 2019, at noon.", []string{"weekday-date: Tues., Nov. 18, 2019"}},
		{"in brackets", "It happened on 18 November 2019 (Tuesday).", []string{"weekday-date: 18 November 2019 (Tuesday"}},
		{"an apposition", "It happened on November 18, 2019, a Tuesday.", []string{"weekday-date: November 18, 2019, a Tuesday"}},
		{"an ordinal", "It happened on Tuesday the 18th of November.", []string{"weekday-date: Tuesday the 18th of November"}},
		{"another year", "It happened on Monday, July 20, 1969.", []string{"weekday-date: Monday, July 20, 1969"}},
		{"a dateline", "[D]Monday, May 19, 2015\nIt happened.", []string{"weekday-date: Monday, May 19, 2015"}},
		{"no such day", "It ends on 31 June, or on February 30, 2020.", []string{"no-such-day: 31 June", "no-such-day: February 30, 2020"}},
		{"no leap day", "It fell on 29 February 2019.", []string{"no-such-day: 29 February 2019"}},
		{"nor a 32nd", "It fell on January 32 and on 0 May 2019.", []string{"no-such-day: January 32"}},
	})
}

func TestDaysThatCanBe(t *testing.T) {
	table(t, []Rule{RuleWeekday, RuleNoSuchDay}, []row{
		{"they agree", "It happened on Tuesday, Nov. 19, and on Monday, 18 November 2019.", nil},
		{"next year", "The vote is on Sunday, January 5.", nil},
		{"a year the sentence names", "In 1969, men landed on Sunday, July 20.", nil},
		{"a year the sentence before names", "Apollo 11 flew in 1969. It landed on Sunday, July 20.", nil},
		{"far from the publication day", "His birthday was Friday, May 3.", nil},
		{"a leap day", "It fell on 29 February 2020 and 29 February.", nil},
		{"a number that counts", "In June 31 people left, and in August 32 soldiers.", nil},
		{"May as a verb", "May 35 of us come in?", nil},
		{"a weekday of its own", "He came on Monday. November 19 was a Tuesday.", nil},
		{"furniture", "[N]Monday, May 18, 2019\n[H]A day\nIt was.", nil},
	})
}

func TestRelativeDates(t *testing.T) {
	tests := []struct {
		name, published, text, want string
	}{
		{"nothing to count from", "", "He spoke on Monday.\nThe move follows last week's vote.", "relative-date: on Monday | last week's"},
		{"yesterday", "", "The dam broke yesterday.", "relative-date: yesterday"},
		{"a bare weekday", "", "The ministry said Friday it would close the dam.", "relative-date: Friday"},
		{"a date without a year beside it", "", "[D]LVIV, May 18\nHe spoke on Monday.", "relative-date: on Monday"},
		{"a dateline", "", "[D]Monday, May 18, 2015\nHe spoke on Monday.", ""},
		{"a publication day", published, "He spoke on Monday.", ""},
		{"a dated weekday", "", "He spoke on Monday, 18 November 2019.", ""},
		{"today in general", "", "We live better today than ever.", ""},
		{"names", "", "On Good Friday the Sunday Times wrote of Bloody Sunday.", ""},
		{"every Monday", "", "They meet every Monday, and most Fridays.", ""},
		{"what people say", "", "“It was yesterday,” he said. “Or last week.”", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, f := range Check(input(tt.published, tt.text)) {
				got += short(f)
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestEventsOnTwoDays(t *testing.T) {
	table(t, []Rule{RuleDate, RuleCaption}, []row{
		{"two weekdays", "Prime Minister Ana Silva opened the new Danube bridge on Monday.\nMuch later the town forgot.\nAna Silva had opened the new bridge over the Danube on Tuesday.", []string{"date-differs: Monday | Tuesday"}},
		{"a weekday and a date", "Ana Silva opened the new Danube bridge on Monday.\nAna Silva opened the new bridge over the Danube on 19 November.", []string{"date-differs: Monday | 19 November"}},
		{"a limit in nearly the same words", "The offer for all shares of Danube Bridges was extended to Nov. 21.\nIn Lviv, the offer for all shares of Danube Bridges was extended to Nov. 22.", []string{"date-differs: Nov. 21 | Nov. 22"}},
		{"a caption", "[H]Patrick comes to Columbia\n[C]Patrick speaks with a business owner during a campaign stop, Monday, Nov. 18, 2019, in Columbia.\nPatrick spoke with business owners at a campaign stop in Columbia on Tuesday, Nov. 19.\n", []string{"caption-differs: Monday, Nov. 18, 2019 | Tuesday, Nov. 19"}},
		{"the same day in two ways", "Ana Silva opened the new Danube bridge on Monday.\nAna Silva opened the new bridge over the Danube on 18 November.", nil},
		{"two events", "Ana Silva opened the new Danube bridge on Monday.\nAna Silva closed the old mill on Tuesday.", nil},
		{"event and report", "Ana Silva opened the new Danube bridge on Monday.\nAna Silva said on Tuesday that she had opened the new Danube bridge.", nil},
		{"an event and what follows it", "Ana Silva opened the new Danube bridge on Monday.\nTwo days later Ana Silva opened the new Danube bridge again, on Wednesday.", nil},
		{"a limit", "Ana Silva opened the new Danube bridge on Monday.\nAna Silva promised the new Danube bridge would open by Tuesday.", nil},
	})
}
