// Package desk has what the day brings.
package desk

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"strings"
	"time"

	"example.org/calorix/internal/alarm"
	"example.org/calorix/internal/conf"
	"example.org/calorix/internal/contract"
	"example.org/calorix/internal/gate"
	"example.org/calorix/internal/ingest"
	"example.org/calorix/internal/pipes"
	"example.org/calorix/internal/remote"
	"example.org/calorix/internal/shift"
	"example.org/calorix/internal/substation"
	"example.org/calorix/internal/tariff"
	"example.org/calorix/internal/vault"
)

type Day struct{ r *rand.Rand }

func NewDay(seed int64) *Day { return &Day{rand.New(rand.NewSource(seed * 331))} }

var districts = []string{"Nordhavn", "Vesterbro", "Amager", "Hellerup", "Valby", "Sydhavn", "Osterbro", "Brygge"}
var people = []string{"Asta Krogh", "Emil Lund", "Freja Bak", "Karl Juhl", "Maja Friis", "Noah Winther"}

func (d *Day) District() string { return districts[d.r.Intn(len(districts))] }
func (d *Day) Person() string   { return people[d.r.Intn(len(people))] }
func (d *Day) ID() int          { return 10000 + d.r.Intn(80000) }
func (d *Day) Small() int       { return 2 + d.r.Intn(7) }
func (d *Day) Date() time.Time  { return time.Date(2026, time.Month(1+d.r.Intn(12)), 1+d.r.Intn(28), 0, 0, 0, 0, time.UTC) }

type Entry struct {
	Label string
	Work  func(ctx context.Context, d *Day) error
}

const Stub = "http://127.0.0.1:9703"

func only[T any](_ T, err error) error { return err }

var folder = os.Getenv("PREFIX")
var store *vault.Vault

func Prepare() (err error) {
	_ = os.Remove(folder + "/calorix.db")
	store, err = vault.Open(folder)
	return
}

