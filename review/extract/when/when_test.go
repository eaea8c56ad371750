package when_test

import (
	"strings"
	"testing"

	"linecheck/review/extract/when"
	"linecheck/review/extract/when/calendar"
)

// wednesday is the publication date of the examples.
var wednesday = calendar.ParseDate("2024-05-15")

// The brackets show the expression; the text without them is read.
var examples = []struct{ text, value string }{
	// Absolute dates in their orders.
	{"It opened on [13 May 2024].", "2024-05-13"},
	{"It opened on [May 13, 2024], in the rain.", "2024-05-13"},
	{"It opened on [13th May 2024].", "2024-05-13"},
	{"It opened on [the 13th of May, 2024].", "2024-05-13"},
	{"It opened on [May 13th 2024].", "2024-05-13"},
	{"It opened on [Monday, 13 May 2024].", "2024-05-13"},
	{"It opened on [Monday, May 13, 2024].", "2024-05-13"},
	{"It opened on [Nov. 9, 1989].", "1989-11-09"},
	{"It opened on [9 Nov 1989].", "1989-11-09"},
	{"Dated [2024-05-13] in the log.", "2024-05-13"},
	{"Dated [2024-05] in the log.", "2024-05"},
	{"Dated [13/05/2024] in the log.", "2024-05-13"},
	{"Dated [5/13/2024] in the log.", "2024-05-13"},
	{"Dated [13.05.2024] in the log.", "2024-05-13"},
	{"Dated [2024/05/13] in the log.", "2024-05-13"},
	{"It fell in [March 2011].", "2011-03"},
	{"It fell in [March of 2011].", "2011-03"},
	{"It fell in [Sept. 2011].", "2011-09"},
	{"It fell in [1989].", "1989"},
	{"They met in [nineteen ninety-seven].", "1997"},
	{"The class of ['98] met.", "1998"},
	// The day and the month without the year.
	{"It closed on [3 March].", "2024-03-03"},
	{"It closed on [March 3].", "2024-03-03"},
	{"It closed on [Dec. 20].", "2023-12-20"},
	{"It will close on [Jan. 14].", "2025-01-14"},
	{"It will close on [June 2].", "2024-06-02"},
	{"It closed in [March].", "2024-03"},
	{"It closed in [November].", "2023-11"},
	{"It will close in [March].", "2025-03"},
	{"It closed on [Tuesday, November 14].", "2023-11-14"},
	{"It closed in [June last year].", "2023-06"},
	{"It closed in [early March].", "2024-03"},
	{"It closed [last June].", "2023-06"},
	{"It will close [next January].", "2025-01"},
	// Weekdays, by the tense of the verb.
	{"He said [Monday] that he was ill.", "2024-05-13"},
	{"They will meet [Monday].", "2024-05-20"},
	{"They plan to meet on [Friday].", "2024-05-17"},
	{"They met on [Friday].", "2024-05-10"},
	{"On [Thursday], the court ruled.", "2024-05-09"},
	{"On [Thursday], the court will rule.", "2024-05-16"},
	{"The court ruled on [Wednesday].", "2024-05-15"},
	{"The court ruled [last Wednesday].", "2024-05-08"},
	{"The court will rule [next Wednesday].", "2024-05-22"},
	{"The talks are scheduled for [Saturday].", "2024-05-18"},
	{"[Tuesday]'s vote was close.", "2024-05-14"},
	{"It had been due to expire [Friday].", "2024-05-10"},
	{"It burned on [Friday night].", "2024-05-10TNI"},
	{"It burned [Sunday morning].", "2024-05-12TMO"},
	// What is counted from the publication.
	{"It rained [today].", "2024-05-15"},
	{"It rained [yesterday].", "2024-05-14"},
	{"It will rain [tomorrow].", "2024-05-16"},
	{"It will rain [tonight].", "2024-05-15TNI"},
	{"It rained [last night].", "2024-05-14TNI"},
	{"It rained [this morning].", "2024-05-15TMO"},
	{"It rained [yesterday afternoon].", "2024-05-14TAF"},
	{"It rained [earlier today].", "2024-05-15"},
	{"It rained [last week].", "2024-W19"},
	{"It rained [earlier this week].", "2024-W20"},
	{"It will rain [next week].", "2024-W21"},
	{"It rained [this past week].", "2024-W19"},
	{"It rained [last month].", "2024-04"},
	{"It rained [this month].", "2024-05"},
	{"It will rain [next month].", "2024-06"},
	{"It rained [last year].", "2023"},
	{"It rained [earlier this year].", "2024"},
	{"It will rain [next year].", "2025"},
	{"It rained [last weekend].", "2024-W19-WE"},
	{"It was won [this weekend].", "2024-W19-WE"},
	{"It rained over [the weekend].", "2024-W19-WE"},
	{"It rained [last summer].", "2023-SU"},
	{"It will close in [the summer of 2025].", "2025-SU"},
	{"It rained [this spring].", "2024-SP"},
	{"It fell [two years ago].", "2022"},
	{"It fell [a year ago].", "2023"},
	{"It fell [three months ago].", "2024-02"},
	{"It fell [10 days ago].", "2024-05-05"},
	{"It fell [two weeks ago].", "2024-05-01"},
	{"It fell [several years ago].", "PAST_REF"},
	{"It fell [a decade ago].", "2014"},
	{"It will fall [two years from now].", "2026"},
	{"It is due by [the end of the month].", "2024-05"},
	{"It is due by [year-end].", "2024"},
	{"It is due by [year's end].", "2024"},
	{"It rained [earlier in the year].", "2024"},
	{"It could open as early as [Friday].", "2024-05-17"},
	{"It lies in [the week of May 6].", "2024-W19"},
	// What is counted from the date named before it.
	{"It fell in 1990. [Two years later] it rose.", "1992"},
	{"It fell in 1990. [Two years earlier] it rose.", "1988"},
	{"It fell on May 3, 1990. [Two days later] it rose.", "1990-05-05"},
	{"It fell on May 3, 1990. It rose [the next day].", "1990-05-04"},
	{"It fell on May 3, 1990, and rose [the same day].", "1990-05-03"},
	{"It fell in May 1990 and rose [that year].", "1990"},
	{"It fell in 1990 and rose [the following year].", "1991"},
	{"It fell in May 1990 and rose in [July the same year].", "1990-07"},
	// Quarters, halves and fiscal years.
	{"Profit rose in [the third quarter of 1990].", "1990-Q3"},
	{"[Third-quarter] profit rose.", "2023-Q3"},
	{"[First-quarter] profit rose.", "2024-Q1"},
	{"Profit rose in [Q3 1998].", "1998-Q3"},
	{"Profit rose in [the first half of 1990].", "1990-H1"},
	{"Profit rose [last quarter].", "2024-Q1"},
	{"Profit rose in [fiscal 1989].", "1989"},
	{"Profit rose in [FY1998].", "1998"},
	{"In the first quarter of 1990 it was 4%, against 3% [a year earlier].", "1989-Q1"},
	{"[Last year's third quarter] was better.", "2023-Q3"},
	{"Profit rose in [the 1988 third quarter].", "1988-Q3"},
	// Decades and centuries.
	{"It began in [the 1960s].", "196"},
	{"It began in [the early 1990s].", "199"},
	{"It began in [the '80s].", "198"},
	{"It began in [the late nineties].", "199"},
	{"It began in [the 20th century].", "19"},
	{"A [17th-century] house.", "16"},
	{"It began in [the fifth century BC].", "BC04"},
	// Ranges.
	{"He governed from [2011] to 2013.", "2011"},
	{"He governed from 2011 to [2013].", "2013"},
	{"He governed ([2011]-2013).", "2011"},
	{"He governed (2011-[2013]).", "2013"},
	{"He governed (2011–[13]).", "2013"},
	{"It ran from [March] to May 2011.", "2011-03"},
	{"It ran from March to [May 2011].", "2011-05"},
	{"It ran on [5]–6 September 2019.", "2019-09-05"},
	{"It ran on 5–[6 September 2019].", "2019-09-06"},
	{"He has governed since [2003].", "2003"},
	// Times of day.
	{"It fell at [10:35 a.m. Friday].", "2024-05-10T10:35"},
	{"It fell at [4 p.m. EST on May 3, 2011].", "2011-05-03T16:00"},
	{"It fell at [noon].", "2024-05-15T12:00"},
	{"It fell at [4 in the morning].", "2024-05-15T04:00"},
	// Durations.
	{"It took [three days].", "P3D"},
	{"It took [five hours].", "PT5H"},
	{"It took about [three years].", "P3Y"},
	{"It took nearly [a decade].", "P10Y"},
	{"It took [two and a half years].", "P2.5Y"},
	{"It took [half an hour].", "PT30M"},
	{"It took [a couple of weeks].", "P2W"},
	{"It took [several weeks].", "PXW"},
	{"It went on for [years].", "PXY"},
	{"It took [12 to 18 months].", "PXM"},
	{"A [two-year] plan.", "P2Y"},
	{"It took [5 1/2 hours].", "PT5.5H"},
	{"It took [a year or two].", "PXY"},
	{"It fell over [the past four months].", "P4M"},
	{"It will fall over [the next two years].", "P2Y"},
	{"It took [two hundred and ten years].", "P210Y"},
	// Repetitions.
	{"They meet [every Monday].", "XXXX-WXX-1"},
	{"They meet on [every other week].", "P2W"},
	{"They meet [annually].", "P1Y"},
	{"They meet [daily].", "P1D"},
	{"They meet [each July].", "XXXX-07"},
	{"It earns $3 million [a year].", "P1Y"},
	// Words for the present, the past and the future.
	{"It is [now] closed.", "PRESENT_REF"},
	{"It [recently] closed.", "PAST_REF"},
	{"It will close [soon].", "FUTURE_REF"},
	// Holidays.
	{"It opened on [Christmas Day].", "2023-12-25"},
	{"Since [Christmas] it was open.", "2023-12-25"},
	{"It opened on [New Year's Eve 1999].", "1999-12-31"},
	{"It opened on [Thanksgiving].", "2023-11-23"},
	{"It will open on [Halloween].", "2024-10-31"},
}

