package main

import (
	"context"
	"fmt"
	"strings"

	"linecheck/models"
	"linecheck/review/accounts"
)

// directory is where a command finds the data.
type directory struct {
	Data     string `default:"./data" type:"path" help:"Directory for the database and keys." placeholder:"DIR"`
	Newsroom string `default:"Newsroom" help:"Name of the newsroom, as people see it."`
}

type account struct {
	Create createAccount `cmd:"" help:"Create an account and print its one-time password."`
	Reset  resetAccount  `cmd:"" help:"Give an account a new one-time password and end its sessions."`
}

type createAccount struct {
	directory
	Email string        `arg:"" help:"E-mail address to sign in with."`
	Name  string        `required:"" help:"Name as colleagues see it."`
	Role  []models.Role `required:"" enum:"reviewer,editor,admin" help:"reviewer, editor or admin; may be given more than once."`
}

// Run creates the account.
func (x *createAccount) Run(ctx context.Context, c console) error {
	p, err := open(ctx, x.Data, x.Newsroom, nil)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // nothing is left to write
	_, pass, err := p.accounts.Create(ctx, models.SystemActor, accounts.New{Email: x.Email, Name: x.Name, Roles: x.Role})
	if err != nil {
		return err
	}
	return printPassword(c, x.Email, pass)
}

type resetAccount struct {
	directory
	Email string `arg:"" help:"E-mail address of the account."`
}

// Run resets the password.
func (x *resetAccount) Run(ctx context.Context, c console) error {
	p, err := open(ctx, x.Data, x.Newsroom, nil)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // nothing is left to write
	all, err := p.accounts.Accounts(ctx, models.SystemActor)
	if err != nil {
		return err
	}
	for _, v := range all {
		if v.Account.Email != strings.ToLower(x.Email) {
			continue
		}
		_, pass, err := p.accounts.Change(ctx, models.SystemActor, v.Account.ID, accounts.Change{Action: accounts.ResetPassword, Version: v.Account.Version})
		if err != nil {
			return err
		}
		return printPassword(c, x.Email, pass)
	}
	return fmt.Errorf("no account has the address %s", x.Email)
}

func printPassword(c console, email, pass string) error {
	_, err := fmt.Fprintf(c.out, "%s\none-time password: %s\nIt has to be changed at the first sign-in.\n", email, pass)
	return err
}
