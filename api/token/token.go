// Package token makes and checks the signed names of sessions that browsers
// keep in a cookie. A token only names a session; whether the session still
// stands is read from the database at every request.
package token

import (
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

const (
	tokenType = "linecheck-session+jwt"
	issuer    = "linecheck"
	audience  = "linecheck-browser"
	leeway    = 5 * time.Second

	maxLength = 2048 // of a token, in bytes
	remember  = 4096 // tokens
)

// ErrInvalid is the answer to every token that is not ours, or no longer valid.
var ErrInvalid = errors.New("token: invalid")

// Session is what a token says.
type Session struct {
	ID      string
	Issued  time.Time // whole seconds
	Expires time.Time // whole seconds
	Old     bool      // signed by a key that no longer signs: issue a new one
}

// Keys makes and checks tokens. Its methods may be called from any goroutine.
type Keys struct {
	keys   []key // the first signs
	now    func() time.Time
	parser *jwt.Parser

	mu   sync.Mutex
	seen map[string]Session // tokens whose signature was checked
}

type claims struct {
	jwt.RegisteredClaims
	SessionID string `json:"sid"`
}

func newKeys(keys []key, now func() time.Time) *Keys {
	return &Keys{keys: keys, now: now, seen: map[string]Session{}, parser: jwt.NewParser(
		jwt.WithValidMethods([]string{"HS256"}), jwt.WithIssuer(issuer), jwt.WithAudience(audience), jwt.WithExpirationRequired(),
		jwt.WithIssuedAt(), jwt.WithLeeway(leeway), jwt.WithStrictDecoding(), jwt.WithTimeFunc(now),
	)}
}

// Issue returns a token that names a session until expires.
func (k *Keys) Issue(sessionID string, expires time.Time) (string, error) {
	return sign(k.keys[0], claims{SessionID: sessionID, RegisteredClaims: jwt.RegisteredClaims{
		Issuer: issuer, Audience: jwt.ClaimStrings{audience}, IssuedAt: jwt.NewNumericDate(k.now()), ExpiresAt: jwt.NewNumericDate(expires),
	}})
}

func sign(by key, c claims) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, c)
	t.Header["typ"], t.Header["kid"] = tokenType, by.id
	signed, err := t.SignedString(by.secret)
	if err != nil {
		return "", fmt.Errorf("sign token: %w", err)
	}
	return signed, nil
}

// Verify returns what raw says, or ErrInvalid. The signature of a token is
// checked once, its time every time.
func (k *Keys) Verify(raw string) (Session, error) {
	if len(raw) > maxLength {
		return Session{}, ErrInvalid
	}
	k.mu.Lock()
	s, ok := k.seen[raw]
	k.mu.Unlock()
	if ok {
		if !k.now().Before(s.Expires.Add(leeway)) {
			return Session{}, ErrInvalid
		}
		return s, nil
	}
	s, err := k.verify(raw)
	if err != nil {
		return Session{}, ErrInvalid
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.seen) >= remember {
		clear(k.seen)
	}
	k.seen[raw] = s
	return s, nil
}

func (k *Keys) verify(raw string) (Session, error) {
	var c claims
	var by int
	t, err := k.parser.ParseWithClaims(raw, &c, func(t *jwt.Token) (any, error) {
		if t.Header["typ"] != tokenType {
			return nil, ErrInvalid
		}
		for i, one := range k.keys {
			if t.Header["kid"] == one.id {
				by = i
				return one.secret, nil
			}
		}
		return nil, ErrInvalid
	})
	if err != nil || !t.Valid || c.SessionID == "" || c.IssuedAt == nil || len(c.Audience) != 1 {
		return Session{}, ErrInvalid
	}
	if ours, err := sign(k.keys[by], c); err != nil || ours != raw {
		return Session{}, ErrInvalid // decoders are lenient: what we would write differently is not ours
	}
	return Session{ID: c.SessionID, Issued: c.IssuedAt.Time, Expires: c.ExpiresAt.Time, Old: by > 0}, nil
}
