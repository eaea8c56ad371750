package wire

import (
	"time"

	"linecheck/models"
	"linecheck/review"
	"linecheck/review/policy"
)

// Span is a range of the article's text in code points, with what it says.
type Span struct {
	Start int    `json:"start" minimum:"0"`
	End   int    `json:"end" minimum:"1"`
	Quote string `json:"quote"`
}

// Spans returns ranges of the article's text.
func Spans(list []models.Span) []Span {
	return Each(list, func(s models.Span) Span { return Span(s) })
}

// ClaimRow is a claim in a list.
type ClaimRow struct {
	ID                 string     `json:"id"`
	Number             int        `json:"number"`
	ArticleVersion     int        `json:"articleVersion"`
	Spans              []Span     `json:"spans"`
	Quote              string     `json:"quote"`
	Wording            string     `json:"wording"`
	Speaker            string     `json:"speaker"`
	Type               string     `json:"type"`
	Checkable          bool       `json:"checkable"`
	Risk               string     `json:"risk"`
	Status             string     `json:"status"`
	Verdict            string     `json:"verdict" doc:"\"\" when there is none or it is hidden"`
	AttributionVerdict string     `json:"attributionVerdict"`
	VerdictHidden      bool       `json:"verdictHidden"`
	Holder             *Person    `json:"holder,omitempty"`
	Deadline           *time.Time `json:"deadline,omitempty"`
	Comments           int        `json:"comments"`
	Disposition        string     `json:"disposition"`
	TextChanged        bool       `json:"textChanged"`
	Version            int        `json:"version"`
	UpdatedAt          time.Time  `json:"updatedAt"`
	SuggestedBy        string     `json:"suggestedBy,omitempty" doc:"name of the language model, until a person accepts the claim"`
	Needs              string     `json:"needs" doc:"what the policy or the workflow still needs, one sentence"`
	SourceAlerts       int        `json:"sourceAlerts" doc:"how many of its sources are no longer what was stored"`
	Together           []string   `json:"together" doc:"actions that the caller may take on this claim and others at once"`
}

// ClaimRowOf converts a claim of a list.
func ClaimRowOf(r review.ClaimRow, who review.People) ClaimRow {
	return ClaimRow{
		ID: r.ID, Number: r.Number, ArticleVersion: r.ArticleVersion, Spans: Spans(r.Spans), Quote: r.Quote(), Wording: r.Wording, Speaker: r.Speaker,
		Type: string(r.Type), Checkable: r.Checkable, Risk: string(r.Risk), Status: string(r.Status), Verdict: r.Finding.Verdict,
		AttributionVerdict: r.Finding.AttributionVerdict, VerdictHidden: r.Hidden, Holder: person(who, r.HolderID), Deadline: UTC(r.Deadline),
		Comments: r.Comments, Disposition: string(r.Disposition), TextChanged: r.TextChanged, Version: r.Version, UpdatedAt: r.UpdatedAt.UTC(), Needs: r.Needs,
		SuggestedBy: r.SuggestedBy(), Together: Strings(r.Together), SourceAlerts: r.Alerts,
	}
}

// QueueRow is a claim in a list over articles.
type QueueRow struct {
	ClaimRow
	ArticleID       string     `json:"articleId"`
	ArticleTitle    string     `json:"articleTitle"`
	ArticleDeadline *time.Time `json:"articleDeadline,omitempty"`
}

// Queue is a page of the claims that wait for somebody.
type Queue struct {
	Items  []QueueRow     `json:"items"`
	Next   string         `json:"next,omitempty"`
	Counts map[string]int `json:"counts" doc:"how many wait, by view"`
}

// QueueOf converts a page of the queue.
func QueueOf(q review.Queue, caller string) Queue {
	out := Queue{Items: []QueueRow{}, Next: q.Next, Counts: map[string]int{}}
	for view, n := range q.Counts {
		out.Counts[string(view)] = n
	}
	for i := range q.Rows {
		r := &q.Rows[i]
		out.Items = append(out.Items, QueueRow{
			ClaimRow: ClaimRow{
				ID: r.ID, Number: r.Number, Spans: []Span{}, Wording: r.Wording, Type: string(r.Type), Risk: string(r.Risk), Status: string(r.Status),
				Verdict: r.Verdict, VerdictHidden: r.Status == models.StatusCrossCheck && r.SecondID == caller, Holder: person(q.People, r.HolderID),
				Deadline: UTC(r.Deadline), Version: r.Version, UpdatedAt: r.UpdatedAt.UTC(), Together: []string{},
			},
			ArticleID: r.ArticleID, ArticleTitle: r.ArticleTitle, ArticleDeadline: UTC(r.ArticleDeadline),
		})
	}
	return out
}

// Sentence is where a claim stands.
type Sentence struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Reason explains a field that the engine filled in.
type Reason struct {
	Field string `json:"field"`
	Text  string `json:"text"`
}