var Table = []Entry{
	{"plant-yaml", func(_ context.Context, d *Day) error { return only(conf.Read("name: " + d.District() + "\nboilers: " + d.Person() + "\n")) }},
	{"poll-unit", func(_ context.Context, d *Day) error { return only(conf.Poll()) }},
	{"path-loop", func(_ context.Context, d *Day) error { n := &pipes.Node{Name: d.District()}; n.Next = []*pipes.Node{n}; return only(pipes.Walk(n, "x", 0)) }},
	{"path-none", func(_ context.Context, d *Day) error { return only(pipes.Walk(&pipes.Node{Name: d.District()}, d.Person(), 0)) }},
	{"phase-locked", func(_ context.Context, d *Day) error { s := substation.New(d.District()); s.Phase = substation.Locked; return s.Turn(substation.Heating) }},
	{"stop-twice", func(_ context.Context, d *Day) error { s := substation.New(d.District()); s.Close(); s.Close(); return nil }},
	{"amount-comma", func(_ context.Context, d *Day) error { return only(tariff.Amount(fmt.Sprintf("%d,50 kr", d.Small()))) }},
	{"tariff-day", func(_ context.Context, d *Day) error { return only(tariff.From(d.Date().Format(time.DateOnly))) }},
	{"tariff-overlap", func(_ context.Context, d *Day) error { day := d.Date(); return tariff.Follow(day, day.AddDate(0, 0, -d.Small())) }},
	{"meter-zone", func(_ context.Context, d *Day) error { return only(tariff.Zone("Europe/" + d.District())) }},
	{"holder-blank", func(_ context.Context, d *Day) error { return contract.Sign(contract.Contract{Mail: "x"}) }},
	{"contract-type", func(_ context.Context, d *Day) error { return only(contract.Decode(fmt.Sprintf(`{"holder":%q,"id":"%d"}`, d.Person(), d.ID()))) }},
	{"contract-mail", func(_ context.Context, d *Day) error { return only(contract.Address(strings.ReplaceAll(d.Person(), " ", ".") + "@")) }},
	{"kin-nil", func(_ context.Context, d *Day) error { (&contract.Contract{Holder: d.Person()}).Successor(); return nil }},
	{"attic-none", func(_ context.Context, d *Day) error { contract.Attic(contract.Contract{ID: d.ID()}); return nil }},
	{"merge-joined", func(_ context.Context, d *Day) error { return contract.Merge(nil, fmt.Errorf("%s is heated twice", d.Person())) }},
	{"enlist-nil", func(_ context.Context, d *Day) error { new(alarm.Book).Enlist(d.District(), nil); return nil }},
	{"pager-far", func(_ context.Context, d *Day) error { return alarm.Call(&alarm.Pager{Number: fmt.Sprint(d.ID())}, "leak") }},
	{"alarm-key", func(_ context.Context, d *Day) error { return only(alarm.Text("Leak in {{ .place }} of {{ .district.name }}", map[string]any{"place": d.District(), "district": d.Small()})) }},
	{"filter-regexp", func(_ context.Context, d *Day) error { alarm.Filter("(" + d.District() + "|"); return nil }},
	{"acknowledge-late", func(ctx context.Context, d *Day) error { return alarm.Acknowledge(ctx, d.Person()) }},
	{"reading-number", func(_ context.Context, d *Day) error { return only(ingest.Line(fmt.Sprintf("M%d;n/a;%d", d.ID(), d.Small()))) }},
	{"reading-fields", func(_ context.Context, d *Day) error { return only(ingest.Line(fmt.Sprintf("M%d", d.ID()))) }},
	{"table-fields", func(_ context.Context, d *Day) error { return only(ingest.Table("meter,kwh\n" + strings.Repeat(d.District()+",1\n", d.Small()) + "a,b,c\n")) }},
	{"telegram-hex", func(_ context.Context, d *Day) error { return only(ingest.Telegram(fmt.Sprintf("68%dxz", d.ID()*10))) }},
	{"telegram-short", func(_ context.Context, d *Day) error { return only(ingest.Telegram("68" + "0102"[:2*(1+d.Small()%2)])) }},
	{"packed-plain", func(_ context.Context, d *Day) error { return only(ingest.Unpack(strings.Repeat(d.District(), 4))) }},
	{"meter-base64", func(_ context.Context, d *Day) error { return only(ingest.Certificate("MIIB" + d.District() + "!")) }},
	{"forecast-xml", func(_ context.Context, d *Day) error { return only(ingest.Weather("<feed><temp>" + d.District() + "</temp></feed>")) }},
	{"mean-none", func(_ context.Context, d *Day) error { ingest.Mean(nil); return nil }},
	{"grid-month", func(_ context.Context, d *Day) error { ingest.Grid(28); return nil }},
	{"hours-gap", func(_ context.Context, d *Day) error { n := d.Small(); return ingest.Whole(fmt.Sprint("M", d.ID()), []int{n, n + 1, n + 5}) }},
	{"token-old", func(_ context.Context, d *Day) error { return only(gate.Enter(gate.Token(d.Person(), d.Date().AddDate(-3, 0, 0)))) }},
	{"firm-nil", func(_ context.Context, d *Day) error { return only(gate.Installer(gate.Token(d.Person(), d.Date()))) }},
	{"seal-size", func(_ context.Context, d *Day) error { return gate.Seal(strings.Repeat("k", 16+d.Small()%7+1)) }},
	{"authority-pem", func(_ context.Context, d *Day) error { return only(gate.Authority(d.District())) }},
	{"vault-locked", func(_ context.Context, d *Day) error { return only(vault.Open(folder)) }},
	{"bucket-nil", func(_ context.Context, d *Day) error { return store.Put(d.District(), d.Person(), "x") }},
	{"bucket-twice", func(_ context.Context, d *Day) error { b := d.District(); _ = store.Create(b); return store.Create(b) }},
	{"touch-readonly", func(_ context.Context, d *Day) error { return store.Touch(d.District()) }},
	{"key-blank", func(_ context.Context, d *Day) error { return store.Name("names", "") }},
	{"history-down", func(ctx context.Context, d *Day) error { return vault.History(ctx, d.ID()) }},
	{"redis-down", func(ctx context.Context, d *Day) error { return vault.Cached(ctx, d.District()) }},
	{"svg-none", func(_ context.Context, d *Day) error { return only(vault.Plan(folder, d.District())) }},
	{"rotate-none", func(_ context.Context, d *Day) error { return vault.Rotate(folder) }},
	{"forecast-503", func(ctx context.Context, d *Day) error { return only(remote.Forecast(ctx, Stub, d.District())) }},
	{"spot-html", func(ctx context.Context, d *Day) error { return only(remote.Spot(ctx, Stub, d.Small())) }},
	{"meters-empty", func(ctx context.Context, d *Day) error { return only(remote.Meters(ctx, Stub)) }},
	{"crew-slow", func(ctx context.Context, d *Day) error { return only(remote.Crew(ctx, Stub, d.Person())) }},
	{"billing-down", func(ctx context.Context, d *Day) error { return only(remote.Billing(ctx, d.ID())) }},
	{"city-url", func(ctx context.Context, d *Day) error { return only(remote.Portal(ctx, Stub)) }},
	{"simulation-exit", func(_ context.Context, d *Day) error { return remote.Simulate(d.District()) }},
	{"shift-full", func(_ context.Context, d *Day) error { s := shift.New(1); _ = s.Offer("first"); return s.Offer(d.District()) }},
	{"shift-ended", func(_ context.Context, d *Day) error { s := shift.New(1); s.End(); s.Late(d.Person()); return nil }},
	{"shift-negative", func(_ context.Context, d *Day) error { shift.New(1).Finish(); return nil }},
	{"flush-step", func(ctx context.Context, d *Day) error { n := d.ID(); return shift.Each(ctx, []shift.Task{{Name: "flush", Run: func() error { return errors.New(fmt.Sprint("hydrant ", n, " is frozen")) }}}) }},
	{"task-nil", func(_ context.Context, d *Day) error { shift.First(nil, d.Person()); return nil }},
}
