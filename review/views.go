package review

import (
	"context"
	"slices"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/articles"
	"linecheck/review/bulk"
	"linecheck/review/evidence"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/policy"
	"linecheck/review/versions"
	"linecheck/review/workflow"
)

// People names the accounts that a view mentions, by id.
type People map[string]models.Account

func people(tx *store.Tx) (People, error) {
	accounts, err := tx.Accounts()
	if err != nil {
		return nil, err
	}
	p := make(People, len(accounts)+2)
	for _, a := range accounts {
		p[a.ID] = a
	}
	p[models.SystemActor.ID] = models.Account{ID: models.SystemActor.ID, Name: models.SystemActor.Name, State: models.AccountActive}
	p[models.GuestActor.ID] = models.Account{ID: models.GuestActor.ID, Name: models.GuestActor.Name, State: models.AccountActive}
	return p, nil
}

// ThreadView is a discussion with its comments, oldest first, and what the caller may do.
type ThreadView struct {
	models.Thread
	Comments []CommentView
	Actions  []string // "reply", "resolve", "reopen"
}

// CommentView is a comment and what it said before.
type CommentView struct {
	models.Comment
	Edits   []models.CommentEdit
	Actions []string // "edit"
}

// ClaimRow is a claim in a list. Hidden says that the caller is its second
// reviewer and has not answered: the first finding is left out.
type ClaimRow struct {
	models.Claim
	Hidden   bool
	Comments int
	Needs    string          // what the policy still needs, one sentence, "" for nothing
	Together []models.Action // what the caller may do with it and others at once
	Alerts   int             // how many of its sources are no longer what was stored
}

// ClaimView is a claim as the caller may see it.
type ClaimView struct {
	ClaimRow
	Sentence    models.Span
	Evidence    []models.Evidence
	Warnings    []evidence.Alert
	Scale       models.Scale
	Attribution models.Scale
	SignOffs    []models.SignOff
	CrossCheck  *models.CrossCheck
	Policy      models.PolicyVersion
	Judged      policy.Result
	Newer       string // what the policy in force asks beyond the one the claim was judged by, one sentence, "" for nothing
	Parents     []string
	Children    []string
	Threads     []ThreadView
	Draft       *models.Draft
	Actions     []models.Action
	Refused     []workflow.Refusal
	People      People
}

// Claim returns a claim as a may see it.
func (s *Service) Claim(ctx context.Context, a models.Actor, id string) (v ClaimView, err error) {
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		c, err := tx.Claim(id)
		if err != nil {
			return err
		}
		if _, err := ledger.See(tx, a, c.ArticleID); err != nil {
			return err
		}
		v, err = s.claimView(tx, a, c)
		return err
	})
	return v, err
}

func (s *Service) claimView(tx *store.Tx, a models.Actor, c models.Claim) (ClaimView, error) {
	v := ClaimView{}
	rules, err := lookup.Load(tx)
	if err != nil {
		return v, err
	}
	if v.Evidence, err = tx.Evidence(c.ID); err != nil {
		return v, err
	}
	if v.Warnings, err = evidence.Alerts(tx, &c, v.Evidence); err != nil {
		return v, err
	}
	judged := c
	if lookup.Blind(a, &c) {
		judged.Finding = models.Finding{} // what is demanded can depend on the verdict
	}
	if err := v.judge(tx, rules, &judged); err != nil {
		return v, err
	}
	v.Scale, v.Attribution = rules.Finding(&c), rules.Attribution(&c)
	f, err := lookup.Facts(tx, &c, s.ledger.Time())
	if err != nil {
		return v, err
	}
	v.Actions, v.Refused = workflow.Allowed(a, c, f)
	if versions.MayConfirm(a, &c) {
		v.Actions = append(v.Actions, versions.ActionConfirm)
	}
	v.holdForCrossCheck()
	if v.Sentence, err = lookup.SentenceOf(tx, &c); err != nil {
		return v, err
	}
	if err := v.relations(tx, a, c); err != nil {
		return v, err
	}
	if v.Threads, err = threads(tx, a, c.ArticleID, c.ID); err != nil {
		return v, err
	}
	v.ClaimRow = row(a, c, v.Judged, 0)
	v.ClaimRow.Alerts = len(v.Warnings)
	for _, t := range v.Threads {
		v.Comments += len(t.Comments)
	}
	if v.Hidden {
		v.Judged.Satisfied, v.Judged.Missing, v.Judged.Needs, v.Judged.Summary = true, nil, nil, "" // it was, when it was submitted
		v.blind()
	}
	return v, nil
}

