package claims

import (
	"strconv"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
)

func number(c *models.Claim) string { return strconv.Itoa(c.Number) }

func dismiss(_ *Service, st *step) error {
	f := models.FieldErrors{}
	form.Disposition(f, st.in.Disposition)
	if err := f.Err("claim.disposition", "Say what this text is."); err != nil {
		return err
	}
	st.claim.Disposition = st.in.Disposition
	return st.disposeText(st.in.Disposition, st.in.Reason)
}

func markDuplicate(_ *Service, st *step) error {
	other, err := st.Tx.Claim(st.in.DuplicateOf)
	if models.KindOf(err) == models.KindNotFound || err == nil && (other.ArticleID != st.claim.ArticleID || other.ID == st.claim.ID) {
		return models.Invalid("claim.duplicate_of", "duplicateOf", "Choose another claim of this article.")
	}
	if err != nil {
		return err
	}
	if !other.Status.Live() {
		return models.Invalid("claim.duplicate_of", "duplicateOf", "Claim %d is %s. Choose one that is still checked.", other.Number, other.Status.Words())
	}
	st.claim.DuplicateOf = other.ID
	return st.disposeText(models.DispositionDuplicate, "Same as claim "+number(&other)+".")
}

// disposeText records what the claim's segments are, where no other claim covers
// them and nobody has said so before.
func (st *step) disposeText(d models.Disposition, reason string) error {
	segments, err := lookup.Uncovered(st.Tx, st.claim)
	if err != nil {
		return err
	}
	for _, seg := range segments {
		if seg.Disposition != models.DispositionNone {
			continue
		}
		at := st.At
		seg.Disposition, seg.Reason, seg.DisposedBy, seg.DisposedAt, seg.DisposedFor = d, reason, st.Actor.ID, &at, st.claim.ID
		if err := st.SaveSegment(&seg); err != nil {
			return err
		}
	}
	return nil
}

func restore(_ *Service, st *step) error {
	c := st.claim
	c.Disposition, c.DuplicateOf = models.DispositionNone, ""
	segments, err := lookup.SegmentsOf(st.Tx, c)
	if err != nil {
		return err
	}
	for _, seg := range segments {
		if seg.DisposedFor != c.ID {
			continue
		}
		seg.Disposition, seg.Reason, seg.DisposedBy, seg.DisposedAt, seg.DisposedFor = models.DispositionNone, "", "", nil, ""
		if err := st.SaveSegment(&seg); err != nil {
			return err
		}
	}
	return nil
}

// follow does what a move entails elsewhere: duplicates of a claim that is gone
// come back, the policy asks for its cross-check, a submitter who is away is
// released, and an article with open work is not signed off any more.
func (s *Service) follow(st *step) error {
	c := st.claim
	if st.before.Status.Live() && !c.Status.Live() {
		if err := s.restoreTwins(st.Entry, c.ID); err != nil {
			return err
		}
	}
	if st.move.Action == models.ActionSubmit {
		if err := s.askCrossCheck(st.Entry, st); err != nil {
			return err
		}
	}
	if c.Status == models.StatusInReview && c.HolderID != st.before.HolderID {
		holder, err := st.Account(c.HolderID)
		if err != nil {
			return err
		}
		if holder.State == models.AccountSuspended {
			if err := s.System(st.Entry, c.ID, models.ActionRelease, form.Input{}); err != nil {
				return err
			}
		}
	}
	if !c.Status.Final() {
		if err := reopenFor(st.Entry, c); err != nil {
			return err
		}
	}
	return st.TouchArticle(c.ArticleID, st.At)
}

// restoreTwins brings back the duplicates of a claim that is not live any more.
func (s *Service) restoreTwins(e *ledger.Entry, id string) error {
	twins, err := e.ClaimsDuplicateOf(id)
	if err != nil {
		return err
	}
	for _, twin := range twins {
		if err := s.System(e, twin.ID, models.ActionRestore, form.Input{}); err != nil {
			return err
		}
		article, err := e.Article(twin.ArticleID)
		if err != nil {
			return err
		}
		if twin.ArticleVersion < article.ArticleVersion { // its words went with an older version
			if err := s.System(e, twin.ID, models.ActionOrphan, form.Input{}); err != nil {
				return err
			}
		}
	}
	return nil
}

// reopenFor takes back the sign-off of c's article, since c needs work.
func reopenFor(e *ledger.Entry, c *models.Claim) error {
	article, err := e.Tx.Article(c.ArticleID)
	if err != nil {
		return err
	}
	return e.Reopen(article, c.ID, "Claim "+number(c)+" needs work again.")
}