// Alternative is another value that the engine thinks possible.
type Alternative struct {
	Field string `json:"field"`
	Value string `json:"value"`
	Text  string `json:"text"`
}

// Finding is what a checker found out.
type Finding struct {
	Verdict            string `json:"verdict"`
	AttributionVerdict string `json:"attributionVerdict"`
	Correction         string `json:"correction"`
	Rationale          string `json:"rationale" doc:"markdown"`
	Confidence         string `json:"confidence" enum:",high,medium,low"`
	WouldChange        string `json:"wouldChange"`
	NoSource           string `json:"noSource"`
}

func findingOf(f models.Finding) Finding {
	return Finding{f.Verdict, f.AttributionVerdict, f.Correction, f.Rationale, string(f.Confidence), f.WouldChange, f.NoSource}
}

// SignOff is one approval, kept when it is voided.
type SignOff struct {
	By         Person     `json:"by"`
	At         time.Time  `json:"at"`
	Hash       string     `json:"hash"`
	SamePerson bool       `json:"samePerson"`
	VoidedBy   *Person    `json:"voidedBy,omitempty"`
	VoidedAt   *time.Time `json:"voidedAt,omitempty"`
	VoidReason string     `json:"voidReason"`
}

// CrossCheck is a second reviewer's answer; findings are absent while they must not be known.
type CrossCheck struct {
	Second        Person   `json:"second"`
	Outcome       string   `json:"outcome" enum:",agreed,disagreed,cancelled"`
	First         *Finding `json:"first,omitempty"`
	SecondFinding *Finding `json:"secondFinding,omitempty"`
}

// ClaimPolicy is what the policy says about a claim.
type ClaimPolicy struct {
	Version   int      `json:"version"`
	Satisfied bool     `json:"satisfied"`
	Sentences []string `json:"sentences" doc:"what is still needed, a sentence each"`
	Rules     []string `json:"rules" doc:"what the policy asks of this claim, a sentence each"`
	Summary   string   `json:"summary" doc:"all of it in one sentence, \"\" while it must not be known"`
	Needs     []Need   `json:"needs" doc:"what the policy asks, met or not"`
	JudgedBy  int      `json:"judgedBy" doc:"version of the policy that the claim was submitted under, 0 when it never was"`
	Newer     string   `json:"newer" doc:"what the policy in force asks beyond the one it was judged by, \"\" for nothing"`
}

// Need is one thing that the policy asks of a claim.
type Need struct {
	Ask  string `json:"ask" doc:"such as \"2 independent origins\""`
	Have string `json:"have" doc:"what there is of it, \"\" for nothing to tell"`
	Rule string `json:"rule" doc:"name of the rule that asks the most, \"\" where it has none"`
	Met  bool   `json:"met"`
}

// Claim is a claim with everything the caller may know about it.
type Claim struct {
	ClaimRow
	ArticleID        string        `json:"articleId"`
	Sentence         Sentence      `json:"sentence"`
	SpeakerMention   string        `json:"speakerMention"`
	Cue              string        `json:"cue"`
	Attribution      string        `json:"attribution"`
	CheckableReason  string        `json:"checkableReason"`
	Reasons          []Reason      `json:"reasons"`
	Alternatives     []Alternative `json:"alternatives"`
	Origin           string        `json:"origin" enum:"engine,suggestion,person"`
	Engine           string        `json:"engine"`
	LeaseUntil       *time.Time    `json:"leaseUntil,omitempty"`
	Finding          Finding       `json:"finding"`
	RationaleHTML    string        `json:"rationaleHtml" doc:"the rationale, rendered and cleaned"`
	Evidence         []Evidence    `json:"evidence"`
	Ticks            []Span        `json:"ticks"`
	Scale            Scale         `json:"scale"`
	AttributionScale *Scale        `json:"attributionScale,omitempty"`
	SubmittedBy      *Person       `json:"submittedBy,omitempty"`
	SubmittedAt      *time.Time    `json:"submittedAt,omitempty"`
	Second           *Person       `json:"second,omitempty"`
	ApprovedBy       *Person       `json:"approvedBy,omitempty"`
	ApprovedAt       *time.Time    `json:"approvedAt,omitempty"`
	ContentHash      string        `json:"contentHash"`
	ContentBy        *Person       `json:"contentBy,omitempty"`
	ApprovedHash     string        `json:"approvedHash"`
	WaitReason       string        `json:"waitReason"`
	WaitUntil        *time.Time    `json:"waitUntil,omitempty"`
	StatusReason     string        `json:"statusReason"`
	DuplicateOf      string        `json:"duplicateOf,omitempty"`
	Parents          []string      `json:"parents"`
	Children         []string      `json:"children"`
	SignOffs         []SignOff     `json:"signOffs"`
	CrossCheck       *CrossCheck   `json:"crossCheck,omitempty"`
	Policy           ClaimPolicy   `json:"policy"`
	Threads          []Thread      `json:"threads"`
	Draft            *Draft        `json:"draft,omitempty"`
	Actions          []string      `json:"actions"`
	Unavailable      []Unavailable `json:"unavailable"`
}