// holdForCrossCheck explains why a claim that could be approved cannot be yet.
func (v *ClaimView) holdForCrossCheck() {
	if !v.Judged.NeedsCrossCheck {
		return
	}
	for i, action := range v.Actions {
		if action == models.ActionApprove {
			v.Actions = append(v.Actions[:i], v.Actions[i+1:]...)
			v.Refused = append(v.Refused, workflow.Refusal{Action: action, Why: "The policy asks for a cross-check before this claim is approved."})
			return
		}
	}
}

// relations fills in what the claim is connected to.
func (v *ClaimView) relations(tx *store.Tx, a models.Actor, c models.Claim) (err error) {
	if v.SignOffs, err = tx.SignOffs(c.ID); err != nil {
		return err
	}
	checks, err := tx.CrossChecks(c.ID)
	if err != nil {
		return err
	}
	if n := len(checks); n > 0 {
		v.CrossCheck = &checks[n-1]
	}
	parents, err := tx.Parents(c.ID)
	if err != nil {
		return err
	}
	children, err := tx.Children(c.ID)
	if err != nil {
		return err
	}
	v.Parents, v.Children = []string{}, []string{}
	for _, l := range parents {
		v.Parents = append(v.Parents, l.ParentID)
	}
	for _, l := range children {
		v.Children = append(v.Children, l.ChildID)
	}
	draft, err := tx.Draft(a.ID, c.ID)
	if err == nil {
		v.Draft = &draft
	} else if models.KindOf(err) != models.KindNotFound {
		return err
	}
	v.People, err = people(tx)
	return err
}

// row is the claim as a may see it in a list.
func row(a models.Actor, c models.Claim, judged policy.Result, comments int) ClaimRow {
	r := ClaimRow{Claim: c, Comments: comments, Hidden: lookup.Blind(a, &c)}
	if c.Status == models.StatusInReview && len(judged.Missing) > 0 {
		r.Needs = judged.Missing[0]
	}
	if c.Status == models.StatusSubmitted && judged.NeedsCrossCheck {
		r.Needs = "Needs a cross-check."
	}
	if r.Hidden {
		r.Finding, r.RationaleHTML, r.Ticks, r.StatusReason = models.Finding{}, "", []models.Span{}, ""
		r.ContentHash, r.CrossCheckedHash = "", ""
	}
	return r
}

// blind leaves out of the view what would give the first finding away.
func (v *ClaimView) blind() {
	for i := range v.Evidence {
		v.Evidence[i].Stance, v.Evidence[i].Note = "", ""
	}
	if v.CrossCheck != nil {
		v.CrossCheck.First, v.CrossCheck.Second, v.CrossCheck.Hash = models.Finding{}, models.Finding{}, ""
	}
	v.SignOffs = []models.SignOff{}
}

// ClaimRows returns all claims of an article in reading order.
func (s *Service) ClaimRows(ctx context.Context, a models.Actor, articleID string) (rows []ClaimRow, who People, err error) {
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		article, err := ledger.See(tx, a, articleID)
		if err != nil {
			return err
		}
		list, err := tx.Claims(articleID)
		if err != nil {
			return err
		}
		counts, err := tx.CommentCounts(articleID)
		if err != nil {
			return err
		}
		judged, err := judge(tx, articleID, list)
		if err != nil {
			return err
		}
		alerts, err := tx.SourceAlerts(articleID, "")
		if err != nil {
			return err
		}
		rows = make([]ClaimRow, len(list))
		for i, c := range list {
			rows[i] = row(a, c, judged[c.ID], counts[c.ID])
			rows[i].Together = together(a, c, workflow.Facts{Now: s.ledger.Time(), TextVersion: article.ArticleVersion})
			for _, alert := range alerts {
				if alert.ClaimID == c.ID {
					rows[i].Alerts++
				}
			}
		}
		who, err = people(tx)
		return err
	})
	return rows, who, err
}

