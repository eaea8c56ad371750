package segments_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review/ledger"
	"linecheck/review/segments"
)

type recorder struct {
	mu  sync.Mutex
	got []models.Event
}

func (r *recorder) Announce(events ...models.Event) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.got = append(r.got, events...)
}

func (r *recorder) told() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []string
	for _, ev := range r.got {
		list = append(list, fmt.Sprintf("%s %s %s→%s", ev.Action, ev.SubjectID, ev.From, ev.To))
	}
	r.got = nil
	return strings.Join(list, "\n")
}

const text = "The tower is tall.\nIs it?\n\u200fهل هو؟\n👩\u200d👧 say so.\n"

// service works on article "a1" of the lines of content, the first of which is claimed by c1.
func service(t *testing.T, content string) (*segments.Service, *recorder) {
	t.Helper()
	s := storetest.Open(t)
	storetest.Cast(t, s)
	storetest.Article(t, s, content)
	storetest.Put(t, s, models.Claim{ID: "c1"}, models.PolicyVersion{Version: 1, Name: "Test", FourEyes: "required", CreatedBy: "edna"})
	live := &recorder{}
	return &segments.Service{Ledger: &ledger.Ledger{Store: s, Now: func() time.Time { return storetest.Now }, Live: live}}, live
}

func opinion(id string, version int) segments.Said {
	return segments.Said{ID: id, Version: version, Disposition: models.DispositionNotCheckable, Reason: " opinion "}
}

func taken(id string, version int) segments.Said { return segments.Said{ID: id, Version: version} }

func code(err error) string {
	if e, ok := errors.AsType[*models.Error](err); ok {
		return e.Code
	}
	return fmt.Sprint(err)
}

func TestAllOfThemEachWithItsEvent(t *testing.T) {
	s, live := service(t, text)
	if err := s.DisposeMany(t.Context(), ada, "a1", []segments.Said{opinion("s4", 1), {ID: "s2", Version: 1, Disposition: models.DispositionFurniture, Reason: "A link."}, opinion("s3", 1)}); err != nil {
		t.Fatal(err)
	}
	want := "segment.disposed s4 →not_checkable\nsegment.disposed s2 →furniture\nsegment.disposed s3 →not_checkable"
	if got := live.told(); got != want {
		t.Errorf("announced\n%s\nwant\n%s", got, want)
	}
	v, err := s.View(t.Context(), ben, "s3")
	if err != nil || v.Reason != "opinion" || v.DisposedBy != "ada" || !v.DisposedAt.Equal(storetest.Now) || v.Version != 2 {
		t.Errorf("s3 is %+v, %v", v.Segment, err)
	}
	// Back in one step, each to what it was.
	if err := s.DisposeMany(t.Context(), ben, "a1", []segments.Said{taken("s4", 2), opinion("s2", 2)}); err != nil {
		t.Fatal(err)
	}
	if got, want := live.told(), "segment.cleared s4 not_checkable→\nsegment.disposed s2 furniture→not_checkable"; got != want {
		t.Errorf("announced\n%s\nwant\n%s", got, want)
	}
}

// One that cannot be keeps all the others as they are, and is named.
func TestNoneWhenOneCannot(t *testing.T) {
	tests := []struct {
		name string
		who  models.Actor
		said []segments.Said
		code string
		text string
	}{
		{"role", root, []segments.Said{opinion("s2", 9)}, "action.role", ""},
		{"stale", ada, []segments.Said{opinion("s2", 1), opinion("s3", 2)}, "segment.changed", "None of the 2 sentences was changed. Somebody spoke for one of them meanwhile: “\u200fهل هو؟”. Leave out what is settled, then try again."},
		{"all stale", ada, []segments.Said{opinion("s2", 2), opinion("s3", 2), opinion("s4", 2), taken("s1", 2)}, "segment.changed", "meanwhile: “Is it?”, “\u200fهل هو؟”, “👩\u200d👧 say so.” and 1 more."},
		{"claimed", ada, []segments.Said{opinion("s1", 1), opinion("s2", 1)}, "segment.claimed", "A claim covers one of them: “The tower is tall.”"},
		{"stale and claimed", ada, []segments.Said{opinion("s1", 1), opinion("s2", 3)}, "segment.changed", "meanwhile: “Is it?”. A claim covers one of them: “The tower is tall.”."},
		{"old version", ada, []segments.Said{opinion("s2", 1), opinion("v2s1", 1)}, "segment.outdated", ""},
		{"unknown", ada, []segments.Said{opinion("s2", 1), opinion("nowhere", 1)}, "not_found", ""},
		{"another article", ada, []segments.Said{opinion("s2", 1), opinion("h1", 1)}, "not_found", ""},
		{"no reason", ada, []segments.Said{opinion("s2", 1), {ID: "s3", Version: 1, Disposition: models.DispositionFurniture, Reason: "\n"}}, "segment.invalid", ""},
		{"derived", ada, []segments.Said{opinion("s2", 1), {ID: "s3", Version: 1, Disposition: models.DispositionClaimed, Reason: "x"}}, "segment.invalid", ""},
		{"too long a reason", ada, []segments.Said{opinion("s2", 1), {ID: "s3", Version: 1, Disposition: models.DispositionFurniture, Reason: strings.Repeat("é", 2001)}}, "segment.invalid", ""},
		{"twice", ada, []segments.Said{opinion("s2", 1), opinion("s2", 1)}, "segment.invalid", ""},
		{"none", ada, nil, "segment.invalid", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, live := service(t, text)
			storetest.Version(t, s.Store, 2, "Another text.\n")
			storetest.Put(t, s.Store,
				models.Article{ID: "a2", Title: "Hidden", Restricted: true, Language: "en", ArticleVersion: 1, NextNumber: 1, CreatedBy: "edna"},
				models.ArticleVersion{ID: "hv", ArticleID: "a2", Number: 1, Text: "Hidden.\n", Length: 8, TextSHA256: "0", BytesSHA256: "0", Source: "paste", Engine: "t", CreatedBy: "edna"},
				models.Segment{ID: "h1", ArticleVersionID: "hv", ArticleID: "a2", End: 8, Kind: models.SegmentSentence, Role: models.RoleBody},
			)
			err := s.DisposeMany(t.Context(), tt.who, "a1", tt.said)
			if code(err) != tt.code || !strings.Contains(err.Error(), tt.text) {
				t.Errorf("got %v, want %s with %q", err, tt.code, tt.text)
			}
			if got := live.told(); got != "" {
				t.Errorf("announced %s", got)
			}
			if v, err := s.View(t.Context(), ada, "s2"); err != nil || v.Disposition != models.DispositionNone || v.Version != 1 {
				t.Errorf("s2 is %+v, %v", v.Segment, err)
			}
		})
	}
}

