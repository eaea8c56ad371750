package workflow

import (
	"errors"
	"slices"
	"strings"
	"time"

	m "linecheck/models"
)

// Facts are what a relation needs to know beside the claim itself.
type Facts struct {
	Now          time.Time
	Recorded     bool // the policy only records four-eyes: one person may do both
	ChildrenFree bool // no child of the claim was ever taken
	TextVersion  int  // of the article as it is now; 0 when the claim's words are known to be in it
}

// Refusal is an action that the caller could expect, with the reason why it cannot be taken now.
type Refusal struct {
	Action m.Action
	Why    string
}

// Check returns the move for action if a may make it on c as they saw it. The
// error is KindForbidden when a may never make it; KindConflict when c has moved
// on since version seen, is in the wrong status or held by someone else, in this
// order; and KindForbidden again when four-eyes or another relation forbids it.
func Check(a m.Actor, c m.Claim, seen int, action m.Action, f Facts) (Move, error) {
	mv, ok := Find(action)
	if !ok {
		return Move{}, m.Errorf(m.KindNotFound, "action.unknown", "There is no action %q.", action)
	}
	if err := role(a, c, mv); err != nil {
		return Move{}, err
	}
	if c.Version != seen {
		return Move{}, m.ErrStale // before the status, whose answer would be about a claim the caller never saw
	}
	if !slices.Contains(mv.From, c.Status) {
		return Move{}, m.Errorf(m.KindConflict, "claim.status", "This claim is %s, and %s is not possible from there.", c.Status.Words(), words(action))
	}
	if a.System {
		return mv, nil
	}
	if elsewhere(c, mv, f) {
		return Move{}, m.Errorf(m.KindConflict, "claim.elsewhere", "The words of this claim are not in version %d. Select words there and make a new claim.", f.TextVersion)
	}
	return mv, relations[mv.Relation](a, c, f)
}

// Allowed returns what a may do with c now, and what they could expect but may not, with the reason.
func Allowed(a m.Actor, c m.Claim, f Facts) (actions []m.Action, refused []Refusal) {
	actions, refused = []m.Action{}, []Refusal{}
	for _, mv := range Moves {
		if len(mv.From) == 0 || !slices.Contains(mv.From, c.Status) || !a.System && elsewhere(c, mv, f) {
			continue
		}
		err := role(a, c, mv)
		if err == nil && !a.System {
			err = relations[mv.Relation](a, c, f)
		}
		if err == nil {
			actions = append(actions, mv.Action)
		} else if e, ok := errors.AsType[*m.Error](err); ok && e.Kind == m.KindForbidden && e.Code != notYours {
			refused = append(refused, Refusal{mv.Action, e.Text})
		}
	}
	return actions, refused
}

// elsewhere reports whether the move needs words that the article does not have any more.
func elsewhere(c m.Claim, mv Move, f Facts) bool {
	return c.ArticleVersion < f.TextVersion && mv.Action != m.ActionReadopt
}

// notYours is the code of a refusal that no offer to the caller's roles ever needs to explain.
const notYours = "action.role"

func role(a m.Actor, c m.Claim, mv Move) error {
	switch {
	case a.System && (mv.System || mv.Role == ""):
		return nil
	case mv.Role == "":
		return m.Errorf(m.KindForbidden, notYours, "Only the system can %s a claim.", words(mv.Action))
	case !a.Has(mv.Role):
		return m.Errorf(m.KindForbidden, notYours, "Only %s can %s a claim.", mv.Role.WithArticle(), words(mv.Action))
	case mv.Action == m.ActionDismiss && c.Risk == m.RiskHigh && !a.Has(m.RoleEditor):
		return m.Errorf(m.KindForbidden, "action.high_risk", "This claim is of high risk: only an editor can dismiss it.")
	}
	return nil
}

