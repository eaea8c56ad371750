package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"linecheck/api/body"
	"linecheck/api/desk"
	"linecheck/api/facts"
	"linecheck/api/lint"
	"linecheck/api/newsroom"
	"linecheck/api/queries"
	"linecheck/api/quotes"
	"linecheck/api/rates"
	"linecheck/api/seen"
	"linecheck/api/segments"
	"linecheck/api/sources"
	"linecheck/api/versions"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	standing "linecheck/review/facts"
	asked "linecheck/review/queries"
	"linecheck/review/quotecheck"
	"linecheck/review/workflow"
)

// routes is the whole API on one page.
func (a *API) routes() {
	d := desk.Desk{Review: a.Review, Accounts: a.Accounts}
	a.routesOfPeople()
	a.routesOfArticles(d)
	a.routesOfSegments(d)
	a.routesOfQueries(queries.Handlers{Review: a.Review, Accounts: a.Accounts, Buckets: a.buckets, PublicURL: a.PublicURL})
	a.routesOfSeen(seen.Handlers{Review: a.Review}, d)
	a.routesOfFacts(facts.Handlers{Review: a.Review, Accounts: a.Accounts})
	a.routesOfLint(lint.Handlers{Review: a.Review, Accounts: a.Accounts})
	a.routesOfQuotes(quotes.Handlers{Review: a.Review, Accounts: a.Accounts}, d)
	a.routesOfSources(sources.Handlers{Review: a.Review, Accounts: a.Accounts})
	a.routesOfVersions(versions.Handlers{Review: a.Review, Accounts: a.Accounts}, d)
	a.routesOfClaims(d)
	a.routesOfTalk(d)
	a.routesOfReports(d)
	a.routesOfPolicy(newsroom.Handlers{Review: a.Review, Accounts: a.Accounts})
}

func (a *API) routesOfPeople() {
	operation(a, route{id: "get-session", method: "GET", path: "/session", roles: public}, a.getSession)
	operation(a, route{id: "sign-in", method: "POST", path: "/session", roles: public}, a.postSession)
	operation(a, route{id: "sign-out", method: "DELETE", path: "/session", roles: everyone}, a.deleteSession)
	operation(a, route{id: "get-me", method: "GET", path: "/me", roles: everyone}, a.getMe)
	operation(a, route{id: "change-password", method: "POST", path: "/me/password", roles: everyone}, a.postPassword)
	operation(a, route{id: "set-name", method: "POST", path: "/me/profile", roles: everyone}, a.postProfile)
	operation(a, route{id: "list-sessions", method: "GET", path: "/me/sessions", roles: everyone}, a.getSessions)
	operation(a, route{id: "end-session", method: "DELETE", path: "/me/sessions/{id}", roles: everyone}, a.deleteOneSession)
	operation(a, route{id: "list-people", method: "GET", path: "/people", roles: everyone}, a.getPeople)

	operation(a, route{id: "list-accounts", method: "GET", path: "/accounts", roles: admins}, a.getAccounts)
	operation(a, route{id: "create-account", method: "POST", path: "/accounts", roles: admins, status: http.StatusCreated}, a.postAccount)
	account := func(id, action string) route {
		return route{id: id, method: "POST", path: "/accounts/{id}/" + action, roles: admins, current: a.currentAccount}
	}
	operation(a, account("suspend-account", "suspend"), a.changeAccount(accounts.Suspend))
	operation(a, account("reactivate-account", "reactivate"), a.changeAccount(accounts.Reactivate))
	operation(a, account("end-sessions", "end_sessions"), a.changeAccount(accounts.EndSessions))
	operation(a, account("set-roles", "set_roles"), a.setRoles)
	operation(a, account("rename-account", "rename"), a.renameAccount)
	operation(a, account("reset-password", "reset_password"), a.resetPassword)
	operation(a, route{id: "stream-events", method: "GET", path: "/events", roles: everyone, produces: "text/event-stream"}, a.getEvents)
	operation(a, route{id: "read-audit", method: "GET", path: "/audit", roles: admins}, a.getAudit)
}

