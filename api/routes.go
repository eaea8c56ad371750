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
	"linecheck/api/rates"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/workflow"
)

// routes is the whole API on one page.
func (a *API) routes() {
	d := desk.Desk{Review: a.Review, Accounts: a.Accounts}
	a.routesOfPeople()
	a.routesOfArticles(d)
	a.routesOfClaims(d)
	a.routesOfTalk(d)
	a.routesOfReports(d)
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
	segment := func(id, action string) route {
		return route{id: id, method: "POST", path: "/segments/{id}/" + action, roles: reviewers, current: d.CurrentSegment}
	}
	operation(a, segment("dispose-segment", "dispose"), d.DisposeSegment)
	operation(a, segment("clear-segment", "clear"), d.ClearSegment)
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
	operation(a, route{id: "get-policy", method: "GET", path: "/policy", roles: everyone}, d.GetPolicy)

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
