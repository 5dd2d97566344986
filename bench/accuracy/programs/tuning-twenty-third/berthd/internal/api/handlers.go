package api

import (
	"context"

	"harborlight.io/berthd/internal/auth"
	"harborlight.io/berthd/internal/berth"
	"harborlight.io/berthd/internal/feed"
	"harborlight.io/berthd/internal/observe"
	"harborlight.io/berthd/internal/tariff"
)

type App struct {
	Berths *berth.Service
	Tokens auth.Tokens
	Grants *auth.Grants
}

func (a *App) WhoAmI(ctx context.Context, token string) (who string, err error) {
	defer observe.Failed(ctx, &err)
	return a.Tokens.Verify(token)
}

func (a *App) Terminal(ctx context.Context, id string) (err error) {
	defer observe.Failed(ctx, &err)
	_, err = auth.Terminal(id)
	return err
}

func (a *App) Allow(ctx context.Context, role, action string) (err error) {
	defer observe.Failed(ctx, &err)
	return a.Grants.Check(role, action)
}

func (a *App) Schedule(ctx context.Context, expression string) (err error) {
	defer observe.Failed(ctx, &err)
	_, err = tariff.NextRun(expression)
	return err
}

func (a *App) Yard(imo string) string {
	return feed.Prefix(imo)
}