func (a *API) routesOfArticles(d desk.Desk) {
	operation(a, route{id: "list-articles", method: "GET", path: "/articles", roles: everyone}, d.GetArticles)
	operation(a, route{id: "import-article", method: "POST", path: "/articles", roles: reviewers, status: http.StatusCreated}, desk.PostArticle[body.Import](d))
	operation(a, route{id: "upload-article", method: "POST", path: "/articles/upload", roles: reviewers, status: http.StatusCreated}, desk.PostArticle[body.Upload](d))
	operation(a, route{id: "preview-article", method: "POST", path: "/articles/preview", roles: reviewers}, desk.PostPreview[body.Import](d))
	operation(a, route{id: "fetch-page", method: "POST", path: "/fetches", roles: reviewers, status: http.StatusCreated, cost: rates.Fetch}, d.PostFetch)
	operation(a, route{id: "get-original", method: "GET", path: "/articles/{id}/versions/{number}/original", roles: everyone, produces: "application/octet-stream"}, d.GetOriginal)
	operation(a, route{id: "preview-upload", method: "POST", path: "/articles/preview/upload", roles: reviewers}, desk.PostPreview[body.Upload](d))
	operation(a, route{id: "get-article", method: "GET", path: "/articles/{id}", roles: everyone}, d.GetArticle)
	article := func(id, action string, roles []string) route {
		return route{id: id, method: "POST", path: "/articles/{id}/" + action, roles: roles, current: d.CurrentArticle}
	}
	operation(a, article("edit-article", "edit", reviewers), d.EditArticle)
	operation(a, article("sign-off-article", "sign_off", editors), d.SignOff)
	operation(a, article("reopen-article", "reopen", editors), d.ReopenArticle)
	operation(a, article("publish-article", "publish", editors), d.PublishArticle)
	operation(a, route{id: "suggest-claims", method: "POST", path: "/articles/{id}/suggest", roles: reviewers, status: http.StatusAccepted}, d.Suggest)
}

func (a *API) routesOfSegments(d desk.Desk) {
	h := segments.Handlers{Review: a.Review, Accounts: a.Accounts}
	segment := func(id, action string) route {
		return route{id: id, method: "POST", path: "/segments/{id}/" + action, roles: reviewers, current: h.CurrentSegment}
	}
	operation(a, segment("dispose-segment", "dispose"), h.DisposeSegment)
	operation(a, segment("clear-segment", "clear"), h.ClearSegment)
	operation(a, route{id: "dispose-segments", method: "POST", path: "/articles/{id}/segments/dispose", roles: reviewers, current: d.CurrentArticle}, h.DisposeMany)
	operation(a, route{id: "act-on-claims", method: "POST", path: "/articles/{id}/claims/act", roles: reviewers, current: h.CurrentClaims}, h.ActOnMany)
	operation(a, route{id: "read-family", method: "GET", path: "/claims/{id}/family", roles: everyone}, h.GetFamily)
}

func (a *API) routesOfVersions(h versions.Handlers, d desk.Desk) {
	operation(a, route{id: "list-versions", method: "GET", path: "/articles/{id}/versions", roles: everyone}, h.GetVersions)
	operation(a, route{id: "get-version", method: "GET", path: "/articles/{id}/versions/{number}", roles: everyone}, h.GetVersion)
	operation(a, route{id: "review-version", method: "GET", path: "/articles/{id}/versions/{number}/review", roles: everyone}, h.GetReview)
	operation(a, route{id: "preview-version", method: "POST", path: "/articles/{id}/versions/preview", roles: reviewers}, h.PostPreview)
	operation(a, route{id: "preview-version-upload", method: "POST", path: "/articles/{id}/versions/preview/upload", roles: reviewers}, h.PostPreviewUpload)
	version := route{id: "import-version", method: "POST", path: "/articles/{id}/versions", roles: reviewers, status: http.StatusCreated, current: d.CurrentArticle}
	operation(a, version, h.PostVersion)
	version.id, version.path = "upload-version", version.path+"/upload"
	operation(a, version, h.PostUpload)
	operation(a, route{id: "confirm-anchor-claim", method: "POST", path: "/claims/{id}/confirm_anchor", roles: reviewers, current: d.CurrentClaim}, h.ConfirmAnchor)
}