// A gap that opens after sign-off takes it back, once.
func TestAGapReopens(t *testing.T) {
	s, live := service(t, text)
	if err := s.DisposeMany(t.Context(), ada, "a1", []segments.Said{opinion("s2", 1), opinion("s3", 1), opinion("s4", 1)}); err != nil {
		t.Fatal(err)
	}
	status := func() models.ArticleStatus {
		var a models.Article
		err := s.Read(t.Context(), func(tx *store.Tx) (err error) {
			a, err = tx.Article("a1")
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return a.Status
	}
	sign := func() {
		err := s.Write(t.Context(), edna, func(e *ledger.Entry) error {
			a, err := e.Article("a1")
			if err != nil {
				return err
			}
			a.Status, a.SignedOffBy = models.ArticleSignedOff, "edna"
			return e.SaveArticle(&a)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	sign()
	live.told()
	if err := s.DisposeMany(t.Context(), ada, "a1", []segments.Said{{ID: "s2", Version: 2, Disposition: models.DispositionDuplicate, Reason: "said above"}}); err != nil || status() != models.ArticleSignedOff {
		t.Fatalf("another disposition: %v, article is %s", err, status())
	}
	live.told()
	if err := s.DisposeMany(t.Context(), ada, "a1", []segments.Said{taken("s3", 2), taken("s4", 2)}); err != nil {
		t.Fatal(err)
	}
	want := "segment.cleared s3 not_checkable→\nsegment.cleared s4 not_checkable→\narticle.reopened  signed_off→checking"
	if got := live.told(); got != want || status() != models.ArticleChecking {
		t.Errorf("article is %s, announced\n%s\nwant\n%s", status(), got, want)
	}
}

// Two people set the same sentences aside: one does, the other is told which.
func TestTwoAtOnce(t *testing.T) {
	s, _ := service(t, text)
	answers := make(chan string, 2)
	for _, who := range []models.Actor{ada, ben} {
		go func() {
			answers <- code(s.DisposeMany(t.Context(), who, "a1", []segments.Said{opinion("s2", 1), opinion("s3", 1)}))
		}()
	}
	got := map[string]int{<-answers: 1}
	got[<-answers]++
	if got["<nil>"] != 1 || got["segment.changed"] != 1 {
		t.Errorf("answers %v", got)
	}
}

// The longest article there is likely to be, set aside at one stroke.
func TestManySentences(t *testing.T) {
	line := strings.Repeat("é", 132) + ".\n" // 1,500 lines of 134 code points: 200,000 characters
	s, live := service(t, strings.Repeat(line, 1500))
	var said []segments.Said
	for i := range 1499 {
		said = append(said, opinion(fmt.Sprintf("s%d", i+2), 1))
	}
	begun := time.Now()
	if err := s.DisposeMany(t.Context(), ada, "a1", said); err != nil {
		t.Fatal(err)
	}
	t.Logf("1,499 sentences in %v", time.Since(begun))
	if n := strings.Count(live.told(), "segment.disposed"); n != 1499 {
		t.Errorf("%d events", n)
	}
	if err := s.DisposeMany(t.Context(), ada, "a1", make([]segments.Said, segments.Most+1)); models.KindOf(err) != models.KindInvalid && models.KindOf(err) != models.KindNotFound {
		t.Errorf("too many: %v", err)
	}
}
