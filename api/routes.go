package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"time"

	"github.com/gin-gonic/gin"

	"linecheck/api/body"
	"linecheck/api/rates"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
)

// routes is the whole API on one page.
func (a *API) routes() {
	a.routesOfPeople()
	a.routesOfArticles()
	a.routesOfClaims()
	a.routesOfTalk()
	a.routesOfReports()
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

func (a *API) routesOfArticles() {
	operation(a, route{id: "list-articles", method: "GET", path: "/articles", roles: everyone}, a.getArticles)
	operation(a, route{id: "import-article", method: "POST", path: "/articles", roles: reviewers, status: http.StatusCreated}, postArticle[body.Import](a))
	operation(a, route{id: "upload-article", method: "POST", path: "/articles/upload", roles: reviewers, status: http.StatusCreated}, postArticle[body.Upload](a))
	operation(a, route{id: "preview-article", method: "POST", path: "/articles/preview", roles: reviewers}, postPreview[body.Import](a))
	operation(a, route{id: "fetch-page", method: "POST", path: "/fetches", roles: reviewers, status: http.StatusCreated, cost: rates.Fetch}, a.postFetch)
	operation(a, route{id: "get-original", method: "GET", path: "/articles/{id}/versions/{number}/original", roles: everyone, produces: "application/octet-stream"}, a.getOriginal)
	operation(a, route{id: "preview-upload", method: "POST", path: "/articles/preview/upload", roles: reviewers}, postPreview[body.Upload](a))
	operation(a, route{id: "get-article", method: "GET", path: "/articles/{id}", roles: everyone}, a.getArticle)
	article := func(id, action string, roles []string) route {
		return route{id: id, method: "POST", path: "/articles/{id}/" + action, roles: roles, current: a.currentArticle}
	}
	operation(a, article("edit-article", "edit", reviewers), a.editArticle)
	operation(a, article("sign-off-article", "sign_off", editors), a.signOff)
	operation(a, article("reopen-article", "reopen", editors), a.reopenArticle)
	operation(a, article("publish-article", "publish", editors), a.publishArticle)
	operation(a, route{id: "suggest-claims", method: "POST", path: "/articles/{id}/suggest", roles: reviewers, status: http.StatusAccepted}, a.suggest)
	segment := func(id, action string) route {
		return route{id: id, method: "POST", path: "/segments/{id}/" + action, roles: reviewers, current: a.currentSegment}
	}
	operation(a, segment("dispose-segment", "dispose"), a.disposeSegment)
	operation(a, segment("clear-segment", "clear"), a.clearSegment)
}

func (a *API) routesOfClaims() {
	operation(a, route{id: "list-claims", method: "GET", path: "/articles/{id}/claims", roles: everyone}, a.getClaims)
	operation(a, route{id: "add-claim", method: "POST", path: "/articles/{id}/claims", roles: reviewers, status: http.StatusCreated}, a.postClaim)
	operation(a, route{id: "get-claim", method: "GET", path: "/claims/{id}", roles: everyone}, a.getClaim)
	operation(a, route{id: "read-history", method: "GET", path: "/claims/{id}/history", roles: everyone}, a.getHistory)
	operation(a, route{id: "save-draft", method: "PUT", path: "/claims/{id}/draft", roles: reviewers}, a.putDraft)
	operation(a, route{id: "drop-draft", method: "DELETE", path: "/claims/{id}/draft", roles: everyone}, a.deleteDraft)
	operation(a, route{id: "read-queue", method: "GET", path: "/queue", roles: everyone}, a.getQueue)
	operation(a, route{id: "list-scales", method: "GET", path: "/scales", roles: everyone}, a.getScales)
	operation(a, route{id: "get-policy", method: "GET", path: "/policy", roles: everyone}, a.getPolicy)

	for _, action := range []models.Action{
		models.ActionAccept, models.ActionRestore, models.ActionRejoin, models.ActionTake, models.ActionRelease, models.ActionResume,
		models.ActionWithdraw, models.ActionConcede, models.ActionApprove,
	} {
		actOnClaim[body.VersionOnly](a, action)
	}
	for _, action := range []models.Action{
		models.ActionTakeOver, models.ActionCancelCrossCheck, models.ActionSettleKeep, models.ActionSettleReturn, models.ActionRequestChanges,
		models.ActionWaive, models.ActionRevise, models.ActionRequestRetraction, models.ActionRefuseRetraction, models.ActionConfirmRetraction,
	} {
		actOnClaim[body.WithReason](a, action)
	}
	for _, action := range []models.Action{models.ActionSetVerdict, models.ActionSubmit, models.ActionAgree, models.ActionDisagree} {
		actOnClaim[body.WithFinding](a, action)
	}
	actOnClaim[body.EditClaim](a, models.ActionEdit)
	actOnClaim[body.SetEvidence](a, models.ActionSetEvidence)
	actOnClaim[body.TickInput](a, models.ActionTick)
	actOnClaim[body.Dismissal](a, models.ActionDismiss)
	actOnClaim[body.DuplicateInput](a, models.ActionMarkDuplicate)
	actOnClaim[body.SplitInput](a, models.ActionSplit)
	actOnClaim[body.MergeInput](a, models.ActionMerge)
	actOnClaim[body.HolderInput](a, models.ActionAssign)
	actOnClaim[body.HolderInput](a, models.ActionReassign)
	actOnClaim[body.WaitInput](a, models.ActionWait)
	actOnClaim[body.CrossCheckInput](a, models.ActionCrossCheck)
	actOnClaim[body.ReadoptInput](a, models.ActionReadopt)
}

func (a *API) routesOfTalk() {
	operation(a, route{id: "discuss-claim", method: "POST", path: "/claims/{id}/threads", roles: reviewers, status: http.StatusCreated}, a.postClaimThread)
	operation(a, route{id: "discuss-range", method: "POST", path: "/articles/{id}/threads", roles: reviewers, status: http.StatusCreated}, a.postRangeThread)
	operation(a, route{id: "reply", method: "POST", path: "/threads/{id}/comments", roles: reviewers, status: http.StatusCreated}, a.postComment)
	operation(a, route{id: "resolve-thread", method: "POST", path: "/threads/{id}/resolve", roles: reviewers, current: a.currentThread}, a.resolveThread)
	operation(a, route{id: "reopen-thread", method: "POST", path: "/threads/{id}/reopen", roles: reviewers, current: a.currentThread}, a.reopenThread)
	operation(a, route{id: "edit-comment", method: "POST", path: "/comments/{id}/edit", roles: reviewers, current: a.currentThread}, a.editComment)
	operation(a, route{id: "read-inbox", method: "GET", path: "/inbox", roles: everyone}, a.getInbox)
	operation(a, route{id: "mark-read", method: "POST", path: "/inbox/read", roles: everyone}, a.postRead)
}

func (a *API) routesOfReports() {
	operation(a, route{id: "list-reports", method: "GET", path: "/articles/{id}/reports", roles: everyone}, a.getReports)
	operation(a, route{id: "issue-report", method: "POST", path: "/articles/{id}/reports", roles: editors, status: http.StatusCreated, current: a.currentArticle}, a.postReport)
	operation(a, route{id: "get-report", method: "GET", path: "/reports/{id}", roles: everyone}, a.getReport)
	operation(a, route{id: "export-report", method: "GET", path: "/reports/{id}/export/{format}", roles: everyone, cost: rates.Export, produces: "application/octet-stream"}, a.exportReport)
	operation(a, route{id: "export-draft", method: "GET", path: "/articles/{id}/report/draft/{format}", roles: everyone, cost: rates.Export, produces: "application/octet-stream"}, a.exportDraft)
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
