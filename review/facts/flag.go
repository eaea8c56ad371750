package facts

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"linecheck/models/standing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/store/facts"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// became says what a fact is now.
var became = map[standing.State]string{
	standing.Current: "holds again", standing.Expired: "has expired", standing.Contradicted: "is contradicted", standing.Withdrawn: "was withdrawn",
}

// flag marks everything that rests on a fact whose state changed, and tells its
// owner, who holds or checked the claims, who signed them off, and who issued reports.
// It changes none of them.
func flag(e *ledger.Entry, f *standing.Fact, rests []facts.Resting) error {
	news := "The standing fact “" + form.Cut(f.Statement, 80) + "” " + became[f.State]
	item := models.InboxItem{Kind: "fact." + string(f.State), ArticleID: f.ArticleID, ClaimID: f.ClaimID, Text: news + "."}
	if err := e.Tell(f.OwnerID, item); err != nil {
		return err
	}
	for i, r := range rests {
		if i > 0 && rests[i-1].ClaimID == r.ClaimID {
			continue
		}
		if err := flagClaim(e, f, r.ClaimID, news); err != nil {
			return err
		}
	}
	uses, err := e.FactUses(f.ID)
	if err != nil {
		return err
	}
	done := map[string]bool{}
	for _, u := range uses {
		if done[u.ArticleID] {
			continue
		}
		done[u.ArticleID] = true
		if err := flagReports(e, f, u.ArticleID, news); err != nil {
			return err
		}
	}
	return nil
}

func flagClaim(e *ledger.Entry, f *standing.Fact, claimID, news string) error {
	c, err := e.Tx.Claim(claimID)
	if err != nil {
		return err
	}
	told := map[string]bool{}
	for _, id := range []string{c.HolderID, c.SubmittedBy, c.ApprovedBy} {
		if told[id] {
			continue
		}
		told[id] = true
		item := models.InboxItem{Kind: "fact.flagged", ArticleID: c.ArticleID, ClaimID: c.ID, Text: news + ": claim " + strconv.Itoa(c.Number) + " rests on it."}
		if err := e.Tell(id, item); err != nil {
			return err
		}
	}
	return e.Record(models.Event{
		Action: "fact.flagged", ArticleID: c.ArticleID, ArticleVersion: c.ArticleVersion, ClaimID: c.ID, SubjectID: f.ID, To: string(f.State),
	}, nil)
}

// flagReports tells who issued those of an article's reports in which the fact stands.
func flagReports(e *ledger.Entry, f *standing.Fact, articleID, news string) error {
	issued, err := e.Reports(articleID)
	if err != nil {
		return err
	}
	reports := resting(issued, f.ID)
	if len(reports) == 0 {
		return nil
	}
	numbers := make([]int, len(reports))
	by := map[string][]string{}
	for i, r := range reports {
		numbers[i] = r.Number
		by[r.IssuedBy] = append(by[r.IssuedBy], strconv.Itoa(r.Number))
	}
	for id, list := range by {
		item := models.InboxItem{Kind: "fact.flagged", ArticleID: articleID, Text: fmt.Sprintf("%s: report %s rests on it.", news, strings.Join(list, ", "))}
		if err := e.Tell(id, item); err != nil {
			return err
		}
	}
	return e.Record(models.Event{Action: "fact.flagged", ArticleID: articleID, SubjectID: f.ID, To: string(f.State)}, map[string]any{"reports": numbers})
}

// resting returns those of an article's reports in which a fact stands. Each prints the fact's id as the locator of its evidence.
func resting(reports []models.Report, factID string) []models.Report {
	return slices.DeleteFunc(slices.Clone(reports), func(r models.Report) bool {
		return r.State == models.ReportWithdrawn || !bytes.Contains(r.Model, []byte(factID))
	})
}

// Sweep ends the facts whose last day is over.
func (s *Service) Sweep(ctx context.Context) error {
	return s.Write(ctx, models.SystemActor, func(e *ledger.Entry) error {
		ended, err := e.FactsToExpire(today(e.At))
		for i := 0; err == nil && i < len(ended); i++ {
			err = turn(e, &ended[i], standing.Expired, models.Event{Action: "fact.expired", Reason: "Its last day was " + ended[i].ValidUntil + "."})
		}
		return err
	})
}

// Follow contradicts the facts of a claim that is taken up again or retracted, in the same transaction.
func (s *Service) Follow(e *ledger.Entry, ev models.Event) error {
	why := map[string]string{"claim.revised": "Its claim was re-opened: ", "claim.retraction_confirmed": "Its claim was retracted: "}[ev.Action]
	if why == "" {
		return nil
	}
	made, err := e.FactsOf(ev.ClaimID)
	for i := 0; err == nil && i < len(made); i++ {
		if f := &made[i]; f.State == standing.Current || f.State == standing.Expired {
			err = turn(e, f, standing.Contradicted, models.Event{Action: "fact.contradicted", Reason: why + ev.Reason})
		}
	}
	return err
}

// Broken is a fact that does not hold any more, with what rests on it in one article.
type Broken struct {
	Under
	Reports []int // numbers of issued reports in which it stands
}

// InArticle returns the facts under an article's claims and reports that do not hold, by claim.
func (s *Service) InArticle(ctx context.Context, a models.Actor, articleID string) (list []Broken, err error) {
	list = []Broken{}
	err = s.Read(ctx, func(tx *store.Tx) error {
		if _, err := ledger.See(tx, a, articleID); err != nil {
			return err
		}
		issued, err := tx.Reports(articleID)
		if err != nil {
			return err
		}
		rests, err := broken(tx, articleID, issued)
		if err != nil {
			return err
		}
		reports := make([][]int, len(rests))
		for i, r := range rests {
			for _, report := range resting(issued, r.FactID) {
				reports[i] = append(reports[i], report.Number)
			}
		}
		under, err := hide(tx, a, rests)
		for i, u := range under {
			list = append(list, Broken{u, reports[i]})
		}
		return err
	})
	return list, err
}

// broken returns what rests on facts that do not hold; a fact that stands in a report only has no claim.
func broken(tx *store.Tx, articleID string, issued []models.Report) ([]facts.Resting, error) {
	rests, err := tx.RestingIn(articleID)
	if err != nil {
		return nil, err
	}
	uses, err := tx.FactUsesOf(articleID)
	if err != nil {
		return nil, err
	}
	for _, u := range uses {
		if slices.ContainsFunc(rests, func(r facts.Resting) bool { return r.FactID == u.FactID }) {
			continue
		}
		f, err := tx.Fact(u.FactID)
		if err != nil {
			return nil, err
		}
		if len(resting(issued, u.FactID)) > 0 {
			rests = append(rests, facts.Resting{
				ArticleID: articleID, FactID: f.ID, FactVersion: u.FactVersion, FactState: f.State, StateReason: f.StateReason, Statement: f.Statement,
				Now: f.Version, FactArticle: f.ArticleID, ValidUntil: f.ValidUntil,
			})
		}
	}
	return slices.DeleteFunc(rests, func(r facts.Resting) bool { return r.FactState == standing.Current }), nil
}
