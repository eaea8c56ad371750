package articles

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/coverage"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

// Blocker is one thing that keeps an article from being signed off.
type Blocker struct {
	Code      string // "gap", "claim" or "policy"
	Text      string
	ClaimID   string
	SegmentID string
}

// Blockers lists what keeps the article from being signed off, in reading order.
func Blockers(tx *store.Tx, article models.Article) ([]Blocker, error) {
	av, err := tx.ArticleVersion(article.ID, article.ArticleVersion)
	if err != nil {
		return nil, err
	}
	segments, err := tx.Segments(av.ID)
	if err != nil {
		return nil, err
	}
	all, err := tx.Claims(article.ID)
	if err != nil {
		return nil, err
	}
	return BlockersOf(tx, av, segments, all)
}

// BlockersOf is Blockers for callers who hold the version, its segments and the article's claims already.
func BlockersOf(tx *store.Tx, av models.ArticleVersion, segments []models.Segment, all []models.Claim) ([]Blocker, error) {
	out := []Blocker{}
	text := models.NewText(av.Text)
	for i, row := range coverage.Of(av.Number, segments, all).Rows {
		if row.Gap {
			quote, _ := text.Slice(segments[i].Start, segments[i].End)
			out = append(out, Blocker{Code: "gap", SegmentID: row.SegmentID, Text: "Nobody has said what this is: “" + form.Cut(strings.TrimSpace(quote), 80) + "”"})
		}
	}
	if unread(segments, all) {
		out = append(out, Blocker{Code: "unread", Text: "Nobody has looked at this text yet: it holds no claim, and only Linecheck set it aside. Make a claim, or say yourself what a line is."})
	}
	if len(all) == 0 {
		return out, nil
	}
	rules, err := lookup.Load(tx)
	if err != nil {
		return nil, err
	}
	evidence, err := tx.EvidenceOf(all[0].ArticleID)
	if err != nil {
		return nil, err
	}
	for i := range all {
		c := &all[i]
		name := "Claim " + strconv.Itoa(c.Number)
		if !c.Status.Final() {
			out = append(out, Blocker{Code: "claim", ClaimID: c.ID, Text: name + " is " + c.Status.Words() + "."})
			continue
		}
		if c.Status != models.StatusApproved {
			continue
		}
		result := rules.Judge(c, evidence[c.ID])
		if result.NeedsCrossCheck {
			result.Missing = append(result.Missing, "Needs a cross-check.")
		}
		if len(result.Missing) > 0 {
			out = append(out, Blocker{Code: "policy", ClaimID: c.ID, Text: name + ": " + strings.Join(result.Missing, " ")})
		}
	}
	return out, nil
}

// unread reports whether no person had a part in what a text without claims is.
func unread(segments []models.Segment, all []models.Claim) bool {
	person := slices.ContainsFunc(segments, func(s models.Segment) bool {
		return s.DisposedBy != "" && s.DisposedBy != models.SystemActor.ID
	})
	return len(all) == 0 && !person
}

// move changes the status of an article or its own fields and records it.
type move struct {
	action  models.Action
	past    string
	role    models.Role
	from    []models.ArticleStatus // empty: any
	to      models.ArticleStatus   // empty: the status stays
	reason  bool
	refusal string // what to do when the status is wrong
}

var moves = []move{
	{models.ActionEdit, "article.edited", models.RoleReviewer, nil, "", false, ""},
	{models.ActionSignOff, "article.signed_off", models.RoleEditor, []models.ArticleStatus{models.ArticleChecking}, models.ArticleSignedOff, false, "This article is signed off already."},
	{models.ActionReopen, "article.reopened", models.RoleEditor, []models.ArticleStatus{models.ArticleSignedOff, models.ArticlePublished}, models.ArticleChecking, true, "This article is being checked: there is nothing to reopen."},
	{models.ActionPublish, "article.published", models.RoleEditor, []models.ArticleStatus{models.ArticleSignedOff}, models.ArticlePublished, false, "Sign the article off first, then record its publication."},
}

// Action is what an action on an article may carry.
type Action struct {
	Reason string
	Fields form.Article // edit
	Where  string       // publish
	At     *time.Time   // publish; nil is now
}