func (a *API) routesOfClaims(d desk.Desk) {
	operation(a, route{id: "list-claims", method: "GET", path: "/articles/{id}/claims", roles: everyone}, d.GetClaims)
	operation(a, route{id: "add-claim", method: "POST", path: "/articles/{id}/claims", roles: reviewers, status: http.StatusCreated}, d.PostClaim)
	operation(a, route{id: "get-claim", method: "GET", path: "/claims/{id}", roles: everyone}, d.GetClaim)
	operation(a, route{id: "read-history", method: "GET", path: "/claims/{id}/history", roles: everyone}, d.GetHistory)
	operation(a, route{id: "save-draft", method: "PUT", path: "/claims/{id}/draft", roles: reviewers}, d.PutDraft)
	operation(a, route{id: "drop-draft", method: "DELETE", path: "/claims/{id}/draft", roles: everyone}, d.DeleteDraft)
	operation(a, route{id: "read-queue", method: "GET", path: "/queue", roles: everyone}, d.GetQueue)
	operation(a, route{id: "list-scales", method: "GET", path: "/scales", roles: everyone}, d.GetScales)

	for _, action := range []models.Action{
		models.ActionAccept, models.ActionRestore, models.ActionRejoin, models.ActionTake, models.ActionRelease, models.ActionResume,
		models.ActionWithdraw, models.ActionConcede, models.ActionApprove,
	} {
		actOnClaim[body.VersionOnly](a, d, action)
	}
	for _, action := range []models.Action{
		models.ActionTakeOver, models.ActionCancelCrossCheck, models.ActionSettleKeep, models.ActionSettleReturn, models.ActionRequestChanges,
		models.ActionWaive, models.ActionRevise, models.ActionRequestRetraction, models.ActionRefuseRetraction, models.ActionConfirmRetraction,
	} {
		actOnClaim[body.WithReason](a, d, action)
	}
	for _, action := range []models.Action{models.ActionSetVerdict, models.ActionSubmit, models.ActionAgree, models.ActionDisagree} {
		actOnClaim[body.WithFinding](a, d, action)
	}
	actOnClaim[body.EditClaim](a, d, models.ActionEdit)
	actOnClaim[body.SetEvidence](a, d, models.ActionSetEvidence)
	actOnClaim[body.TickInput](a, d, models.ActionTick)
	actOnClaim[body.Dismissal](a, d, models.ActionDismiss)
	actOnClaim[body.DuplicateInput](a, d, models.ActionMarkDuplicate)
	actOnClaim[body.SplitInput](a, d, models.ActionSplit)
	actOnClaim[body.MergeInput](a, d, models.ActionMerge)
	actOnClaim[body.HolderInput](a, d, models.ActionAssign)
	actOnClaim[body.HolderInput](a, d, models.ActionReassign)
	actOnClaim[body.WaitInput](a, d, models.ActionWait)
	actOnClaim[body.CrossCheckInput](a, d, models.ActionCrossCheck)
	actOnClaim[body.ReadoptInput](a, d, models.ActionReadopt)
}

// actOnClaim makes one action of the workflow an operation of its own.
func actOnClaim[B body.ClaimAction](a *API, d desk.Desk, action models.Action) {
	roles := reviewers
	if mv, ok := workflow.Find(action); !ok {
		panic("no action " + action) // a misspelt route
	} else if mv.Role == models.RoleEditor {
		roles = editors
	}
	r := route{
		id: strings.ReplaceAll(string(action), "_", "-") + "-claim", method: "POST", path: "/claims/{id}/" + string(action), roles: roles, current: d.CurrentClaim,
	}
	operation(a, r, desk.ActOnClaim[B](d, action))
}

