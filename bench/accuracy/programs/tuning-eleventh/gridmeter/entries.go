package main

import (
	"context"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"

	"example.org/gridmeter/internal/alarm"
	"example.org/gridmeter/internal/api"
	"example.org/gridmeter/internal/ledger"
	"example.org/gridmeter/internal/meter"
	"example.org/gridmeter/internal/plug"
	"example.org/gridmeter/internal/tariff"
)

type words struct{ *rand.Rand }

func (w words) of(list ...string) string { return list[w.Intn(len(list))] }
func (w words) serial() string           { return fmt.Sprintf("1EMH%08d", w.Intn(1e8)) }

type entry struct {
	label string
	run   func(ctx context.Context, s *api.Server, w words) error
}

var good = "Name = \"day\"\n[[Zones]]\nFrom = 0\nTo = 24\nCents = 31.5\n"

var entries = []entry{
	{"meter-without-site", func(_ context.Context, s *api.Server, w words) error { s.Zone("M-2"); return nil }},
	{"meter-unknown", func(_ context.Context, s *api.Server, w words) error { s.Latest(w.serial()); return nil }},
	{"device-index-from-one", func(_ context.Context, s *api.Server, w words) error { s.Device(2 + w.Intn(9)); return nil }},
	{"register-not-mapped", func(_ context.Context, s *api.Server, w words) error { s.Scaled("M-1", "2.8."+fmt.Sprint(w.Intn(9)), w.Intn(99)); return nil }},
	{"window-past-end", func(_ context.Context, s *api.Server, w words) error { s.Window("M-1", 0, 5+w.Intn(60)); return nil }},
	{"raw-in-text", func(_ context.Context, s *api.Server, w words) error { s.Power("M-1"); return nil }},
	//+ {"", func(_ context.Context, s *api.Server, w words) error { return nil }},
	{"write-to-frozen", func(_ context.Context, s *api.Server, w words) error { s.Freeze("M-" + fmt.Sprint(2+w.Intn(2))); return nil }},
	{"two-phases", func(_ context.Context, s *api.Server, w words) error { meter.Spread(w.Intn(90), []int{2, 4, 6}[w.Intn(3)]); return nil }},
	{"plan-date-unquoted", func(ctx context.Context, s *api.Server, w words) error {
		return s.Bill(ctx, w.serial(), w.of("day", "night"), fmt.Sprintf("Name = \"x\"\nSince = 2026-%d-01\n", 1+w.Intn(9)), 3)
	}},
	{"plan-number-as-text", func(ctx context.Context, s *api.Server, w words) error {
		return s.Bill(ctx, w.serial(), w.of("day", "night"), fmt.Sprintf("[[Zones]]\nFrom = \"%d\"\n", w.Intn(9)), 3)
	}},
	{"hour-not-covered", func(ctx context.Context, s *api.Server, w words) error {
		return s.Bill(ctx, w.serial(), "day", "Name = \"half\"\n[[Zones]]\nFrom = 0\nTo = 12\n", 12+w.Intn(12))
	}},
	{"pricer-typed-nil", func(_ context.Context, s *api.Server, w words) error { tariff.Cost(w.of("peak", "spot"), 3); return nil }},
	{"pattern-with-star", func(_ context.Context, s *api.Server, w words) error { tariff.Match(w.of("*EMH", "*LGZ", "*ISK"), w.serial()); return nil }},
	{"zone-misspelled", func(_ context.Context, s *api.Server, w words) error { tariff.Local(w.of("Europe/Berln", "Europe/Wein")); return nil }},
	{"bill-template-open", func(_ context.Context, s *api.Server, w words) error { tariff.Bill(w.of("{{.Serial", "{{if .Paid}}x"), nil); return nil }},
	{"ledger-opened-twice", func(_ context.Context, s *api.Server, w words) error {
		_, err := ledger.Open(s.Ledger.DB.Path())
		return err
	}},
	{"ledger-folder-missing", func(_ context.Context, s *api.Server, w words) error {
		_, err := ledger.Open(filepath.Join(os.Getenv("PREFIX"), "var", w.of("a.db", "b.db")))
		return err
	}},
	{"purge-while-reading", func(_ context.Context, s *api.Server, w words) error { return s.Ledger.Purge(w.serial()) }},
	{"archived-before", func(_ context.Context, s *api.Server, w words) error {
		day := fmt.Sprintf("2026-11-%02d", 1+w.Intn(28))
		s.Ledger.Archive(day)
		return s.Ledger.Archive(day)
	}},
	{"serial-empty", func(_ context.Context, s *api.Server, w words) error { return s.Ledger.Put(ledger.Entry{Wh: 3}) }},
	//+ {" ", func(_ context.Context, s *api.Server, w words) error { return nil }},
	{"share-of-nothing", func(_ context.Context, s *api.Server, w words) error { var sum ledger.Sum; sum.Add(0); sum.Share(0); return nil }},
	{"ping-ignores-failure", func(ctx context.Context, s *api.Server, w words) error { s.Down.Ping(ctx); return nil }},
	{"firmware-without-dash", func(ctx context.Context, s *api.Server, w words) error { _, err := s.Client.Firmware(ctx); return err }},
	{"endpoint-with-colon", func(_ context.Context, s *api.Server, w words) error { _, err := plug.Endpoint("http://gw:" + w.of("port", "http", "x9") + "/"); return err }},
	{"certificate-not-mounted", func(_ context.Context, s *api.Server, w words) error { _, err := plug.Read("/var/lib/gridmeter/" + w.of("smgw.pem", "ca.pem")); return err }},
	{"telegram-unclosed", func(_ context.Context, s *api.Server, w words) error { _, err := plug.Parse("<t serial=\"" + w.serial() + "\"><wh>3</t>"); return err }},
	{"frame-odd", func(_ context.Context, s *api.Server, w words) error { _, _, err := plug.Frame(w.of("1b1", "681", "16f3a")); return err }},
	{"obis-of-gas", func(_ context.Context, s *api.Server, w words) error { _, _, err := plug.OBIS(w.of("C-1:99", "F-1:1", "L:0")); return err }},
	{"interval-without-unit", func(_ context.Context, s *api.Server, w words) error { _, err := plug.Interval(fmt.Sprint(5 + w.Intn(90))); return err }},
	{"labels-one-short", func(_ context.Context, s *api.Server, w words) error { s.Hub.Count(w.of("voltage", "tamper")); return nil }},
	{"counter-corrected-down", func(_ context.Context, s *api.Server, w words) error { s.Hub.Correct(-1 - float64(w.Intn(9))); return nil }},
	{"kind-without-handler", func(_ context.Context, s *api.Server, w words) error { s.Hub.Dispatch(w.of("tamper", "cover"), "open"); return nil }},
	{"latch-released-twice", func(_ context.Context, s *api.Server, w words) error { var l alarm.Latch; l.Release(); return nil }},
	{"siren-offline", func(ctx context.Context, s *api.Server, w words) error {
		return s.Hub.Broadcast(ctx, []string{w.of("north", "south")}, func(string) error { return plug.Dial("127.0.0.1:9375") })
	}},
}
