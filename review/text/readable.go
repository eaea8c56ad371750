package text

import (
	"linecheck/models"
	"linecheck/review/text/line"
)

// readable gives back what was set aside for its shape alone when nothing else on
// the page reads like an article: a list of headlines, a single word. A person
// has to say what such a text is; the machine may not wave it through.
func readable(lines []line.Line, roles []verdict) {
	for _, v := range roles {
		switch v.role {
		case models.RoleBody, models.RoleList, models.RoleStandfirst, models.RoleSubhead:
			return
		default:
		}
	}
	for i, v := range roles {
		shape := v.role == models.RoleNavigation || v.role == models.RoleRelated || v.role == models.RoleOther || v.role == models.RolePromo
		if shape && lines[i].Repeat < 0 {
			roles[i] = verdict{role: models.RoleBody}
		}
	}
}
