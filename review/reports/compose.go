package reports

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"linecheck/models"
	"linecheck/models/standing"
	"linecheck/models/store"
	"linecheck/review/export/model"
	"linecheck/review/lookup"
	"linecheck/review/policy"
	"linecheck/review/quotecheck"
)

// composer holds what a report is made of.
type composer struct {
	tx       *store.Tx
	actor    models.Actor
	article  models.Article
	version  models.ArticleVersion
	text     models.Text
	segments []models.Segment
	claims   []models.Claim
	evidence map[string][]models.Evidence
	rules    lookup.Rules
	names    map[string]string
	parts    map[string][]string // account → parts in the check

	origins  map[string]string               // labels, by id
	captures map[string][]models.Capture     // by root of their source, newest first
	facts    map[string]standing.Fact        // by the evidence that is one
	checks   map[string][]quotecheck.Printed // by claim
	seen     map[string]int                  // by the evidence that is a fact: its version when it was attached
}

// compose makes the content model of an article as a may see it.
func compose(tx *store.Tx, a models.Actor, article models.Article, o Options) (model.Report, error) {
	c := &composer{tx: tx, actor: a, article: article, names: map[string]string{models.SystemActor.ID: models.SystemActor.Name}, parts: map[string][]string{}}
	if err := c.load(); err != nil {
		return model.Report{}, err
	}
	r := model.Report{
		Report: model.Header{Language: article.Language, SchemaVersion: model.SchemaVersion, Summary: o.Summary, Methodology: o.Methodology},
		Article: model.Article{
			Title: article.Title, URL: article.URL, Publisher: article.Publisher, Byline: article.Byline, PublishedAt: article.PublishedOn,
			Version: c.version.Number, ImportedAt: stamp(&c.version.CreatedAt), TextSHA256: c.version.TextSHA256, BytesSHA256: c.version.BytesSHA256,
			Length: c.version.Length,
		},
		Policy: model.Policy{Name: c.rules.Policy.Name, Version: c.rules.Policy.Version, FourEyes: c.rules.Policy.FourEyes},
	}
	for _, rule := range c.rules.Policy.Rules {
		r.Policy.Rules = append(r.Policy.Rules, policy.Describe(rule))
	}
	r.Coverage, r.NotChecked = c.certificate()
	if err := c.lint(&r); err != nil {
		return r, err
	}
	for i := range c.claims {
		claim, err := c.claim(&c.claims[i], o)
		if err != nil {
			return r, err
		}
		r.Claims = append(r.Claims, claim)
	}
	c.part(article.SignedOffBy, model.PartSigner)
	for id, parts := range c.parts {
		r.People = append(r.People, model.Person{ID: id, Name: c.names[id], Roles: parts})
	}
	slices.SortFunc(r.People, func(a, b model.Person) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return r, c.head(&r)
}

func (c *composer) load() (err error) {
	if c.version, err = c.tx.ArticleVersion(c.article.ID, c.article.ArticleVersion); err != nil {
		return err
	}
	c.text = models.NewText(c.version.Text)
	if c.segments, err = c.tx.Segments(c.version.ID); err != nil {
		return err
	}
	if c.claims, err = c.tx.Claims(c.article.ID); err != nil {
		return err
	}
	if c.evidence, err = c.tx.EvidenceOf(c.article.ID); err != nil {
		return err
	}
	if c.rules, err = lookup.Load(c.tx); err != nil {
		return err
	}
	accounts, err := c.tx.Accounts()
	for _, a := range accounts {
		c.names[a.ID] = a.Name
	}
	if err != nil {
		return err
	}
	if c.checks, err = quotecheck.InReport(c.tx, c.actor, c.article.ID); err != nil {
		return err
	}
	return c.loadSources()
}

// head names the newest event of the article, up to which the report tells.
func (c *composer) head(r *model.Report) error {
	events, err := c.tx.ArticleEvents(c.article.ID)
	if err != nil || len(events) == 0 {
		return err
	}
	last := events[len(events)-1]
	r.Integrity.EventLogHead = strconv.FormatInt(last.Seq, 10) + ":" + last.Hash
	return nil
}

func (c *composer) part(account, part string) {
	if account == "" || account == models.SystemActor.ID || slices.Contains(c.parts[account], part) {
		return
	}
	c.parts[account] = append(c.parts[account], part)
}

func stamp(t *time.Time) string {
	if t == nil || t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05.000Z")
}
