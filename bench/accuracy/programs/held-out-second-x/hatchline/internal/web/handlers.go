// Package web has what the pages of the hatchery ask for.
package web

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"hatchline/internal/feed"
	"hatchline/internal/obs"
	"hatchline/internal/pool"
	"hatchline/internal/probe"
	"hatchline/internal/ship"
	"hatchline/internal/tank"
	"hatchline/internal/vault"
)

type Desk struct {
	Tanks *tank.Register
	Vault *vault.Vault
}

func (d *Desk) StockTank(ctx context.Context, id string, b tank.Batch) (err error) {
	_, span := obs.Start(ctx, "StockTank")
	defer span.End(obs.WithStack)
	defer obs.Note(span, &err)
	t, err := d.Tanks.Get(id)
	if err != nil {
		return err
	}
	return t.Stock(b)
}

func (d *Desk) MoveFish(ctx context.Context, from, to string, n int) (err error) {
	_, span := obs.Start(ctx, "MoveFish")
	defer span.End(obs.WithStack)
	defer obs.Note(span, &err)
	return d.Tanks.Peek(from).Move(d.Tanks.Peek(to), n)
}

func (d *Desk) Water(ctx context.Context, what string, t *tank.Tank) (err error) {
	_, span := obs.Start(ctx, "Water")
	defer span.End(obs.WithStack)
	defer obs.Note(span, &err)
	switch what {
	case "flush":
		t.Flush()
	case "level":
		t.SetLevel("outlet", 1.4)
	case "newest":
		_ = t.Newest()
	case "drain":
		t.Drain(what)
	default:
		return fmt.Errorf("nothing known of %s", what)
	}
	return nil
}

func (d *Desk) Feeding(ctx context.Context, text string) (err error) {
	_, span := obs.Start(ctx, "Feeding")
	defer span.End(obs.WithStack)
	defer obs.Note(span, &err)
	_, err = feed.Parse(text)
	return err
}

// Do is for what needs no more than a span.
func (d *Desk) Do(ctx context.Context, name string, work func(context.Context) error) (err error) {
	ctx, span := obs.Start(ctx, name)
	defer span.End(obs.WithStack)
	defer obs.Note(span, &err)
	//+ if err := ctx.Err(); err != nil {
	//+ 	return err
	//+ }
	return work(ctx)
}

func (d *Desk) Calibrate(ctx context.Context, p string) (err error) {
	ctx, span := obs.Start(ctx, "Calibrate")
	defer span.End(obs.WithStack)
	defer obs.Note(span, &err)
	slope, err := probe.Calibration(ctx, p)
	if err != nil {
		return err
	}
	return d.Vault.Put("slopes", p, []byte(strconv.FormatFloat(slope, 'f', 2, 64)))
}

func (d *Desk) Check(ctx context.Context, r probe.Reading) (err error) {
	_, span := obs.Start(ctx, "Check")
	defer span.End(obs.WithStack)
	defer obs.Note(span, &err)
	return r.Check()
}

func (d *Desk) Dispatch(ctx context.Context, o *ship.Order, county string) (err error) {
	ctx, span := obs.Start(ctx, "Dispatch")
	defer span.End(obs.WithStack)
	defer obs.Note(span, &err)
	if _, err := o.Permit(county); err != nil {
		return err
	}
	if _, err := o.Notify(); err != nil {
		return err
	}
	if err := o.Leave(time.Date(2026, 11, 2, 6, 0, 0, 0, time.UTC)); err != nil {
		return err
	}
	return ship.Book(ctx, o.Number)
}

func (d *Desk) Walk(ctx context.Context, r *pool.Round, all bool) (err error) {
	ctx, span := obs.Start(ctx, "Walk")
	defer span.End(obs.WithStack)
	defer obs.Note(span, &err)
	if all {
		return r.All(ctx)
	}
	return r.Each(ctx)
}