// ClaimOf converts a claim.
func ClaimOf(v review.ClaimView) Claim {
	who := v.People
	c := Claim{
		ClaimRow: ClaimRowOf(v.ClaimRow, who), ArticleID: v.ArticleID, Sentence: Sentence{v.Sentence.Start, v.Sentence.End, v.Sentence.Quote},
		SpeakerMention: v.SpeakerMention, Cue: v.Cue, Attribution: string(v.Claim.Attribution), CheckableReason: v.CheckableReason,
		Reasons:      Each(v.Reasons, func(r models.Reason) Reason { return Reason(r) }),
		Alternatives: Each(v.Alternatives, func(a models.Alternative) Alternative { return Alternative(a) }),
		Origin:       v.Origin, Engine: v.Engine, LeaseUntil: UTC(v.LeaseUntil), Finding: findingOf(v.Finding), RationaleHTML: v.RationaleHTML,
		Evidence: evidenceOf(v.Evidence, v.Warnings, who), Ticks: Spans(v.Ticks), Scale: ScaleOf(v.Scale), SubmittedBy: person(who, v.SubmittedBy),
		SubmittedAt: UTC(v.SubmittedAt), Second: person(who, v.SecondID), ApprovedBy: person(who, v.ApprovedBy), ApprovedAt: UTC(v.ApprovedAt),
		ContentHash: v.ContentHash, ContentBy: person(who, v.ContentBy), ApprovedHash: v.ApprovedHash, WaitReason: v.WaitReason, WaitUntil: UTC(v.WaitUntil),
		StatusReason: v.StatusReason, DuplicateOf: v.DuplicateOf, Parents: Strings(v.Parents), Children: Strings(v.Children), SignOffs: signOffs(v.SignOffs, who),
		CrossCheck: crossCheck(v, who), Threads: ThreadsOf(v.Threads, who), Actions: Strings(v.Actions), Unavailable: Refusals(v.Refused),
		Policy: claimPolicy(v),
	}
	if v.Claim.Attribution.Attributed() {
		scale := ScaleOf(v.Attribution)
		c.AttributionScale = &scale
	}
	if v.Draft != nil {
		c.Draft = &Draft{v.Draft.Body, v.Draft.ClaimVersion, v.Draft.UpdatedAt.UTC()}
	}
	return c
}

func claimPolicy(v review.ClaimView) ClaimPolicy {
	return ClaimPolicy{
		Version: v.Policy.Version, Satisfied: v.Judged.Satisfied, Sentences: append([]string{}, v.Judged.Missing...), Rules: append([]string{}, v.Judged.Sentences...),
		Summary: v.Judged.Summary, Needs: Each(v.Judged.Needs, func(n policy.Need) Need { return Need(n) }), JudgedBy: v.PolicyVersion, Newer: v.Newer,
	}
}

func signOffs(list []models.SignOff, who review.People) []SignOff {
	return Each(list, func(s models.SignOff) SignOff {
		return SignOff{named(who, s.ByID), s.At.UTC(), s.Hash, s.SamePerson, person(who, s.VoidedBy), UTC(s.VoidedAt), s.VoidReason}
	})
}

func crossCheck(v review.ClaimView, who review.People) *CrossCheck {
	if v.CrossCheck == nil {
		return nil
	}
	c := &CrossCheck{Second: named(who, v.CrossCheck.SecondID), Outcome: v.CrossCheck.Outcome}
	if !v.Hidden {
		first := findingOf(v.CrossCheck.First)
		c.First = &first
	}
	if c.Outcome == "agreed" || c.Outcome == "disagreed" {
		second := findingOf(v.CrossCheck.Second)
		c.SecondFinding = &second
	}
	return c
}

// FieldChange is what an event changed in one field.
type FieldChange struct {
	Field  string `json:"field"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// HistoryItem is one event of a claim.
type HistoryItem struct {
	Seq      int64         `json:"seq"`
	At       time.Time     `json:"at"`
	Actor    Person        `json:"actor"`
	Action   string        `json:"action"`
	Text     string        `json:"text" doc:"a sentence"`
	From     string        `json:"from"`
	To       string        `json:"to"`
	Reason   string        `json:"reason"`
	Hash     string        `json:"hash"`
	Revision int           `json:"revision,omitempty"`
	Changes  []FieldChange `json:"changes,omitempty"`
	Words    []Span        `json:"words,omitempty" doc:"where the claim's words stood until this event moved them"`
}

// HistoryItemOf converts an event.
func HistoryItemOf(i review.HistoryItem, who review.People) HistoryItem {
	return HistoryItem{
		i.Seq, i.At.UTC(), named(who, i.ActorID), i.Action, i.Text, i.From, i.To, i.Reason, i.Hash, i.Revision,
		Each(i.Changes, func(c review.Change) FieldChange { return FieldChange(c) }), Spans(i.Words),
	}
}
