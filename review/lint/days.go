package lint

import (
	"fmt"
	"time"

	"linecheck/models"
	"linecheck/review/lint/calendar"
)

// faults reports dates that no calendar has, and weekdays that are not those of their dates.
func faults(a *article) []Finding {
	var out []Finding
	for _, d := range calendar.Faults(a.Article, a.published) {
		f := Finding{
			Rule: RuleNoSuchDay, Severity: SeverityError, Places: []models.Span{a.Span(d.From, d.Last)},
			Message: fmt.Sprintf("There is no %d %s%s. Find out the day that is meant.", d.Day, d.Month, yearOf(d.Year)),
		}
		if !d.At.IsZero() {
			verb := "was"
			if !a.published.IsZero() && d.At.After(a.published) {
				verb = "is"
			}
			f.Rule = RuleWeekday
			f.Message = fmt.Sprintf("%s %s a %s, not a %s. Find out which of the two is right.", d.At.Format("2 January 2006"), verb, d.At.Weekday(), time.Weekday(d.Weekday))
		}
		out = append(out, f)
	}
	return out
}

func yearOf(year int) string {
	if year == 0 {
		return ""
	}
	return fmt.Sprint(" ", year)
}

// mostPlaces is how many places of one finding are listed.
const mostPlaces = 20

// relativeDates reports days that are counted from an unknown one, all in one finding.
func relativeDates(a *article) []Finding {
	if !a.published.IsZero() {
		return nil
	}
	f := Finding{Rule: RuleRelative, Severity: SeverityWarning, Fingerprint: digest(RuleRelative)}
	for _, p := range calendar.Relative(a.Article, mostPlaces) {
		f.Places = append(f.Places, a.Span(p.From, p.Last))
	}
	if len(f.Places) == 0 {
		return nil
	}
	f.Message = fmt.Sprintf("“%s” is counted from a day that the article does not give. Add the publication date in the article's details, or a dateline.", f.Places[0].Quote)
	return []Finding{f}
}
