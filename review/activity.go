package review

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/trail"
)

// threads returns the discussions of a claim, or the article's own when claimID is "".
// While a is to answer the claim's cross-check, it is what they said themselves.
func threads(tx *store.Tx, a models.Actor, articleID, claimID string) ([]ThreadView, error) {
	list, err := tx.ThreadsOf(articleID, claimID)
	if err != nil || len(list) == 0 {
		return []ThreadView{}, err
	}
	comments, err := tx.CommentsIn(list...)
	if err != nil {
		return nil, err
	}
	blind := false
	if claimID != "" {
		c, err := tx.Claim(claimID)
		if err != nil {
			return nil, err
		}
		blind = lookup.Blind(a, &c)
	}
	out := []ThreadView{}
	for _, t := range list {
		if blind && t.ResolvedBy != a.ID {
			t.ResolveReason = ""
		}
		view := ThreadView{Thread: t, Comments: []CommentView{}, Actions: threadActions(a, t)}
		for _, c := range comments {
			if c.ThreadID != t.ID || blind && c.AuthorID != a.ID {
				continue
			}
			v := CommentView{Comment: c, Edits: []models.CommentEdit{}, Actions: []string{}}
			if c.EditedAt != nil {
				if v.Edits, err = tx.CommentEdits(c.ID); err != nil {
					return nil, err
				}
			}
			if c.AuthorID == a.ID && a.Has(models.RoleReviewer) {
				v.Actions = []string{"edit"}
			}
			view.Comments = append(view.Comments, v)
		}
		if !blind || len(view.Comments) > 0 {
			out = append(out, view)
		}
	}
	return out, nil
}

func threadActions(a models.Actor, t models.Thread) []string {
	switch {
	case !a.Has(models.RoleReviewer):
		return []string{}
	case t.ResolvedAt != nil:
		return []string{"reply", "reopen"}
	default:
		return []string{"reply", "resolve"}
	}
}

// Thread returns one discussion as a may see it.
func (s *Service) Thread(ctx context.Context, a models.Actor, id string) (v ThreadView, who People, err error) {
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		t, err := tx.Thread(id)
		if err != nil {
			return err
		}
		if _, err := ledger.See(tx, a, t.ArticleID); err != nil {
			return err
		}
		list, err := threads(tx, a, t.ArticleID, t.ClaimID)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(list, func(v ThreadView) bool { return v.ID == id })
		if i < 0 {
			return models.ErrNotFound
		}
		v = list[i]
		who, err = people(tx)
		return err
	})
	return v, who, err
}

// Change is what a revision changed in one field of the signed content.
type Change struct {
	Field  string
	Before string
	After  string
}

// HistoryItem is one event of a claim, told as a sentence.
type HistoryItem struct {
	models.Event
	Text     string
	Revision int // number of the revision the event made, 0 for none
	Changes  []Change
	Words    []models.Span // where the claim's words stood until this event moved them, nil when it did not
}

// History returns a claim's events, oldest first, with what each changed. While
// the caller is to answer a cross-check, the events of the first finding tell
// nothing of what was found.
func (s *Service) History(ctx context.Context, a models.Actor, claimID string) (items []HistoryItem, who People, err error) {
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		c, err := tx.Claim(claimID)
		if err != nil {
			return err
		}
		if _, err := ledger.See(tx, a, c.ArticleID); err != nil {
			return err
		}
		events, err := tx.ClaimEvents(claimID)
		if err != nil {
			return err
		}
		revisions, err := tx.Revisions(claimID)
		if err != nil {
			return err
		}
		if who, err = people(tx); err != nil {
			return err
		}
		if items, err = tell(events, revisions, who, lookup.Blind(a, &c)); err != nil {
			return err
		}
		return words(tx, items)
	})
	return items, who, err
}

func tell(events []models.Event, revisions []models.Revision, who People, blind bool) ([]HistoryItem, error) {
	contents := make(map[int]map[string]any, len(revisions)) // by number: the same content can come back
	for _, r := range revisions {
		var fields map[string]any
		if err := json.Unmarshal(r.Content, &fields); err != nil {
			return nil, fmt.Errorf("revision %d of %s: %w", r.Number, r.ClaimID, err)
		}
		contents[r.Number] = fields
	}
	items := make([]HistoryItem, 0, len(events))
	var before map[string]any
	for _, ev := range events {
		item := HistoryItem{Event: ev, Text: trail.Sentence(ev.Action, who[ev.ActorID].Name) + ".", Changes: []Change{}}
		var data struct {
			ContentHash string `json:"contentHash"`
			Revision    int    `json:"revision"`
		}
		if err := json.Unmarshal(ev.Data, &data); err != nil {
			return nil, fmt.Errorf("event %d: %w", ev.Seq, err)
		}
		after, ok := contents[data.Revision]
		if ok && data.ContentHash != "" && ev.Action != "claim.approved" {
			item.Revision = data.Revision
			if before != nil && !blind {
				item.Changes = difference(before, after)
			}
			before = after
		}
		if blind {
			item.Hash, item.Reason, item.Data = "", "", nil
		}
		items = append(items, item)
	}
	return items, nil
}