func (a *API) routesOfTalk(d desk.Desk) {
	operation(a, route{id: "discuss-claim", method: "POST", path: "/claims/{id}/threads", roles: reviewers, status: http.StatusCreated}, d.PostClaimThread)
	operation(a, route{id: "discuss-range", method: "POST", path: "/articles/{id}/threads", roles: reviewers, status: http.StatusCreated}, d.PostRangeThread)
	operation(a, route{id: "reply", method: "POST", path: "/threads/{id}/comments", roles: reviewers, status: http.StatusCreated}, d.PostComment)
	operation(a, route{id: "resolve-thread", method: "POST", path: "/threads/{id}/resolve", roles: reviewers, current: d.CurrentThread}, d.ResolveThread)
	operation(a, route{id: "reopen-thread", method: "POST", path: "/threads/{id}/reopen", roles: reviewers, current: d.CurrentThread}, d.ReopenThread)
	operation(a, route{id: "edit-comment", method: "POST", path: "/comments/{id}/edit", roles: reviewers, current: d.CurrentThread}, d.EditComment)
	operation(a, route{id: "read-inbox", method: "GET", path: "/inbox", roles: everyone}, d.GetInbox)
	operation(a, route{id: "mark-read", method: "POST", path: "/inbox/read", roles: everyone}, d.PostRead)
}

func (a *API) routesOfReports(d desk.Desk) {
	operation(a, route{id: "list-reports", method: "GET", path: "/articles/{id}/reports", roles: everyone}, d.GetReports)
	operation(a, route{id: "issue-report", method: "POST", path: "/articles/{id}/reports", roles: editors, status: http.StatusCreated, current: d.CurrentArticle}, d.PostReport)
	operation(a, route{id: "get-report", method: "GET", path: "/reports/{id}", roles: everyone}, d.GetReport)
	operation(a, route{id: "export-report", method: "GET", path: "/reports/{id}/export/{format}", roles: everyone, cost: rates.Export, produces: "application/octet-stream"}, d.ExportReport)
	operation(a, route{id: "export-draft", method: "GET", path: "/articles/{id}/report/draft/{format}", roles: everyone, cost: rates.Export, produces: "application/octet-stream"}, d.ExportDraft)
}

func (a *API) routesOfPolicy(h newsroom.Handlers) {
	operation(a, route{id: "get-policy", method: "GET", path: "/policy", roles: everyone}, h.GetPolicy)
	operation(a, route{id: "save-policy", method: "POST", path: "/policy", roles: admins, current: h.CurrentPolicy}, h.PostPolicy)
	operation(a, route{id: "restore-policy", method: "POST", path: "/policy/restore", roles: admins, current: h.CurrentPolicy}, h.PostRestore)
	operation(a, route{id: "check-policy", method: "POST", path: "/policy/check", roles: admins}, h.PostCheck)
	operation(a, route{id: "preview-policy", method: "POST", path: "/policy/preview", roles: admins}, h.PostPreview)
	operation(a, route{id: "list-policy-versions", method: "GET", path: "/policy/versions", roles: everyone}, h.GetVersions)
	operation(a, route{id: "get-policy-version", method: "GET", path: "/policy/versions/{number}", roles: everyone}, h.GetVersion)
}

func (a *API) routesOfQueries(h queries.Handlers) {
	operation(a, route{id: "list-claim-queries", method: "GET", path: "/claims/{id}/queries", roles: everyone}, h.GetOnClaim)
	operation(a, route{id: "list-article-queries", method: "GET", path: "/articles/{id}/queries", roles: everyone}, h.GetOfArticle)
	operation(a, route{id: "ask-author", method: "POST", path: "/claims/{id}/queries", roles: reviewers, status: http.StatusCreated, current: desk.Desk{Review: a.Review, Accounts: a.Accounts}.CurrentClaim}, h.PostQuery)
	operation(a, route{id: "get-query", method: "GET", path: "/queries/{id}", roles: everyone}, h.GetQuery)
	query := func(id, action string) route {
		return route{id: id, method: "POST", path: "/queries/{id}/" + action, roles: reviewers, current: h.CurrentQuery}
	}
	operation(a, query("renew-query", "renew"), h.PostRenew)
	operation(a, query("revoke-query", "revoke"), h.Act(asked.ActionRevoke))
	operation(a, query("close-query", "close"), h.Act(asked.ActionClose))
	operation(a, query("reopen-query", "reopen"), h.Act(asked.ActionReopen))
	// An author has no account: the link's secret is in the body, and these two take nothing else.
	operation(a, route{id: "open-query", method: "POST", path: "/guest/query", roles: public}, h.PostSheet)
	operation(a, route{id: "answer-query", method: "POST", path: "/guest/answer", roles: public, current: h.CurrentSheet}, h.PostAnswer)
}

