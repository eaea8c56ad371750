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

	"linecheck/review"
	"linecheck/review/accounts"
)

// routes is the whole API on one page.
func (a *API) routes() {
	a.routesOfPeople()
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

// describe writes the OpenAPI document. It is the same every time.
func (a *API) describe() ([]byte, error) {
	raw, err := json.Marshal(a.api.OpenAPI())
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
