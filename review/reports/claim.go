package reports

import (
	"strings"

	"linecheck/models"
	"linecheck/review/export/model"
	"linecheck/review/lookup"
	"linecheck/review/policy"
	"linecheck/review/trail"
)

// blind says whether the first finding on the claim has to stay hidden from who asks: they are to answer its cross-check.
func (c *composer) blind(cl *models.Claim) bool {
	return lookup.Blind(c.actor, cl)
}

// claim makes one entry of the report.
func (c *composer) claim(cl *models.Claim, o Options) (model.Claim, error) {
	if c.blind(cl) {
		cl.Finding, cl.Ticks = models.Finding{}, nil // the second reviewer has not answered yet
		for i := range c.evidence[cl.ID] {
			c.evidence[cl.ID][i].Stance = ""
		}
	}
	out := model.Claim{
		Number: cl.Number, ID: cl.ID, Status: string(cl.Status), Quote: cl.Quote(), Wording: cl.Wording,
		Context: c.context(cl),
		Speaker: model.Speaker{Name: cl.Speaker, Mention: cl.SpeakerMention, Cue: cl.Cue, Attribution: string(cl.Attribution)},
		Type:    string(cl.Type), Risk: string(cl.Risk),
		Confidence: model.Confidence{Level: string(cl.Finding.Confidence), WhatWouldChange: cl.Finding.WouldChange},
		Rationale:  cl.Finding.Rationale, Correction: cl.Finding.Correction, NoSource: cl.Finding.NoSource, PolicyVersion: cl.PolicyVersion,
	}
	for _, s := range cl.Spans {
		out.Spans = append(out.Spans, model.Span{Start: s.Start, End: s.End})
	}
	for _, t := range cl.Ticks {
		out.Ticks = append(out.Ticks, model.Place{Span: model.Span{Start: t.Start, End: t.End}, Quote: t.Quote})
	}
	if v := c.verdict(c.rules.Finding(cl), cl.Finding.Verdict); v != nil {
		out.Verdict = *v
	}
	if cl.Attribution.Attributed() {
		out.AttributionVerdict = c.verdict(c.rules.Attribution(cl), cl.Finding.AttributionVerdict)
	}
	var err error
	if out.Evidence, err = c.sources(cl); err != nil {
		return out, err
	}
	out.QuoteChecks = c.quoteChecks(cl)
	out.Origins, out.OriginNote = policy.Origins(c.evidence[cl.ID], out.Verdict.Group)
	out.OriginNote = strings.TrimPrefix(out.OriginNote, ": ")
	c.part(cl.SubmittedBy, model.PartReviewer)
	if cl.Status == models.StatusWaived {
		out.Waiver = &model.Waiver{By: c.names[cl.StatusBy], Reason: cl.StatusReason, At: stamp(&cl.UpdatedAt)}
	}
	if err := c.signOff(cl, &out); err != nil {
		return out, err
	}
	return out, c.story(cl, &out, o)
}

// context is the text of the claim's sentence around its words.
func (c *composer) context(cl *models.Claim) model.Context {
	s := lookup.Sentence(c.text, c.segments, cl)
	if len(cl.Spans) == 0 || s.Quote == "" {
		return model.Context{}
	}
	var out model.Context
	out.Before, _ = c.text.Slice(s.Start, cl.Spans[0].Start)
	out.After, _ = c.text.Slice(cl.Spans[len(cl.Spans)-1].End, s.End)
	return out
}

func (c *composer) verdict(scale models.Scale, value string) *model.Verdict {
	v, ok := scale.Find(value)
	if !ok {
		return nil
	}
	return &model.Verdict{Scale: scale.Key, ScaleName: scale.Name, Version: scale.Version, Value: v.Value, Label: v.Label, Icon: v.Icon, Group: v.Group}
}

func (c *composer) signOff(cl *models.Claim, out *model.Claim) error {
	if cl.ApprovedHash == "" {
		return nil
	}
	so, err := c.tx.CurrentSignOff(cl.ID)
	if err != nil {
		return err
	}
	out.SignOff = &model.SignOff{
		SubmittedBy: c.names[so.SubmittedBy], ApprovedBy: c.names[so.ByID], At: stamp(&so.At), ContentHash: so.Hash, SamePerson: so.SamePerson,
	}
	c.part(so.ByID, model.PartApprover)
	checks, err := c.tx.CrossChecks(cl.ID)
	for _, cc := range checks {
		if cc.Hash == so.Hash && cc.Outcome == "agreed" {
			out.SignOff.CrossCheckedBy = c.names[cc.SecondID]
			c.part(cc.SecondID, model.PartCrossChecker)
		}
	}
	return err
}

// story tells the claim's history, and its discussion where the editor includes it.
func (c *composer) story(cl *models.Claim, out *model.Claim, o Options) error {
	events, err := c.tx.ClaimEvents(cl.ID)
	if err != nil {
		return err
	}
	for _, ev := range events {
		if c.blind(cl) {
			ev.Reason = ""
		}
		if ev.From != ev.To {
			out.History = append(out.History, model.Step{At: stamp(&ev.At), By: c.names[ev.ActorID], What: trail.Verb(ev.Action), Reason: ev.Reason})
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
		out.Comments = append(out.Comments, model.Comment{By: c.names[co.AuthorID], At: stamp(&co.CreatedAt), Text: co.Source})
	}
	return err
}