// words fills in where a claim's words stood before the events that moved them.
func words(tx *store.Tx, items []HistoryItem) error {
	texts := map[int]models.Text{}
	for i := range items {
		var data struct {
			Words [][2]int `json:"words"`
		}
		if err := json.Unmarshal(orEmpty(items[i].Data), &data); err != nil {
			return fmt.Errorf("event %d: %w", items[i].Seq, err)
		}
		if len(data.Words) == 0 {
			continue
		}
		number := items[i].ArticleVersion
		if _, ok := texts[number]; !ok {
			v, err := tx.ArticleVersion(items[i].ArticleID, number)
			if err != nil {
				return err
			}
			texts[number] = models.NewText(v.Text)
		}
		for _, at := range data.Words {
			if span, ok := texts[number].Span(at[0], at[1]); ok {
				items[i].Words = append(items[i].Words, span)
			}
		}
	}
	return nil
}

// orEmpty is the data of an event, or of one whose data are not for the caller.
func orEmpty(data json.RawMessage) json.RawMessage {
	if len(data) == 0 {
		return json.RawMessage("{}")
	}
	return data
}

// difference lists the fields of signed content that differ, by name.
func difference(before, after map[string]any) []Change {
	out := []Change{}
	for field, now := range after {
		if !reflect.DeepEqual(before[field], now) {
			out = append(out, Change{field, spell(before[field]), spell(now)})
		}
	}
	slices.SortFunc(out, func(a, b Change) int { return strings.Compare(a.Field, b.Field) })
	return out
}

// spell writes a value of signed content for people: texts as they are, lists with a line for each item.
func spell(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		lines := make([]string, len(v))
		for i, item := range v {
			lines[i] = spell(item)
		}
		return strings.Join(lines, "\n")
	case map[string]any:
		return spellSource(v)
	default:
		return ""
	}
}

// spellSource writes a row of evidence on one line.
func spellSource(v map[string]any) string {
	var parts []string
	for _, field := range []string{"title", "publisher", "author", "publishedOn", "url", "stance", "quote", "locator", "accessedOn", "note", "snapshot"} {
		if s := spell(v[field]); s != "" {
			parts = append(parts, s)
		}
	}
	if v["primary"] == true {
		parts = append(parts, "primary source")
	}
	if spell(v["origin"]) != "" {
		parts = append(parts, "shares its origin")
	}
	return strings.Join(parts, " · ")
}

// LiveEvent is what listeners are told: that something changed, never what was
// found. Reason, Data and Hash are left out.
type LiveEvent struct {
	models.Event
	ActorName string
}

func liveEvent(ev models.Event, who People) LiveEvent {
	ev.Reason, ev.Data, ev.Hash = "", nil, ""
	return LiveEvent{ev, who[ev.ActorID].Name}
}

// EventsFor returns up to limit events after seq that a may know of, and the
// sequence to go on from, which may lie behind events that were left out.
func (s *Service) EventsFor(ctx context.Context, a models.Actor, after int64, limit int) (list []LiveEvent, last int64, err error) {
	last = after
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		events, err := tx.EventsAfter(after, limit)
		if err != nil {
			return err
		}
		who, err := people(tx)
		if err != nil {
			return err
		}
		visible := map[string]bool{}
		for _, ev := range events {
			last = ev.Seq
			if ev.ArticleID == "" {
				if ev.SubjectID == a.ID || a.Has(models.RoleAdmin) || strings.HasPrefix(ev.Action, "policy.") {
					list = append(list, liveEvent(ev, who))
				}
				continue
			}
			ok, known := visible[ev.ArticleID]
			if !known {
				_, err := ledger.See(tx, a, ev.ArticleID)
				if ok = err == nil; err != nil && models.KindOf(err) != models.KindNotFound {
					return err
				}
				visible[ev.ArticleID] = ok
			}
			if ok {
				list = append(list, liveEvent(ev, who))
			}
		}
		return nil
	})
	return list, last, err
}

// Queue is a page of claims that wait for somebody, and how many wait in each view.
type Queue struct {
	Rows   []store.QueueRow
	Next   string
	Counts map[store.View]int
	People People
}

// Views lists the views of the queue that a has.
func Views(a models.Actor) []store.View {
	views := []store.View{store.ViewMine, store.ViewCrossCheck, store.ViewWaiting, store.ViewVoided, store.ViewUnassigned}
	if a.Has(models.RoleEditor) {
		views = append(views, store.ViewSubmitted)
	}
	return views
}

// Queue returns a page of one view, and the counts of all.
func (s *Service) Queue(ctx context.Context, a models.Actor, view store.View, cursor string) (q Queue, err error) {
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		q.Counts = map[store.View]int{}
		for _, v := range Views(a) {
			if q.Counts[v], err = tx.QueueCount(a.ID, v); err != nil {
				return err
			}
		}
		if q.Rows, q.Next, err = tx.QueueRows(store.QueueQuery{AccountID: a.ID, View: view, Cursor: cursor}); err != nil {
			return err
		}
		for i := range q.Rows {
			if r := &q.Rows[i]; r.Status == models.StatusCrossCheck && r.SecondID == a.ID {
				r.Verdict = ""
			}
		}
		q.People, err = people(tx)
		return err
	})
	return q, err
}
