package facts

import (
	"time"

	"linecheck/models/standing"

	"linecheck/api/wire"
	"linecheck/review"
	"linecheck/review/facts"
)

// FactSource is a source as it stood when the fact was made.
type FactSource struct {
	Kind           string `json:"kind"`
	Title          string `json:"title"`
	URL            string `json:"url"`
	Publisher      string `json:"publisher"`
	Author         string `json:"author"`
	PublishedOn    string `json:"publishedOn"`
	Quote          string `json:"quote"`
	Locator        string `json:"locator"`
	Stance         string `json:"stance"`
	Primary        bool   `json:"primary"`
	AccessedOn     string `json:"accessedOn"`
	SnapshotSHA256 string `json:"snapshotSha256"`
}

// FactRest is a claim that rests on a fact.
type FactRest struct {
	ClaimID     string `json:"claimId"`
	ClaimNumber int    `json:"claimNumber"`
	ArticleID   string `json:"articleId"`
	FactVersion int    `json:"factVersion" doc:"that was attached"`
}

// Fact is a standing fact.
type Fact struct {
	ID           string          `json:"id"`
	Statement    string          `json:"statement"`
	Correction   string          `json:"correction"`
	Verdict      wire.ScaleValue `json:"verdict"`
	Sources      []FactSource    `json:"sources"`
	ValidFrom    string          `json:"validFrom"`
	ValidUntil   string          `json:"validUntil" doc:"the last day, in UTC"`
	State        string          `json:"state" enum:"current,expired,contradicted,withdrawn"`
	StateReason  string          `json:"stateReason"`
	StateBy      wire.Person     `json:"stateBy"`
	StateAt      time.Time       `json:"stateAt"`
	Owner        wire.Person     `json:"owner"`
	ClaimID      string          `json:"claimId"`
	ClaimNumber  int             `json:"claimNumber"`
	ArticleID    string          `json:"articleId"`
	ArticleTitle string          `json:"articleTitle"`
	ContentHash  string          `json:"contentHash" doc:"signed content of the claim when the fact was made"`
	Uses         int             `json:"uses" doc:"claims that rest on it"`
	Rests        []FactRest      `json:"rests" doc:"those that the caller may see; empty in lists"`
	Version      int             `json:"version"`
	CreatedBy    wire.Person     `json:"createdBy"`
	CreatedAt    time.Time       `json:"createdAt"`
	Actions      []string        `json:"actions"`
}

func factOf(v facts.View, who review.People) Fact {
	verdict := wire.ScaleValueOf(v.Value)
	verdict.Value = v.Verdict // also where no scale has it any more
	return Fact{
		ID: v.ID, Statement: v.Statement, Correction: v.Correction,
		Verdict: verdict,
		Sources: wire.Each(v.Sources, func(s standing.Source) FactSource {
			return FactSource{
				string(s.Kind), s.Title, s.URL, s.Publisher, s.Author, s.PublishedOn, s.Quote, s.Locator, string(s.Stance), s.Primary, s.AccessedOn,
				s.SnapshotSHA256,
			}
		}),
		ValidFrom: v.ValidFrom, ValidUntil: v.ValidUntil, State: string(v.State), StateReason: v.StateReason, StateBy: wire.Who(who, v.StateBy),
		StateAt: v.StateAt.UTC(), Owner: wire.Who(who, v.OwnerID), ClaimID: v.ClaimID, ClaimNumber: v.ClaimNumber, ArticleID: v.ArticleID,
		ArticleTitle: v.ArticleTitle, ContentHash: v.ContentHash, Uses: v.Uses, Version: v.Version, CreatedBy: wire.Who(who, v.CreatedBy),
		CreatedAt: v.CreatedAt.UTC(), Actions: wire.Strings(v.Actions),
		Rests: wire.Each(v.Rests, func(r facts.Resting) FactRest { return FactRest{r.ClaimID, r.ClaimNumber, r.ArticleID, r.FactVersion} }),
	}
}

// FactUnder is evidence of a claim that is a standing fact.
type FactUnder struct {
	EvidenceID  string `json:"evidenceId"`
	Ordinal     int    `json:"ordinal" doc:"of the evidence"`
	FactID      string `json:"factId" doc:"\"\" when the caller may not see the fact"`
	FactVersion int    `json:"factVersion" doc:"that was attached"`
	Version     int    `json:"version" doc:"of the fact now"`
	State       string `json:"state" enum:"current,expired,contradicted,withdrawn"`
	StateReason string `json:"stateReason"`
	Statement   string `json:"statement"`
	ValidUntil  string `json:"validUntil"`
}

func factUnderOf(u facts.Under) FactUnder {
	return FactUnder{u.EvidenceID, u.Ordinal, u.FactID, u.FactVersion, u.Now, string(u.FactState), u.StateReason, u.Statement, u.ValidUntil}
}

// ClaimFacts is what facts have to do with a claim.
type ClaimFacts struct {
	Made        []Fact             `json:"made" doc:"of the claim, newest first"`
	Under       []FactUnder        `json:"under" doc:"what the claim rests on"`
	Actions     []string           `json:"actions" doc:"make_fact, use_fact"`
	Unavailable []wire.Unavailable `json:"unavailable"`
}

func claimFactsOf(o facts.OfClaim, who review.People) ClaimFacts {
	return ClaimFacts{
		Made:        wire.Each(o.Made, func(v facts.View) Fact { return factOf(v, who) }),
		Under:       wire.Each(o.Under, factUnderOf),
		Actions:     wire.Strings(o.Actions),
		Unavailable: wire.Refusals(o.Refused),
	}
}

// BrokenFact is a fact that does not hold any more, and what of one article rests on it.
type BrokenFact struct {
	FactUnder
	ClaimID     string `json:"claimId" doc:"\"\" when it stands in reports only"`
	ClaimNumber int    `json:"claimNumber"`
	Reports     []int  `json:"reports" doc:"numbers of issued reports in which it stands"`
}

func brokenFactOf(b facts.Broken) BrokenFact {
	return BrokenFact{factUnderOf(b.Under), b.ClaimID, b.ClaimNumber, wire.Each(b.Reports, func(n int) int { return n })}
}
