package models

import (
	"strings"
	"testing"
)

func TestActorHas(t *testing.T) {
	const r, e, a = RoleReviewer, RoleEditor, RoleAdmin
	tests := []struct {
		name  string
		actor Actor
		has   []Role
	}{
		{"nobody", Actor{}, nil},
		{"reviewer", Actor{Roles: []Role{r}}, []Role{r}},
		{"an editor is a reviewer", Actor{Roles: []Role{e}}, []Role{r, e}},
		{"an admin is neither", Actor{Roles: []Role{a}}, []Role{a}},
		{"reviewer and admin", Actor{Roles: []Role{r, a}}, []Role{r, a}},
		{"editor and admin", Actor{Roles: []Role{e, a}}, []Role{r, e, a}},
		{"the system holds no role", SystemActor, nil},
		{"an unknown role", Actor{Roles: []Role{"owner"}}, nil},
		{"no role at all", Actor{Roles: []Role{""}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, role := range Roles {
				if tt.actor.Has(role) {
					got = append(got, string(role))
				}
			}
			var want []string
			for _, role := range tt.has {
				want = append(want, string(role))
			}
			if strings.Join(got, " ") != strings.Join(want, " ") {
				t.Errorf("has %v, want %v", got, want)
			}
		})
	}
}

func TestAccountActor(t *testing.T) {
	account := Account{ID: "a1", Email: "ada@example.org", Name: "Ada", Roles: []Role{RoleEditor}, PasswordHash: "secret"}
	got := account.Actor()
	if got.ID != "a1" || got.Name != "Ada" || !got.Has(RoleEditor) || got.Has(RoleAdmin) || got.System || got.SessionID != "" {
		t.Errorf("got %+v", got)
	}
}
