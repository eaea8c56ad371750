// Package trail tells events as sentences.
package trail

import "strings"

// verbs says what an event's action means with a person in front of it.
var verbs = map[string]string{
	"claim.extracted": "found the claim in the article", "claim.added": "made the claim", "claim.accepted": "accepted the claim",
	"claim.edited": "edited the claim", "claim.verdict_set": "recorded a finding", "claim.evidence_set": "changed the evidence",
	"claim.ticked": "ticked the words that sources support", "claim.dismissed": "dismissed the claim",
	"claim.marked_duplicate": "marked the claim as a duplicate", "claim.restored": "brought the claim back", "claim.split": "split the claim",
	"claim.merged": "merged the claim with others", "claim.rejoined": "undid the split or merge", "claim.taken": "took the claim",
	"claim.assigned": "assigned the claim", "claim.taken_over": "took the claim over", "claim.reassigned": "handed the claim on",
	"claim.released": "released the claim", "claim.waiting": "put the claim on hold", "claim.resumed": "resumed the claim",
	"claim.submitted": "submitted the claim", "claim.withdrawn": "withdrew the claim", "claim.cross_check_asked": "asked for a cross-check",
	"claim.cross_check_cancelled": "cancelled the cross-check", "claim.agreed": "cross-checked the claim and agreed",
	"claim.disagreed": "cross-checked the claim and disagreed", "claim.conceded": "conceded the dispute",
	"claim.settled_kept": "settled the dispute for the first verdict", "claim.settled_returned": "settled the dispute and sent the claim back",
	"claim.changes_requested": "asked for changes", "claim.approved": "approved the claim", "claim.waived": "waived the claim",
	"claim.revised": "re-opened the claim to revise it", "claim.invalidated": "re-opened the claim because its words changed",
	"claim.orphaned": "set the claim aside because its words are gone", "claim.readopted": "gave the claim its place in the text again",
	"claim.retraction_requested": "asked to retract the claim", "claim.retraction_refused": "refused the retraction",
	"claim.retraction_confirmed": "retracted the claim",
	"article.imported":           "imported the article", "article.edited": "changed the article's details", "article.signed_off": "signed the article off",
	"article.reopened": "re-opened the article", "article.published": "recorded the publication", "segment.disposed": "said what a text is",
	"segment.cleared": "took back what a text is", "thread.opened": "started a discussion", "thread.resolved": "resolved a discussion",
	"thread.reopened": "re-opened a discussion", "comment.added": "commented", "comment.edited": "edited a comment", "report.issued": "issued a report",
	"report.exported": "exported a report", "account.created": "created an account", "account.suspended": "suspended an account",
	"account.reactivated": "reactivated an account", "account.roles_set": "changed an account's roles", "account.renamed": "renamed an account",
	"account.password_reset": "reset a password", "account.password_changed": "changed their password", "account.sessions_ended": "ended sessions",
	"session.started": "signed in", "session.ended": "signed out", "session.refused": "was refused a sign-in",
	"claim.suggested": "suggested the claim, by a language model", "article.suggestions_asked": "asked a language model about the article",
	"article.suggestions_answered": "had the language model's answer on the article", "page.fetched": "had a page of the web fetched",
	"newsroom.furnished": "furnished the newsroom with scales and a policy",
}

// Verb returns what happened, such as "approved the claim". An action it does not know is spelt out.
func Verb(action string) string {
	if verb, ok := verbs[action]; ok {
		return verb
	}
	return strings.NewReplacer(".", ": ", "_", " ").Replace(action)
}

// Sentence returns what who did, without a full stop.
func Sentence(action, who string) string { return who + " " + Verb(action) }
