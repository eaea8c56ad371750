package segments

import (
	"context"
	"time"

	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review/accounts"
	"linecheck/review/lineage"
)

// Relative is a claim of a family.
type Relative struct {
	ID      string `json:"id"`
	Number  int    `json:"number"`
	Status  string `json:"status"`
	Wording string `json:"wording"`
	Quote   string `json:"quote"`
}

// Descent is one split or merge.
type Descent struct {
	Kind     string      `json:"kind" enum:"split,merge"`
	By       wire.Person `json:"by"`
	At       time.Time   `json:"at"`
	Parents  []string    `json:"parents" doc:"ids, by number"`
	Children []string    `json:"children"`
	Undone   bool        `json:"undone" doc:"nothing of it is left"`
	Rejoin   *ClaimSeen  `json:"rejoin,omitempty" doc:"the claim on which the caller may take the action rejoin to undo it"`
}

// Family is what a claim came from and what came of it.
type Family struct {
	Claims     []Relative `json:"claims" doc:"by number, the claim itself included"`
	Steps      []Descent  `json:"steps" doc:"in the order they were taken"`
	Duplicates []string   `json:"duplicates" doc:"ids of claims set aside because they say the same as this one"`
}

// GetFamily answers read-family.
func (h Handlers) GetFamily(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[Family], error) {
	f, err := h.Review.Lineage.Of(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	if err != nil {
		return nil, err
	}
	return call.Body(Family{
		Claims: wire.Each(f.Claims, func(c models.Claim) Relative {
			return Relative{c.ID, c.Number, string(c.Status), c.Wording, c.Quote()}
		}),
		Steps: wire.Each(f.Steps, func(s lineage.Step) Descent {
			d := Descent{
				Kind: s.Kind, By: wire.PersonOf(names[s.By]), At: s.At.UTC(), Parents: wire.Strings(s.Parents), Children: wire.Strings(s.Children), Undone: s.Undone,
			}
			if s.Undo != nil {
				d.Rejoin = &ClaimSeen{s.Undo.ID, s.Undo.Version}
			}
			return d
		}),
		Duplicates: wire.Strings(f.Duplicates),
	}), nil
}