// together lists what a may do with c and other claims at once, merging them included. No such action depends on a claim's descendants or
// on how strict four-eyes is, so nothing has to be read for it.
func together(a models.Actor, c models.Claim, f workflow.Facts) []models.Action {
	all, _ := workflow.Allowed(a, c, f)
	return slices.DeleteFunc(all, func(action models.Action) bool {
		return action != models.ActionMerge && !slices.Contains(bulk.Together, action)
	})
}

// judge evaluates the policy for the claims whose row says what it still needs.
// Most articles have few of them, and evidence is the largest thing to read.
func judge(tx *store.Tx, articleID string, list []models.Claim) (map[string]policy.Result, error) {
	out := map[string]policy.Result{}
	asked := slices.DeleteFunc(slices.Clone(list), func(c models.Claim) bool {
		return c.Status != models.StatusInReview && c.Status != models.StatusSubmitted
	})
	if len(asked) == 0 {
		return out, nil
	}
	rules, err := lookup.Load(tx)
	if err != nil {
		return nil, err
	}
	evidence, err := tx.EvidenceOf(articleID)
	for i := range asked {
		out[asked[i].ID] = rules.Judge(&asked[i], evidence[asked[i].ID])
	}
	return out, err
}

// ArticleView is an article as the caller may see it.
type ArticleView struct {
	models.Article
	Text     models.ArticleVersion
	Segments articles.Accounted
	Blockers []articles.Blocker
	Members  []string
	Threads  []ThreadView
	Actions  []string
	Refused  []workflow.Refusal
	People   People
	LastSeq  int64 // newest event when the view was made

	SuggestsWith string // the language model that may be asked for suggestions, "" for none
}

// Article returns an article with its text, segments and coverage as a may see it.
func (s *Service) Article(ctx context.Context, a models.Actor, id string) (v ArticleView, err error) {
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		article, err := ledger.See(tx, a, id)
		if err != nil {
			return err
		}
		v.Article = article
		if v.Text, err = tx.ArticleVersion(id, article.ArticleVersion); err != nil {
			return err
		}
		segments, err := tx.Segments(v.Text.ID)
		if err != nil {
			return err
		}
		all, err := tx.Claims(id)
		if err != nil {
			return err
		}
		v.Segments = articles.ViewSegments(a, v.Text.Number, segments, all)
		if v.Blockers, err = articles.BlockersOf(tx, v.Text, segments, all); err != nil {
			return err
		}
		if err := v.surround(tx, a); err != nil {
			return err
		}
		if s.Suggestions.Model != nil && a.Has(models.RoleReviewer) && article.Status == models.ArticleChecking {
			v.Actions, v.SuggestsWith = append(v.Actions, "suggest"), s.Suggestions.Model.Model
		}
		return nil
	})
	return v, err
}

// surround fills in what stands around the text.
func (v *ArticleView) surround(tx *store.Tx, a models.Actor) (err error) {
	allowed, refused := articles.Allowed(a, v.Article, v.Blockers)
	v.Refused, v.Actions = refused, []string{}
	for _, action := range allowed {
		v.Actions = append(v.Actions, string(action))
	}
	if a.Has(models.RoleReviewer) {
		v.Actions = append(v.Actions, "add_claim", "comment", "new_version")
	}
	if a.Has(models.RoleEditor) && v.Status != models.ArticleChecking {
		v.Actions = append(v.Actions, "issue_report")
	}
	if v.Members, err = tx.Members(v.ID); err != nil {
		return err
	}
	if v.Threads, err = threads(tx, a, v.ID, ""); err != nil {
		return err
	}
	if v.LastSeq, err = tx.LastSeq(); err != nil {
		return err
	}
	v.People, err = people(tx)
	return err
}
