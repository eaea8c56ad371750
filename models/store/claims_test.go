package store_test

import (
	"errors"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

// whole is a claim with every column set to something of its own.
func whole() models.Claim {
	at := func(m int) *time.Time { t := now.Add(time.Duration(m) * time.Minute); return &t }
	return models.Claim{
		ID: "c1", ArticleID: "a1", Number: 4, ArticleVersion: 1,
		Spans:   []models.Span{{Start: 17, End: 24, Quote: "cafe\u0301 漢"}, {Start: 26, End: 28, Quote: "👍🏽"}},
		Wording: "The café is closed.", Speaker: "Jean", SpeakerMention: "il", Cue: "dit-il", Attribution: models.AttributionDirect,
		Type: models.TypeState, Risk: models.RiskHigh, Checkable: true, CheckableReason: "A fact.",
		Reasons:      []models.Reason{{Field: "type", Text: "It says est."}},
		Alternatives: []models.Alternative{{Field: "speaker", Value: "Luc", Text: "He is near."}},
		Origin:       "engine", Engine: "rules 1", Deadline: at(1), Status: models.StatusApproved, HolderID: "ada", LeaseUntil: at(2),
		Finding: models.Finding{
			Verdict: "wrong", AttributionVerdict: "said_verbatim", Correction: "It is open.", Rationale: "Seen *open*.",
			Confidence: models.ConfidenceHigh, WouldChange: "A sign.", NoSource: "None needed.",
		},
		RationaleHTML: "<p>Seen</p>", ScaleID: "line", AttributionScaleID: "said", Ticks: []models.Span{{Start: 17, End: 19, Quote: "ca"}},
		SubmittedBy: "ada", SubmittedAt: at(3), SecondID: "ben", CrossCheckedHash: "h1", ContentHash: "h2", ContentBy: "ada",
		ApprovedBy: "edna", ApprovedAt: at(4), ApprovedHash: "h3", PolicyVersion: 5, WaitReason: "An answer.", WaitUntil: at(6),
		Disposition: models.DispositionDuplicate, StatusReason: "Because.", StatusBy: "edna", ReservedUntil: at(7), DuplicateOf: "c9",
		LastHolderID: "ben", TextChanged: true, Revision: 8, Version: 1, CreatedBy: "ada", CreatedAt: now, UpdatedAt: *at(9),
	}
}

func TestClaimComesBackWhole(t *testing.T) {
	s := newsroom(t)
	c := whole()
	write(t, s, func(tx *store.Tx) error { return tx.AddClaim(&c) })
	same(t, "added", read(t, s, func(tx *store.Tx) (models.Claim, error) { return tx.Claim("c1") }), whole())

	bare := models.Claim{ // every mutable column is emptied
		ID: "c1", ArticleID: "a1", Number: 4, ArticleVersion: 1, Spans: whole().Spans, Risk: models.RiskLow, Origin: "engine", Engine: "rules 1",
		Status: models.StatusOpen, Version: 1, CreatedBy: "ada", CreatedAt: now, UpdatedAt: now.Add(time.Hour),
	}
	saved := bare
	saved.Number, saved.Origin, saved.Engine, saved.CreatedBy, saved.CreatedAt = 9, "person", "x", "x", now.Add(time.Hour) // these never change
	write(t, s, func(tx *store.Tx) error { return tx.SaveClaim(&saved) })
	bare.Version = 2
	same(t, "saved", read(t, s, func(tx *store.Tx) (models.Claim, error) { return tx.Claim("c1") }), bare)
	same(t, "version", saved.Version, 2)
}

func TestStaleClaim(t *testing.T) {
	s := newsroom(t)
	storetest.Put(t, s, models.Claim{ID: "c1"})
	first := read(t, s, func(tx *store.Tx) (models.Claim, error) { return tx.Claim("c1") })
	second := first
	first.Wording, second.Wording = "first", "second"
	second.Spans = []models.Span{{Start: 0, End: 4, Quote: "NATO"}}
	write(t, s, func(tx *store.Tx) error { return tx.SaveClaim(&first) })
	if err := s.InTx(t.Context(), func(tx *store.Tx) error { return tx.SaveClaim(&second) }); !errors.Is(err, models.ErrStale) {
		t.Errorf("got %v", err)
	}
	same(t, "what the loser holds", second.Version, 1)
	same(t, "stored", read(t, s, func(tx *store.Tx) (models.Claim, error) { return tx.Claim("c1") }), first)
}

func TestQuoteHasToEqualItsSlice(t *testing.T) {
	s := newsroom(t)
	storetest.Put(t, s, models.Claim{ID: "stored"})
	stored := read(t, s, func(tx *store.Tx) (models.Claim, error) { return tx.Claim("stored") })
	tests := map[string]struct {
		spans []models.Span
		ok    bool
	}{
		"emoji":                  {[]models.Span{{Start: 26, End: 28, Quote: "👍🏽"}}, true},
		"without its skin tone":  {[]models.Span{{Start: 26, End: 27, Quote: "👍"}}, true},
		"emoji by UTF-16":        {[]models.Span{{Start: 26, End: 30, Quote: "👍🏽"}}, false},
		"combining mark":         {[]models.Span{{Start: 17, End: 22, Quote: "cafe\u0301"}}, true},
		"composed instead":       {[]models.Span{{Start: 17, End: 22, Quote: "caf\u00e9 "}}, false},
		"the mark left out":      {[]models.Span{{Start: 17, End: 22, Quote: "cafe"}}, false},
		"off by one":             {[]models.Span{{Start: 1, End: 5, Quote: "NATO"}}, false},
		"other case":             {[]models.Span{{Start: 0, End: 4, Quote: "Nato"}}, false},
		"two in order":           {[]models.Span{{Start: 0, End: 4, Quote: "NATO"}, {Start: 4, End: 9, Quote: " said"}}, true},
		"out of order":           {[]models.Span{{Start: 5, End: 9, Quote: "said"}, {Start: 0, End: 4, Quote: "NATO"}}, false},
		"overlapping":            {[]models.Span{{Start: 0, End: 4, Quote: "NATO"}, {Start: 3, End: 9, Quote: "O said"}}, false},
		"empty":                  {[]models.Span{{Start: 3, End: 3}}, false},
		"reversed":               {[]models.Span{{Start: 4, End: 0, Quote: "NATO"}}, false},
		"before the text":        {[]models.Span{{Start: -1, End: 4, Quote: "NATO"}}, false},
		"to the end of the text": {[]models.Span{{Start: 59, End: 63, Quote: "5%.\n"}}, true},
		"past it":                {[]models.Span{{Start: 59, End: 64, Quote: "5%.\n"}}, false},
		"none":                   {nil, false},
	}
	undo := errors.New("undo")
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			added, saved := whole(), stored
			added.Spans, saved.Spans = test.spans, test.spans
			for what, do := range map[string]func(*store.Tx) error{
				"add":  func(tx *store.Tx) error { return tx.AddClaim(&added) },
				"save": func(tx *store.Tx) error { c := saved; return tx.SaveClaim(&c) },
			} {
				err := s.InTx(t.Context(), func(tx *store.Tx) error {
					if err := do(tx); err != nil {
						return err
					}
					return undo
				})
				e, _ := errors.AsType[*models.Error](err)
				switch {
				case test.ok && !errors.Is(err, undo):
					t.Errorf("%s: %v", what, err)
				case !test.ok && (e == nil || e.Code != "claim.quote" || e.Fields["spans"] == ""):
					t.Errorf("%s: got %v, want claim.quote", what, err)
				}
			}
		})
	}
	added := whole()
	added.ArticleVersion = 2
	if err := s.InTx(t.Context(), func(tx *store.Tx) error { return tx.AddClaim(&added) }); !errors.Is(err, models.ErrNotFound) {
		t.Errorf("a version that does not exist: %v", err)
	}
}

