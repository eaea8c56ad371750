package reports

import (
	"slices"
	"strconv"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/coverage"
	"linecheck/review/export"
	"linecheck/review/lookup"
	"linecheck/review/policy"
	"linecheck/review/trail"
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
}

// compose makes the content model of an article as a may see it.
func compose(tx *store.Tx, a models.Actor, article models.Article, o Options) (export.Report, error) {
	c := &composer{tx: tx, actor: a, article: article, names: map[string]string{models.SystemActor.ID: models.SystemActor.Name}, parts: map[string][]string{}}
	if err := c.load(); err != nil {
		return export.Report{}, err
	}
	r := export.Report{
		Report: export.Header{Language: "en", SchemaVersion: export.SchemaVersion, Summary: o.Summary, Methodology: o.Methodology},
		Article: export.Article{
			Title: article.Title, URL: article.URL, Publisher: article.Publisher, Byline: article.Byline, PublishedAt: article.PublishedOn,
			Version: c.version.Number, ImportedAt: stamp(&c.version.CreatedAt), TextSHA256: c.version.TextSHA256, BytesSHA256: c.version.BytesSHA256,
			Length: c.version.Length,
		},
		Policy: export.Policy{Name: c.rules.Policy.Name, Version: c.rules.Policy.Version, FourEyes: c.rules.Policy.FourEyes},
	}
	for _, rule := range c.rules.Policy.Rules {
		r.Policy.Rules = append(r.Policy.Rules, policy.Describe(rule))
	}
	r.Coverage, r.NotChecked = c.certificate()
	for i := range c.claims {
		claim, err := c.claim(&c.claims[i], o)
		if err != nil {
			return r, err
		}
		r.Claims = append(r.Claims, claim)
	}
	c.part(article.SignedOffBy, export.PartSigner)
	for id, parts := range c.parts {
		r.People = append(r.People, export.Person{ID: id, Name: c.names[id], Roles: parts})
	}
	slices.SortFunc(r.People, func(a, b export.Person) int {
		if a.Name != b.Name {
			return compare(a.Name, b.Name)
		}
		return compare(a.ID, b.ID)
	})
	return r, c.head(&r)
}

func compare(a, b string) int {
	if a < b {
		return -1
	}
	return 1
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
	return err
}

