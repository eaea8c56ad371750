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
	"claim.reanchored":           "found the claim in a new version", "claim.anchor_confirmed": "confirmed where the claim stands",
	"article.version_imported": "imported a new version",
	"article.imported":         "imported the article", "article.edited": "changed the article's details", "article.signed_off": "signed the article off",
	"article.reopened": "re-opened the article", "article.published": "recorded the publication", "segment.disposed": "said what a text is",
	"segment.cleared": "took back what a text is", "thread.opened": "started a discussion", "thread.resolved": "resolved a discussion",
	"thread.reopened": "re-opened a discussion", "comment.added": "commented", "comment.edited": "edited a comment", "report.issued": "issued a report",
	"report.exported": "exported a report", "account.created": "created an account", "account.suspended": "suspended an account",
	"account.reactivated": "reactivated an account", "account.roles_set": "changed an account's roles", "account.renamed": "renamed an account",
	"account.password_reset": "reset a password", "account.password_changed": "changed their password", "account.sessions_ended": "ended sessions",
	"session.started": "signed in", "session.ended": "signed out", "session.refused": "was refused a sign-in",
	"claim.suggested": "suggested the claim, by a language model", "article.suggestions_asked": "asked a language model about the article",
	"article.suggestions_answered": "had the language model's answer on the article", "page.fetched": "had a page of the web fetched",
	"policy.changed": "changed the newsroom's policy", "policy.restored": "put an old version of the newsroom's policy in force again",
	"query.asked": "asked the author", "query.answered": "answered a query", "query.renewed": "gave a query a new link", "query.revoked": "took back a query's link",
	"query.closed": "closed a query", "query.reopened": "opened a query again", "query.expired": "ended a query's link", "query.compared": "compared a query with the new version",
	"claim.seen_refused": "said that an earlier check is of another claim", "claim.seen_allowed": "let an earlier check be suggested again",
	"fact.made": "made a standing fact of the claim", "fact.edited": "changed a standing fact", "fact.contradicted": "marked a standing fact as contradicted",
	"fact.withdrawn": "withdrew a standing fact", "fact.reinstated": "reinstated a standing fact", "fact.expired": "let a standing fact expire",
	"fact.used": "rested the claim on a standing fact", "fact.flagged": "flagged what rests on a standing fact",
	"source.added": "added a source", "source.reused": "used a source again", "source.check_asked": "had a source fetched again",
	"source.fetching": "is fetching a source", "source.captured": "stored a copy of a source", "source.capture_failed": "could not store a copy of a source",
	"source.settled": "judged that a change of a source does not matter", "origin.refused": "said that two sources do not share an origin",
	"origin.reconsidered": "opened again whether two sources share an origin",
	"lint.dismissed":      "dismissed what the copy checks found", "lint.restored": "opened again what the copy checks found",
	"quote.checked": "compared a quotation with a transcript", "quote.check_removed": "removed the check of a quotation",
	"quote.check_restored": "brought the check of a quotation back",
	"newsroom.furnished":   "furnished the newsroom with scales and a policy",
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