func TestSpansOfOlderVersionsAreKept(t *testing.T) {
	s := newsroom(t)
	storetest.Put(t, s, models.Claim{ID: "c1"})
	storetest.Version(t, s, 2, "Now NATO said no.\n")
	c := read(t, s, func(tx *store.Tx) (models.Claim, error) { return tx.Claim("c1") })
	c.ArticleVersion, c.Spans = 2, []models.Span{{Start: 4, End: 8, Quote: "NATO"}, {Start: 14, End: 16, Quote: "no"}}
	write(t, s, func(tx *store.Tx) error { return tx.SaveClaim(&c) })
	same(t, "moved", read(t, s, func(tx *store.Tx) (models.Claim, error) { return tx.Claim("c1") }), c)
	c.Spans = c.Spans[1:]
	write(t, s, func(tx *store.Tx) error { return tx.SaveClaim(&c) })
	same(t, "shortened", read(t, s, func(tx *store.Tx) (models.Claim, error) { return tx.Claim("c1") }), c)
	c.ArticleVersion, c.Spans = 1, []models.Span{{Start: 0, End: 13, Quote: "NATO said no."}}
	write(t, s, func(tx *store.Tx) error { return tx.SaveClaim(&c) })
	same(t, "back", read(t, s, func(tx *store.Tx) (models.Claim, error) { return tx.Claim("c1") }), c)
}

