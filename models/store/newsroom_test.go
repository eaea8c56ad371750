package store_test

import (
	"encoding/json"
	"errors"
	"strconv"
	"testing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

func TestScales(t *testing.T) {
	s := storetest.Open(t)
	five := 5
	v1 := models.Scale{ID: "l1", Key: "line", Name: "Line", Kind: models.ScaleFinding, Version: 1, Default: true, Values: []models.ScaleValue{
		{Ordinal: 1, Value: "yes", Label: "Yes", Definition: "It is so.", Number: &five, Colour: "green", Icon: "check", Group: "confirmed"},
		{Ordinal: 2, Value: "no", Label: "No", Colour: "red", Icon: "x", Correction: "correction", Group: "fix_needed", Retired: true},
	}}
	said := models.Scale{ID: "s1", Key: "said", Name: "Said", Kind: models.ScaleAttribution, Version: 1, Default: true, Values: []models.ScaleValue{}}
	get := func(kind models.ScaleKind) func(*store.Tx) (models.Scale, error) {
		return func(tx *store.Tx) (models.Scale, error) { return tx.DefaultScale(kind) }
	}
	if err := s.Read(t.Context(), func(tx *store.Tx) error { _, err := get(models.ScaleFinding)(tx); return err }); !errors.Is(err, models.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	write(t, s, func(tx *store.Tx) error { return errors.Join(tx.AddScale(&v1), tx.AddScale(&said)) })
	same(t, "scale of the values", v1.Values[1].ScaleID, "l1")
	same(t, "scale", read(t, s, func(tx *store.Tx) (models.Scale, error) { return tx.Scale("l1") }), v1)
	same(t, "default", read(t, s, get(models.ScaleFinding)), v1)

	v2, public, gone := v1, v1, v1
	v2.ID, v2.Version, v2.Values = "l2", 2, []models.ScaleValue{{Ordinal: 1, Value: "maybe", Label: "Maybe"}}
	public.ID, public.Key, public.Default, public.Version, public.Values = "p1", "public", false, 9, []models.ScaleValue{}
	gone.ID, gone.Version, gone.Retired, gone.Values = "l3", 3, true, []models.ScaleValue{}
	storetest.Put(t, s, v2, public, gone)
	same(t, "default", read(t, s, get(models.ScaleFinding)).ID, "l2")
	same(t, "default", read(t, s, get(models.ScaleAttribution)), said)
	all := read(t, s, (*store.Tx).Scales)
	same(t, "all", ids(all, func(s models.Scale) string { return s.ID }), "l1 l2 l3 p1 s1")
	same(t, "first", all[0], v1)
}

func TestPolicy(t *testing.T) {
	s := storetest.Open(t)
	if err := s.Read(t.Context(), func(tx *store.Tx) error { _, err := tx.Policy(); return err }); !errors.Is(err, models.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	rules := []models.PolicyRule{{Name: "accusation", Types: []models.ClaimType{models.TypeAccusation}, Origins: 2, Primary: true, CrossCheck: true}}
	p := models.PolicyVersion{Version: 2, Name: "House", FourEyes: "required", Rules: rules, Note: "Why.", CreatedBy: "root", CreatedAt: now}
	storetest.Put(t, s, p, models.PolicyVersion{Version: 1, FourEyes: "recorded"})
	same(t, "policy", read(t, s, (*store.Tx).Policy), p)
	same(t, "one version", read(t, s, func(tx *store.Tx) (models.PolicyVersion, error) { return tx.PolicyAt(2) }), p)
	for before, want := range map[int]string{0: "2 1", 2: "1", 1: ""} {
		list := read(t, s, func(tx *store.Tx) ([]models.PolicyVersion, error) { return tx.Policies(before, 5) })
		same(t, "versions", ids(list, func(p models.PolicyVersion) string { return strconv.Itoa(p.Version) }), want)
	}
	if err := s.Read(t.Context(), func(tx *store.Tx) error { _, err := tx.PolicyAt(9); return err }); !errors.Is(err, models.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestReports(t *testing.T) {
	s := newsroom(t)
	next := func() int {
		return read(t, s, func(tx *store.Tx) (int, error) { return tx.NextReportNumber("a1") })
	}
	same(t, "first number", next(), 1)
	r := models.Report{
		ID: "r1", ArticleID: "a1", Number: 1, State: models.ReportIssued, Model: json.RawMessage(`{ "b":1, "a":"<" }`), SHA256: "h", IssuedBy: "edna", IssuedAt: now,
	}
	storetest.Put(t, s, r)
	same(t, "next number", next(), 2)
	same(t, "report", read(t, s, func(tx *store.Tx) (models.Report, error) { return tx.Report("r1") }), r)
	same(t, "reports", read(t, s, func(tx *store.Tx) ([]models.Report, error) { return tx.Reports("a1") }), []models.Report{r})
	for _, statement := range []string{"UPDATE reports SET model = 'x'", "UPDATE reports SET sha256 = 'x'", "DELETE FROM reports"} {
		if store.Exec(s, statement) == nil {
			t.Errorf("allowed: %s", statement)
		}
	}
	if err := store.Exec(s, "UPDATE reports SET state = 'withdrawn'"); err != nil {
		t.Error(err)
	}
}
