package main

import (
	"context"
	"math/rand"
	"strconv"
	"time"

	"github.com/shopspring/decimal"

	"harborlight.io/berthd/internal/api"
	"harborlight.io/berthd/internal/auth"
	"harborlight.io/berthd/internal/config"
	"harborlight.io/berthd/internal/model"
	"harborlight.io/berthd/internal/tariff"
)

type values struct{ *rand.Rand }

func (v values) num() int { return 100 + v.Intn(9000) }
func (v values) str() string { return strconv.Itoa(v.num()) }
func (v values) word() string {
	return []string{"aurelia", "brisk", "corvina", "delta", "esmee", "fortuna", "gudrun", "helmsman"}[v.Intn(8)]
}

type entry struct {
	label string
	meet  func(ctx context.Context, a *api.App, v values) error
}

func call(v values, state string) *model.Call {
	return &model.Call{ID: int64(v.num()), State: state, Meta: map[string]any{}}
}

//+ var probes = []func() string{func() string { return "ready" }, func() string { return "live" }}

// Labels are told from what they meet here alone.
var entries = []entry{
	{"unknown-imo-length", func(ctx context.Context, a *api.App, v values) error { _, err := a.Berths.Fits(ctx, v.str(), 200); return err }},
	{"vessel-without-agent", func(ctx context.Context, a *api.App, v values) error { _, err := a.Berths.Contact(ctx, int64(1+v.Intn(2))); return err }},
	{"vessel-row-missing", func(ctx context.Context, a *api.App, v values) error { _, err := a.Berths.Contact(ctx, int64(v.num())); return err }},
	{"sentence-too-short", func(ctx context.Context, a *api.App, v values) error { a.Berths.AIS.Sentence("!AIVDM," + v.str()); return nil }},
	{"imo-too-short", func(ctx context.Context, a *api.App, v values) error { a.Yard(v.str()); return nil }},
	{"weight-is-text", func(ctx context.Context, a *api.App, v values) error { c := call(v, "planned"); c.Meta["weight"] = v.str(); a.Berths.Weight(c); return nil }},
	{"gusts-absent", func(ctx context.Context, a *api.App, v values) error { _, err := a.Berths.Wind(ctx, "calm"+v.str()); return err }},
	{"shut-down-twice", func(ctx context.Context, a *api.App, v values) error { a.Berths.Shutdown(); a.Berths.Shutdown(); return nil }},
	{"publish-after-shutdown", func(ctx context.Context, a *api.App, v values) error { a.Berths.Publish(v.word()); return nil }},
	{"per-ton-of-zero", func(ctx context.Context, a *api.App, v values) error { (&tariff.Invoice{Number: v.str()}).PerTon(decimal.Zero); return nil }},
	{"colour-of-unknown-state", func(ctx context.Context, a *api.App, v values) error { a.Berths.Colour([]string{"arrived", "departed", "cancelled"}[v.Intn(3)]); return nil }},
	{"pattern-unbalanced", func(ctx context.Context, a *api.App, v values) error { config.Pattern("^(" + v.word()); return nil }},
	{"invoice-negative-parts", func(ctx context.Context, a *api.App, v values) error { (&tariff.Invoice{}).Parts(-v.num()); return nil }},
	{"invoice-without-hook", func(ctx context.Context, a *api.App, v values) error { (&tariff.Invoice{Number: v.str()}).Close(); return nil }},
	{"more-done-than-workers", func(ctx context.Context, a *api.App, v values) error { a.Berths.Drain(2, 3); return nil }},
	{"zone-not-loaded", func(ctx context.Context, a *api.App, v values) error { tariff.Due(time.Unix(int64(v.num()), 0), nil); return nil }},
	{"field-renamed", func(ctx context.Context, a *api.App, v values) error { a.Berths.Field(call(v, "planned"), "Tonnage"); return nil }},
	{"window-past-end", func(ctx context.Context, a *api.App, v values) error { a.Berths.Window(make([]model.Call, 4+v.Intn(5)), 0, v.num()); return nil }},
	{"imo-registered-twice", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Register(ctx, v.word(), "9319466") }},
	{"call-of-unknown-vessel", func(ctx context.Context, a *api.App, v values) error { c := call(v, ""); c.Vessel, c.Berth, c.Draft = v.word(), "K1", 4; return a.Berths.Plan(ctx, c) }},
	{"flags-hold-null", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Statistics(ctx, "flags") }},
	{"occupancy-bad-column", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Statistics(ctx, "occupancy") }},
	{"report-runs-too-long", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Statistics(ctx, "long") }},
	{"delete-lacks-argument", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Clear(ctx, "K"+v.str()) }},
	{"swap-after-commit", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Swap(ctx, "K"+v.str(), "Q"+v.str()) }},
	{"draft-too-deep", func(ctx context.Context, a *api.App, v values) error { c := call(v, ""); c.Vessel, c.Berth, c.Draft = v.word(), "K1", 25+float64(v.num()); return a.Berths.Plan(ctx, c) }},
	{"berth-overlap", func(ctx context.Context, a *api.App, v values) error { b := "K" + v.str(); return a.Berths.Reserve(ctx, b, []string{b}) }},
	{"ledger-down", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Charge(ctx, []string{"quay", "pilot"}[v.Intn(2)]) }},
	{"rate-not-decimal", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Charge(ctx, "tug") }},
	{"rate-unknown-kind", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Charge(ctx, v.word()) }},
	{"moor-before-arrival", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Moor(ctx, call(v, "planned")) }},
	{"announce-without-agent", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Announce(ctx, map[string]string{"eta": v.str()}) }},
	{"declare-without-waste", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Declare(ctx, map[string]string{"ship": v.word()}) }},
	{"eta-without-zone", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Announce(ctx, map[string]string{"agent": v.word(), "eta": "2026-03-1" + strconv.Itoa(v.Intn(9)) + " 14:00"}) }},
	{"ais-down", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Locate(ctx, v.num()) }},
	{"forecast-cut-off", func(ctx context.Context, a *api.App, v values) error { _, err := a.Berths.Wind(ctx, "storm"+v.str()); return err }},
	{"tide-bad-gateway", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Water(ctx, v.word()) }},
	{"sluice-too-slow", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Lock(ctx, v.word()) }},
	{"customs-speaks-plain", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Customs(ctx, v.word()) }},
	{"burst-over-limit", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Burst(ctx, v.num()) }},
	{"layout-file-missing", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Layout(ctx, "/etc/berthd/"+v.word()+".yaml", nil) }},
	{"layout-length-is-word", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Layout(ctx, "", []byte("quays:\n  - code: K1\n    length: "+v.word()+"\n")) }},
	{"limits-bad-toml", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Limits(ctx, "speed = "+v.word()+"\n") }},
	{"manifest-cut-off", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Import(ctx, "manifest", "<manifest><vessel>"+v.word()+"</vessel><teu>"+v.str()) }},
	{"manifest-teu-not-number", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Import(ctx, "manifest", "<manifest><teu>"+v.word()+"</teu></manifest>") }},
	{"draughts-ragged", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Import(ctx, "draughts", "aurelia,4.1\nbrisk,3,"+v.str()+"\n") }},
	{"draught-with-unit", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Import(ctx, "draughts", v.word()+","+v.str()+"m\n") }},
	{"seal-not-base64", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Import(ctx, "seal", "seal:"+v.word()) }},
	{"attachments-not-zip", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Import(ctx, "attachments", "%PDF "+v.word()) }},
	{"deflated-plain-text", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Import(ctx, "deflated", "plain text "+v.word()) }},
	{"depart-with-debts", func(ctx context.Context, a *api.App, v values) error { return a.Berths.Depart(ctx, call(v, "moored")) }},
	{"token-other-key", func(ctx context.Context, a *api.App, v values) error { _, err := a.WhoAmI(ctx, auth.Tokens{Secret: []byte(v.word())}.Issue(v.word(), 1<<40)); return err }},
	{"terminal-id-short", func(ctx context.Context, a *api.App, v values) error { return a.Terminal(ctx, "t-"+v.str()) }},
	{"role-may-not", func(ctx context.Context, a *api.App, v values) error { return a.Allow(ctx, v.word(), []string{"moor", "bill"}[v.Intn(2)]) }},
	{"billing-schedule-five-fields", func(ctx context.Context, a *api.App, v values) error { return a.Schedule(ctx, "0 0 * * * "+strconv.Itoa(v.Intn(6))+" "+v.word()) }},
}
