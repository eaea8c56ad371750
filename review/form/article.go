package form

import (
	"strings"
	"time"

	"linecheck/models"
)

// Article is what people say about an article. nil leaves a field as it is.
type Article struct {
	Title, Publisher, Byline, URL, PublishedOn *string
	Deadline                                   *time.Time
	ClearDeadline                              bool
	Restricted                                 *bool
	Members                                    []string // account ids; nil leaves them
}

// Cut shortens s to n code points.
func Cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n-1])) + "…"
	}
	return s
}

// ApplyArticle puts the given fields into the article and notes in f what is wrong with them.
func ApplyArticle(article *models.Article, in Article, f models.FieldErrors, now time.Time) {
	Given(&article.Title, in.Title)
	Given(&article.Publisher, in.Publisher)
	Given(&article.Byline, in.Byline)
	Given(&article.URL, in.URL)
	Given(&article.PublishedOn, in.PublishedOn)
	article.Title = strings.Join(strings.Fields(article.Title), " ")
	Short(f, "title", &article.Title, MaxTitle)
	Short(f, "publisher", &article.Publisher, MaxShort)
	Short(f, "byline", &article.Byline, MaxShort)
	WebAddress(f, "url", &article.URL)
	PastDay(f, "publishedOn", article.PublishedOn, now)
	if in.ClearDeadline {
		article.Deadline = nil
	}
	Due(&article.Deadline, in.Deadline, f, now)
	if in.Restricted != nil {
		article.Restricted = *in.Restricted
	}
}