func TestClaimLists(t *testing.T) {
	s := newsroom(t)
	lease, late := now, now.Add(time.Millisecond)
	at := func(start, end int, quote string) []models.Span {
		return []models.Span{{Start: start, End: end, Quote: quote}}
	}
	storetest.Put(t, s,
		models.Claim{ID: "third", Spans: at(48, 53, "Rates")},
		models.Claim{ID: "second", Spans: at(5, 9, "said"), Status: models.StatusInReview, HolderID: "ada", LeaseUntil: &lease},
		models.Claim{ID: "first", Status: models.StatusWaiting, HolderID: "ada", LeaseUntil: &late},
		models.Claim{ID: "alsofirst", Status: models.StatusDuplicate, DuplicateOf: "first", HolderID: "ada"},
		models.Claim{ID: "other", Status: models.StatusCrossCheck, SecondID: "ben", Finding: models.Finding{Verdict: "wrong"}, Spans: at(5, 9, "said")})
	tests := map[string]struct {
		fn   func(*store.Tx) ([]models.Claim, error)
		want string
	}{
		"reading order": {func(tx *store.Tx) ([]models.Claim, error) { return tx.Claims("a1") }, "first alsofirst second other third"},
		"none":          {func(tx *store.Tx) ([]models.Claim, error) { return tx.Claims("x") }, ""},
		"not yet":       {func(tx *store.Tx) ([]models.Claim, error) { return tx.ClaimsWithExpiredLease(now.Add(-1)) }, ""},
		"expired":       {func(tx *store.Tx) ([]models.Claim, error) { return tx.ClaimsWithExpiredLease(now) }, "second"},
		"both expired":  {func(tx *store.Tx) ([]models.Claim, error) { return tx.ClaimsWithExpiredLease(late) }, "first second"},
		"held":          {func(tx *store.Tx) ([]models.Claim, error) { return tx.ClaimsHeldBy("ada") }, "first second"},
		"seconded":      {func(tx *store.Tx) ([]models.Claim, error) { return tx.ClaimsSecondedBy("ben") }, "other"},
		"duplicates":    {func(tx *store.Tx) ([]models.Claim, error) { return tx.ClaimsDuplicateOf("first") }, "alsofirst"},
	}
	statements := store.Statements(t, s)
	for name, test := range tests {
		claims := read(t, s, test.fn)
		same(t, name, ids(claims, claimID), test.want)
		for _, c := range claims {
			if len(c.Spans) != 1 {
				t.Errorf("%s: %s has spans %v", name, c.ID, c.Spans)
			}
		}
		if n := statements(); n > 2 {
			t.Errorf("%s took %d statements", name, n)
		}
	}
}

// TestRowsThatMakeNoSense are refused by the database itself.
func TestRowsThatMakeNoSense(t *testing.T) {
	s := newsroom(t)
	storetest.Put(t, s, models.Claim{ID: "c1"})
	tests := map[string]func(*models.Claim){
		"nobody reviews":         func(c *models.Claim) { c.Status = models.StatusInReview },
		"nobody waits":           func(c *models.Claim) { c.Status = models.StatusWaiting },
		"submitted, no verdict":  func(c *models.Claim) { c.Status = models.StatusSubmitted },
		"cross-check, no second": func(c *models.Claim) { c.Status, c.Finding.Verdict = models.StatusCrossCheck, "wrong" },
		"approved, no verdict":   func(c *models.Claim) { c.Status, c.ApprovedHash = models.StatusApproved, "h" },
		"approved, no hash":      func(c *models.Claim) { c.Status, c.Finding.Verdict = models.StatusApproved, "wrong" },
		"dismissed as nothing":   func(c *models.Claim) { c.Status = models.StatusDismissed },
		"duplicate of nothing":   func(c *models.Claim) { c.Status = models.StatusDuplicate },
		"duplicate of itself":    func(c *models.Claim) { c.Status, c.DuplicateOf = models.StatusDuplicate, "c1" },
		"a stored claimed":       func(c *models.Claim) { c.Disposition = models.DispositionClaimed },
		"no such status":         func(c *models.Claim) { c.Status = "done" },
		"no such type":           func(c *models.Claim) { c.Type = "rumour" },
		"no such risk":           func(c *models.Claim) { c.Risk = "" },
		"a long rationale":       func(c *models.Claim) { c.Finding.Rationale = string(make([]byte, 10001)) },
	}
	for name, change := range tests {
		err := s.InTx(t.Context(), func(tx *store.Tx) error {
			c, err := tx.Claim("c1")
			if err != nil {
				return err
			}
			change(&c)
			return tx.SaveClaim(&c)
		})
		if models.KindOf(err) != models.KindInternal {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if err := store.Exec(s, "UPDATE claims SET article_id = 'x'"); err == nil {
		t.Error("a claim of no article")
	}
}