// Act takes one action on an article. version is the one the caller saw.
// Signing off fails with KindConflict while anything blocks it.
func (s *Service) Act(ctx context.Context, a models.Actor, id string, version int, action models.Action, in Action) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		article, err := ledger.See(e.Tx, a, id)
		if err != nil {
			return err
		}
		mv, err := check(a, article, version, action)
		if err != nil {
			return err
		}
		from := article.Status
		if err := s.change(e, &article, mv, &in); err != nil {
			return err
		}
		if mv.to != "" {
			article.Status = mv.to
		}
		article.UpdatedAt = e.At
		if err := e.SaveArticle(&article); err != nil {
			return err
		}
		return e.Record(models.Event{
			Action: mv.past, ArticleID: id, ArticleVersion: article.ArticleVersion, From: string(from), To: string(article.Status), Reason: in.Reason,
		}, map[string]any{"version": article.Version})
	})
}

// Allowed returns what a may do with the article, and what they could expect but may not, with the reason.
func Allowed(a models.Actor, article models.Article, blockers []Blocker) (actions []models.Action, refused []workflow.Refusal) {
	actions, refused = []models.Action{}, []workflow.Refusal{}
	for _, mv := range moves {
		switch _, err := check(a, article, article.Version, mv.action); {
		case err != nil:
		case mv.action == models.ActionSignOff && len(blockers) > 0:
			refused = append(refused, workflow.Refusal{Action: mv.action, Why: notReady(blockers)})
		default:
			actions = append(actions, mv.action)
		}
	}
	return actions, refused
}

func notReady(blockers []Blocker) string {
	if len(blockers) == 1 {
		return "One thing keeps this article from being signed off. " + blockers[0].Text
	}
	return strconv.Itoa(len(blockers)) + " things keep this article from being signed off. The first: " + blockers[0].Text
}

func check(a models.Actor, article models.Article, version int, action models.Action) (move, error) {
	for _, mv := range moves {
		if mv.action != action {
			continue
		}
		if err := ledger.Need(a, mv.role, strings.ReplaceAll(string(action), "_", " ")+" an article"); err != nil {
			return mv, err
		}
		if article.Version != version {
			return mv, models.ErrStale
		}
		if !mv.open(article.Status) {
			return mv, models.Errorf(models.KindConflict, "article.status", "%s", mv.refusal)
		}
		return mv, nil
	}
	return move{}, models.Errorf(models.KindNotFound, "action.unknown", "There is no action %q.", action)
}

func (mv move) open(status models.ArticleStatus) bool {
	return len(mv.from) == 0 || slices.Contains(mv.from, status)
}

func (s *Service) change(e *ledger.Entry, article *models.Article, mv move, in *Action) error {
	f := models.FieldErrors{}
	form.Short(f, "reason", &in.Reason, form.MaxReason)
	if mv.reason && in.Reason == "" {
		f.Add("reason", "Say why.")
	}
	switch mv.action {
	case models.ActionEdit:
		form.ApplyArticle(article, in.Fields, f, e.At)
		if article.Title == "" {
			f.Add("title", "Give the article a title.")
		}
		if err := f.Err("article.invalid", "Some of the article's fields need attention."); err != nil {
			return err
		}
		return setMembers(e, article, in.Fields.Members)
	case models.ActionSignOff:
		list, err := Blockers(e.Tx, *article)
		if err != nil {
			return err
		}
		if len(list) > 0 {
			return models.Errorf(models.KindConflict, "article.not_ready", "%s", notReady(list))
		}
		at := e.At
		article.SignedOffBy, article.SignedOffAt = e.Actor.ID, &at
	case models.ActionPublish:
		form.Short(f, "where", &in.Where, form.MaxURL)
		at := e.At
		if in.At != nil {
			at = in.At.UTC().Truncate(time.Millisecond)
		}
		if at.After(e.At.Add(time.Minute)) {
			f.Add("at", "Record a publication after it happened.")
		}
		article.PublishedAt, article.PublishedTo = &at, in.Where
	default: // reopened, it is signed off by nobody
		article.SignedOffBy, article.SignedOffAt = "", nil
	}
	return f.Err("article.invalid", "Some of the fields need attention.")
}