var relations = map[Relation]func(m.Actor, m.Claim, Facts) error{
	Anyone: func(m.Actor, m.Claim, Facts) error { return nil },
	Holder: func(a m.Actor, c m.Claim, _ Facts) error {
		return held(c.HolderID == a.ID)
	},
	HolderIfHeld: func(a m.Actor, c m.Claim, _ Facts) error {
		return held(c.HolderID == "" || c.HolderID == a.ID)
	},
	HolderOrEditor: func(a m.Actor, c m.Claim, _ Facts) error {
		return held(c.HolderID == a.ID || a.Has(m.RoleEditor))
	},
	Other: func(a m.Actor, c m.Claim, _ Facts) error {
		if c.HolderID == a.ID {
			return m.Errorf(m.KindConflict, "claim.yours", "You hold this claim already.")
		}
		return nil
	},
	Submitter: func(a m.Actor, c m.Claim, _ Facts) error {
		if c.SubmittedBy != a.ID {
			return m.Errorf(m.KindConflict, "claim.not_submitter", "Only the person who submitted this claim can do that.")
		}
		return nil
	},
	Second: func(a m.Actor, c m.Claim, _ Facts) error {
		if c.SecondID != a.ID {
			return m.Errorf(m.KindConflict, "claim.not_second", "Only the second reviewer can answer the cross-check.")
		}
		return nil
	},
	NotSecond: func(a m.Actor, c m.Claim, _ Facts) error {
		return another(!answers(a, c), "You are to answer the cross-check of this claim: it needs an editor other than you.")
	},
	NotSubmitter: func(a m.Actor, c m.Claim, _ Facts) error {
		return another(c.SubmittedBy != a.ID, "You submitted this claim: it needs an editor other than you.")
	},
	FourEyes: func(a m.Actor, c m.Claim, f Facts) error {
		if f.Recorded {
			return nil
		}
		if c.SubmittedBy == a.ID {
			return another(false, "You submitted this claim: it needs an editor other than you.")
		}
		return another(c.ContentBy != a.ID, "You changed this claim last: it needs an editor other than you.")
	},
	Uninvolved: func(a m.Actor, c m.Claim, _ Facts) error {
		return another(c.SubmittedBy != a.ID && c.SecondID != a.ID, "You are part of this dispute: it needs an editor other than you.")
	},
	NoStake: func(a m.Actor, c m.Claim, _ Facts) error {
		if answers(a, c) {
			return another(false, "You are to answer the cross-check of this claim: it needs an editor other than you.")
		}
		return another(c.HolderID != a.ID && c.SubmittedBy != a.ID, "This claim is yours: it needs an editor other than you.")
	},
	Untouched: func(_ m.Actor, _ m.Claim, f Facts) error {
		if !f.ChildrenFree {
			return m.Errorf(m.KindConflict, "claim.children_taken", "Someone has taken one of the claims this one became: it cannot be undone any more.")
		}
		return nil
	},
	Witness: func(a m.Actor, c m.Claim, _ Facts) error {
		part := slices.Contains([]string{c.SubmittedBy, c.SecondID, c.ApprovedBy, c.ContentBy}, a.ID)
		ok := c.StatusBy != a.ID && (a.Has(m.RoleEditor) || !part)
		return another(ok, "You had a part in this claim: it needs another editor, or a reviewer who had none.")
	},
	Reserved: func(a m.Actor, c m.Claim, f Facts) error {
		if c.ReservedUntil != nil && f.Now.Before(*c.ReservedUntil) && c.LastHolderID != "" && c.LastHolderID != a.ID {
			return m.Errorf(m.KindConflict, "claim.reserved", "The person who held this claim has it reserved until %s UTC.", c.ReservedUntil.Format("15:04"))
		}
		return nil
	},
}

// answers reports whether a is the second reviewer of c's open cross-check.
func answers(a m.Actor, c m.Claim) bool { return c.Status == m.StatusCrossCheck && c.SecondID == a.ID }

func held(ok bool) error {
	if ok {
		return nil
	}
	return m.Errorf(m.KindConflict, "claim.held", "Someone else is working on this claim. Take it over, with a reason, if you must.")
}

func another(ok bool, why string) error {
	if ok {
		return nil
	}
	return m.Errorf(m.KindForbidden, "action.four_eyes", "%s", why)
}

// words makes a status or an action readable: "in_review" is "in review".
func words[S ~string](s S) string { return strings.ReplaceAll(string(s), "_", " ") }