func (a *API) routesOfFacts(h facts.Handlers) {
	d := desk.Desk{Review: a.Review, Accounts: a.Accounts}
	operation(a, route{id: "list-facts", method: "GET", path: "/facts", roles: everyone}, h.GetFacts)
	operation(a, route{id: "get-fact", method: "GET", path: "/facts/{id}", roles: everyone}, h.GetFact)
	operation(a, route{id: "list-claim-facts", method: "GET", path: "/claims/{id}/facts", roles: everyone}, h.GetOnClaim)
	operation(a, route{id: "list-broken-facts", method: "GET", path: "/articles/{id}/facts", roles: everyone}, h.GetOfArticle)
	operation(a, route{id: "make-fact", method: "POST", path: "/claims/{id}/facts", roles: editors, status: http.StatusCreated, current: d.CurrentClaim}, h.PostFact)
	operation(a, route{id: "use-fact", method: "POST", path: "/claims/{id}/facts/use", roles: reviewers, current: d.CurrentClaim}, h.PostUse)
	fact := func(id, action string, roles []string) route {
		return route{id: id, method: "POST", path: "/facts/{id}/" + action, roles: roles, current: h.CurrentFact}
	}
	operation(a, fact("edit-fact", "edit", editors), h.PostEdit)
	operation(a, fact("contradict-fact", "contradict", reviewers), h.Act(standing.ActionContradict))
	operation(a, fact("withdraw-fact", "withdraw", editors), h.Act(standing.ActionWithdraw))
	operation(a, fact("reinstate-fact", "reinstate", editors), h.Act(standing.ActionReinstate))
}

func (a *API) routesOfSources(h sources.Handlers) {
	operation(a, route{id: "list-sources", method: "GET", path: "/articles/{id}/sources", roles: everyone}, h.GetSources)
	operation(a, route{id: "add-source", method: "POST", path: "/articles/{id}/sources", roles: reviewers, status: http.StatusCreated, cost: rates.Fetch}, h.PostSource)
	operation(a, route{id: "find-known-sources", method: "GET", path: "/articles/{id}/sources/known", roles: everyone}, h.GetKnown)
	operation(a, route{id: "upload-source", method: "POST", path: "/articles/{id}/sources/upload", roles: reviewers, status: http.StatusCreated}, h.PostFile)
	operation(a, route{id: "get-source", method: "GET", path: "/sources/{id}", roles: everyone}, h.GetSource)
	operation(a, route{id: "check-source", method: "POST", path: "/sources/{id}/check", roles: reviewers, status: http.StatusAccepted, cost: rates.Fetch}, h.PostCheck)
	operation(a, route{id: "upload-copy", method: "POST", path: "/sources/{id}/upload", roles: reviewers}, h.PostStandIn)
	operation(a, route{id: "read-copy", method: "GET", path: "/captures/{id}/text", roles: everyone}, h.GetText)
	operation(a, route{id: "compare-copies", method: "GET", path: "/captures/{id}/changes", roles: everyone}, h.GetChanges)
	operation(a, route{id: "download-copy", method: "GET", path: "/captures/{id}/file", roles: everyone, produces: "application/octet-stream"}, h.GetFile(false))
	operation(a, route{id: "download-record", method: "GET", path: "/captures/{id}/warc", roles: everyone, produces: "application/octet-stream"}, h.GetFile(true))
	operation(a, route{id: "settle-source", method: "POST", path: "/evidence/{id}/settle", roles: reviewers}, h.PostSettle)
	operation(a, route{id: "read-origins", method: "GET", path: "/claims/{id}/origins", roles: everyone}, h.GetKinships)
	operation(a, route{id: "refuse-origin", method: "POST", path: "/claims/{id}/origins/refuse", roles: reviewers}, h.PostRefuse(false))
	operation(a, route{id: "reconsider-origin", method: "POST", path: "/claims/{id}/origins/reconsider", roles: reviewers}, h.PostRefuse(true))
}

