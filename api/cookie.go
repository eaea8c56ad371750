package api

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"linecheck/review/accounts"
)

// reissue is how old a token may be before a new one for the same session is sent.
const reissue = time.Hour

// cookieName carries the prefix that makes browsers insist on https, unless
// there is none on a loopback address.
func (a *API) cookieName() string {
	if a.web.Secure {
		return "__Host-linecheck"
	}
	return "linecheck"
}

// cookie returns the Set-Cookie header that keeps the browser in the caller's session.
func (a *API) cookie(who accounts.Caller) (string, error) {
	now, expires := a.Now(), who.Session.ExpiresAt
	if idle := now.Add(accounts.Idle); idle.Before(expires) {
		expires = idle
	}
	raw, err := a.Keys.Issue(who.Session.ID, expires)
	return a.setCookie(raw, int(expires.Sub(now)/time.Second)), err
}

func (a *API) setCookie(value string, maxAge int) string {
	c := http.Cookie{
		Name: a.cookieName(), Value: value, Path: "/", MaxAge: maxAge,
		Secure: a.web.Secure, HttpOnly: true, SameSite: http.SameSiteStrictMode,
	}
	return c.String()
}

func (a *API) renew(c *gin.Context, who accounts.Caller) error {
	set, err := a.cookie(who)
	c.Header("Set-Cookie", set)
	return err
}