func TestFind(t *testing.T) {
	for _, tt := range examples {
		from := strings.IndexByte(tt.text, '[')
		plain := strings.NewReplacer("[", "", "]", "").Replace(tt.text)
		want := tt.text[from+1 : strings.IndexByte(tt.text, ']')]
		var got []string
		for _, e := range when.Find(plain, wednesday) {
			words := string([]rune(plain)[e.Start:e.End])
			got = append(got, words+" = "+e.Value)
			if len([]rune(tt.text[:from])) == e.Start && words == want && e.Value == tt.value {
				got = nil
				break
			}
		}
		if got != nil || len(when.Find(plain, wednesday)) == 0 {
			t.Errorf("%s: got %q, want %s", tt.text, got, tt.value)
		}
	}
}

func TestNoDates(t *testing.T) {
	for _, text := range []string{
		"They may go.", "May I go?", "Theresa May resigned.", "They march to the sea.", "The March for Life went on.", "The second man left.",
		"2,000 people came.", "It stood in 1900 homes.", "He won $1990 there.", "Mr August left.", "April Jones left.",
		"He is 44 years old.", "A 6-year-old boy left.", "They spring from the sea.", "Corn and winter wheat grew.", "The illustrator Johnnie Christmas left.", "They sailed to Christmas Island.", "A fall of 30 feet.",
		"The second one won a quarter of it.", "It rose to 1,998 points.", "", "…",
	} {
		if got := when.Find(text, wednesday); len(got) != 0 {
			t.Errorf("%q: got %+v", text, got)
		}
	}
}