func (a *API) routesOfLint(h lint.Handlers) {
	operation(a, route{id: "list-lint", method: "GET", path: "/articles/{id}/lint", roles: everyone}, h.GetLint)
	operation(a, route{id: "dismiss-lint", method: "POST", path: "/articles/{id}/lint/dismiss", roles: reviewers, current: h.CurrentLint}, h.PostDismiss)
	operation(a, route{id: "restore-lint", method: "POST", path: "/articles/{id}/lint/restore", roles: reviewers, current: h.CurrentLint}, h.PostRestore)
}

func (a *API) routesOfQuotes(h quotes.Handlers, d desk.Desk) {
	operation(a, route{id: "list-quote-checks", method: "GET", path: "/claims/{id}/quotes", roles: everyone}, h.GetOnClaim)
	operation(a, route{id: "preview-quote-check", method: "POST", path: "/claims/{id}/quotes/preview", roles: reviewers, current: d.CurrentClaim}, h.PostPreview)
	operation(a, route{id: "check-quote", method: "POST", path: "/claims/{id}/quotes", roles: reviewers, status: http.StatusCreated, current: d.CurrentClaim}, h.PostCheck)
	operation(a, route{id: "get-quote-check", method: "GET", path: "/quotes/{id}", roles: everyone}, h.GetCheck)
	operation(a, route{id: "remove-quote-check", method: "POST", path: "/quotes/{id}/remove", roles: reviewers, current: h.CurrentCheck}, h.Act(quotecheck.ActionRemove))
	operation(a, route{id: "restore-quote-check", method: "POST", path: "/quotes/{id}/restore", roles: reviewers, current: h.CurrentCheck}, h.Act(quotecheck.ActionRestore))
}

func (a *API) routesOfSeen(h seen.Handlers, d desk.Desk) {
	operation(a, route{id: "list-seen", method: "GET", path: "/claims/{id}/seen", roles: everyone}, h.GetSeen)
	operation(a, route{id: "list-seen-marks", method: "GET", path: "/articles/{id}/seen", roles: everyone}, h.GetMarks)
	operation(a, route{id: "use-seen", method: "POST", path: "/claims/{id}/seen/use", roles: reviewers, current: d.CurrentClaim}, h.PostUse)
	operation(a, route{id: "refuse-seen", method: "POST", path: "/claims/{id}/seen/refuse", roles: reviewers}, h.Refuse(false))
	operation(a, route{id: "allow-seen", method: "POST", path: "/claims/{id}/seen/allow", roles: reviewers}, h.Refuse(true))
}

// describe writes the OpenAPI document. It is the same every time.
func (a *API) describe() ([]byte, error) {
	raw, err := json.Marshal(a.web.API.OpenAPI())
	if err != nil {
		return nil, fmt.Errorf("describe: %w", err)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, raw, "", "  "); err != nil {
		return nil, fmt.Errorf("describe: %w", err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

func (a *API) openAPI(c *gin.Context) {
	c.Data(http.StatusOK, "application/json", a.document)
}

// OpenAPI returns the document that describes the API. It needs no database.
func OpenAPI(version string) ([]byte, error) {
	a, err := New(Server{
		Accounts: &accounts.Service{}, Review: &review.Service{}, PublicURL: &url.URL{Scheme: "http", Host: "localhost"},
		Version: version, Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return time.Time{} },
	})
	if err != nil {
		return nil, err
	}
	return a.document, nil
}