// head names the newest event of the article, up to which the report tells.
func (c *composer) head(r *export.Report) error {
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

// certificate accounts for every segment, and lists what was not checked and why.
func (c *composer) certificate() (export.Coverage, []export.NotChecked) {
	cover := coverage.Of(c.version.Number, c.segments, c.claims)
	out := export.Coverage{Segments: cover.Segments, Sentences: cover.Sentences, Claims: cover.Claims, Uncovered: cover.Gaps}
	for _, d := range []models.Disposition{
		models.DispositionClaimed, models.DispositionNotCheckable, models.DispositionDuplicate, models.DispositionFurniture, models.DispositionNone,
	} {
		if n := cover.ByDisposition[d]; n > 0 {
			out.ByDisposition = append(out.ByDisposition, export.DispositionCount{Disposition: string(d), Count: n})
		}
	}
	var left []export.NotChecked
	for i, row := range cover.Rows {
		seg := c.segments[i]
		sentence := lookup.Trimmed(c.text, seg)
		if row.Disposition == models.DispositionNotCheckable {
			out.NotCheckable = append(out.NotCheckable, export.NotCheckable{
				Span: export.Span{Start: sentence.Start, End: sentence.End}, Quote: sentence.Quote, Reason: seg.Reason, By: c.names[seg.DisposedBy],
			})
		}
		if row.Gap {
			left = append(left, export.NotChecked{What: sentence.Quote, Why: "Nobody has said what this text is yet."})
		}
	}
	for i := range c.claims {
		if cl := &c.claims[i]; cl.Status == models.StatusWaived {
			left = append(left, export.NotChecked{What: cl.Wording, Why: "Waived: " + cl.StatusReason})
		}
	}
	return out, left
}

// blind says whether the first finding on the claim has to stay hidden from who asks: they are to answer its cross-check.
func (c *composer) blind(cl *models.Claim) bool {
	return lookup.Blind(c.actor, cl)
}

// claim makes one entry of the report.
func (c *composer) claim(cl *models.Claim, o Options) (export.Claim, error) {
	if c.blind(cl) {
		cl.Finding, cl.Ticks = models.Finding{}, nil // the second reviewer has not answered yet
		for i := range c.evidence[cl.ID] {
			c.evidence[cl.ID][i].Stance = ""
		}
	}
	out := export.Claim{
		Number: cl.Number, ID: cl.ID, Status: string(cl.Status), Quote: cl.Quote(), Wording: cl.Wording,
		Context: c.context(cl),
		Speaker: export.Speaker{Name: cl.Speaker, Mention: cl.SpeakerMention, Cue: cl.Cue, Attribution: string(cl.Attribution)},
		Type:    string(cl.Type), Risk: string(cl.Risk),
		Confidence: export.Confidence{Level: string(cl.Finding.Confidence), WhatWouldChange: cl.Finding.WouldChange},
		Rationale:  cl.Finding.Rationale, Correction: cl.Finding.Correction, NoSource: cl.Finding.NoSource,
	}
	for _, s := range cl.Spans {
		out.Spans = append(out.Spans, export.Span{Start: s.Start, End: s.End})
	}
	for _, t := range cl.Ticks {
		out.Ticks = append(out.Ticks, export.Tick{Span: export.Span{Start: t.Start, End: t.End}, Quote: t.Quote})
	}
	if v := c.verdict(c.rules.Finding(cl), cl.Finding.Verdict); v != nil {
		out.Verdict = *v
	}
	if cl.Attribution.Attributed() {
		out.AttributionVerdict = c.verdict(c.rules.Attribution(cl), cl.Finding.AttributionVerdict)
	}
	out.Evidence = c.sources(cl)
	c.part(cl.SubmittedBy, export.PartReviewer)
	if cl.Status == models.StatusWaived {
		out.Waiver = &export.Waiver{By: c.names[cl.StatusBy], Reason: cl.StatusReason, At: stamp(&cl.UpdatedAt)}
	}
	if err := c.signOff(cl, &out); err != nil {
		return out, err
	}
	return out, c.story(cl, &out, o)
}

// context is the text of the claim's sentence around its words.
func (c *composer) context(cl *models.Claim) export.Context {
	s := lookup.Sentence(c.text, c.segments, cl)
	if len(cl.Spans) == 0 || s.Quote == "" {
		return export.Context{}
	}
	var out export.Context
	out.Before, _ = c.text.Slice(s.Start, cl.Spans[0].Start)
	out.After, _ = c.text.Slice(cl.Spans[len(cl.Spans)-1].End, s.End)
	return out
}

func (c *composer) verdict(scale models.Scale, value string) *export.Verdict {
	v, ok := scale.Find(value)
	if !ok {
		return nil
	}
	return &export.Verdict{Scale: scale.Key, Version: scale.Version, Value: v.Value, Label: v.Label, Icon: v.Icon, Group: v.Group}
}

func (c *composer) sources(cl *models.Claim) []export.Evidence {
	var out []export.Evidence
	for _, e := range c.evidence[cl.ID] {
		row := export.Evidence{
			Number: e.Ordinal, Kind: string(e.Source.Kind), Title: e.Source.Title, URL: e.Source.URL, Publisher: e.Source.Publisher,
			Author: e.Source.Author, PublishedAt: e.Source.PublishedOn, AccessedAt: e.AccessedOn, Quote: e.Quote, Locator: e.Locator,
			Stance: string(e.Stance), Primary: e.Primary, Origin: e.Source.OriginID,
		}
		if e.SnapshotSHA256 != "" {
			row.Snapshot = &export.Snapshot{SHA256: e.SnapshotSHA256, MediaType: e.SnapshotType, CapturedAt: stamp(e.SnapshotAt)}
		}
		out = append(out, row)
	}
	return out
}

func (c *composer) signOff(cl *models.Claim, out *export.Claim) error {
	if cl.ApprovedHash == "" {
		return nil
	}
	so, err := c.tx.CurrentSignOff(cl.ID)
	if err != nil {
		return err
	}
	out.SignOff = &export.SignOff{
		SubmittedBy: c.names[so.SubmittedBy], ApprovedBy: c.names[so.ByID], At: stamp(&so.At), ContentHash: so.Hash, SamePerson: so.SamePerson,
	}
	c.part(so.ByID, export.PartApprover)
	checks, err := c.tx.CrossChecks(cl.ID)
	for _, cc := range checks {
		if cc.Hash == so.Hash && cc.Outcome == "agreed" {
			out.SignOff.CrossCheckedBy = c.names[cc.SecondID]
			c.part(cc.SecondID, export.PartCrossChecker)
		}
	}
	return err
}

// story tells the claim's history, and its discussion where the editor includes it.
func (c *composer) story(cl *models.Claim, out *export.Claim, o Options) error {
	events, err := c.tx.ClaimEvents(cl.ID)
	if err != nil {
		return err
	}
	for _, ev := range events {
		if c.blind(cl) {
			ev.Reason = ""
		}
		if ev.From != ev.To {
			out.History = append(out.History, export.Step{At: stamp(&ev.At), By: c.names[ev.ActorID], What: trail.Verb(ev.Action), Reason: ev.Reason})
		}
	}
	if !o.IncludeComments || c.blind(cl) {
		return nil
	}
	threads, err := c.tx.ThreadsOf(c.article.ID, cl.ID)
	if err != nil {
		return err
	}
	comments, err := c.tx.CommentsIn(threads...)
	for _, co := range comments {
		out.Comments = append(out.Comments, export.Comment{By: c.names[co.AuthorID], At: stamp(&co.CreatedAt), Text: co.Source})
	}
	return err
}

func stamp(t *time.Time) string {
	if t == nil || t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05.000Z")
}
