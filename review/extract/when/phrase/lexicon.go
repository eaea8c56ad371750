package phrase

import (
	"time"

	"linecheck/review/extract/when/calendar"
)

// Steps are how far a word moves from the present stretch.
var Steps = map[string]int{"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1, "following": 1, "same": 0, "that": 0}

// Anaphoric words count from what the text named last, not from its publication.
var Anaphoric = Set("previous following same that preceding")

// Narrows are the words that narrow a stretch without changing its value.
var Narrows = Set("early late earlier later mid")

// Weekdays count from Monday, 0.
var Weekdays = map[string]int{
	"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
	"mondays": 0, "tuesdays": 1, "wednesdays": 2, "thursdays": 3, "fridays": 4, "saturdays": 5, "sundays": 6,
	"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thurs": 3, "thur": 3, "fri": 4, "sat": 5, "sun": 6,
}

var monthNames = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

// SeasonNames count from spring, 0.
var SeasonNames = map[string]int{"spring": 0, "springtime": 0, "summer": 1, "summertime": 1, "autumn": 2, "fall": 2, "winter": 3, "wintertime": 3}

// Units are the words for lengths of time, singular and plural.
var Units = map[string]calendar.Grain{
	"second": calendar.Second, "minute": calendar.Minute, "hour": calendar.Hour, "day": calendar.Day, "week": calendar.Week, "weekend": calendar.Weekend, "month": calendar.Month, "quarter": calendar.Quarter,
	"season": calendar.Season, "year": calendar.Year, "decade": calendar.Decade, "century": calendar.Century, "millennium": calendar.Millennium,
	"seconds": calendar.Second, "minutes": calendar.Minute, "hours": calendar.Hour, "days": calendar.Day, "weeks": calendar.Week, "weekends": calendar.Weekend, "months": calendar.Month, "quarters": calendar.Quarter,
	"years": calendar.Year, "decades": calendar.Decade, "centuries": calendar.Century, "millennia": calendar.Millennium, "yr": calendar.Year, "yrs": calendar.Year, "mins": calendar.Minute, "hrs": calendar.Hour,
}

// periods are the letters of durations.
var periods = [...]string{calendar.Second: "S", calendar.Minute: "M", calendar.Hour: "H", calendar.Day: "D", calendar.Week: "W", calendar.Month: "M", calendar.Quarter: "Q", calendar.Year: "Y", calendar.Decade: "DE", calendar.Century: "CE", calendar.Millennium: "L", calendar.Weekend: "WE", calendar.Season: "Q", calendar.Half: "M"}

var cardinals = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
	"fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
	"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}

// PartsOfDay are the parts of a day.
var PartsOfDay = map[string]string{"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TMO", "midday": "TMI", "lunchtime": "TMI", "dusk": "TEV"}

// Leads are the words before a month, a season or a year.
var Leads = Set("in since of by until till from to through during for before after last this next early late mid and between every each on around past previous throughout or than around; beginning begun starting ending ended")

var (
	vague     = Set("several few some many numerous countless various recent coming")
	hedges    = Set("about around almost nearly over roughly approximately only at least most more than less up to some just")
	countable = Set(`people homes houses men women children troops soldiers students workers employees jobs votes voters members cars buildings
		shares dollars pounds euros miles feet metres meters kilometres kilometers km kg tons tonnes acres hectares deaths cases copies words
		times points seats guests patients refugees residents families inmates prisoners officers police books pages items rooms units
		apartments protesters demonstrators fans runners players schools hospitals villages passengers civilians fighters rebels years days
		hours minutes seconds weeks months percent per degrees calories watts volts bytes euro square cubic mph votes objects works species
		elements websites sites users accounts names signatures bottles trees horses cattle sheep bodies victims participants respondents`)
)
