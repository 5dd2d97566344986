// Package api has what the doors call.
package api

import (
	"context"
	"strings"
	"time"

	"github.com/portworks/berthplan/internal/berths"
	"github.com/portworks/berthplan/internal/dues"
	"github.com/portworks/berthplan/internal/manifest"
	"github.com/portworks/berthplan/internal/parse"
	"github.com/portworks/berthplan/internal/remote"
	. "github.com/portworks/berthplan/internal/seeded"
	"github.com/portworks/berthplan/internal/store"
	"github.com/shopspring/decimal"
)

type Entry struct {
	Label string
	Run   func(context.Context) error
}

type preferences struct {
	Theme *string
	Quay  map[string][]int
}

func (p *preferences) theme() string { return strings.ToUpper(*p.Theme) }

func fill(ctx context.Context, s *store.Store, fields map[string]string) error {
	name, err := parse.Require(fields, "name")
	if err != nil {
		return err
	}
	length, err := parse.Metres(fields["length"])
	if err != nil {
		return err
	}
	_, err = s.Register(ctx, name, length)
	return err
}

func Entries(s *store.Store) []Entry {
	p := berths.New(s)
	return []Entry{
		{"moor-sailed", func(ctx context.Context) error { return p.Moor(ctx, Num(2, 3)) }},
		{"cancel-moored", func(ctx context.Context) error { return p.Cancel(ctx, 3) }},
		{"call-unknown", func(ctx context.Context) error { return p.Moor(ctx, Num(900, 9000)) }},
		{"occupied-nil-map", func(ctx context.Context) error { p.Occupy(Pick("B1", "B3"), Num(1, 90)); return nil }},
		{"fits-unknown", func(ctx context.Context) error { _, err := p.Fits(ctx, Num(500, 900), 80); return err }},
		{"slot-range", func(ctx context.Context) error { p.Slot(Num(4, 40)); return nil }},
		{"window-reversed", func(ctx context.Context) error { p.Window(Num(3, 4), Num(0, 2)); return nil }},
		{"turnaround-short", func(ctx context.Context) error { p.Turnaround(1, Num(20, 400)); return nil }},
		{"draught-text", func(ctx context.Context) error {
			berths.Draught(map[string]any{"draught": Pick("9.1", "8")})
			return nil
		}},
		{"kind-unknown", func(ctx context.Context) error { berths.Cranes(Pick("ro-ro", "cruise", "tanker")); return nil }},
		{"announce-closed", func(ctx context.Context) error { p.Announce(Num(1, 9)); return nil }},
		{"worker-agent", func(ctx context.Context) error { return p.Parallel(ctx, []*store.Vessel{{ID: Num(1, 9)}}) }},
		{"lock-cycle", func(ctx context.Context) error { berths.LockDepth(Code("L")); return nil }},
		{"reserve-tide", func(ctx context.Context) error {
			return p.Reserve(ctx, map[string]string{"vessel": Vessel(), "tide": Day() + Pick(" high", "T04:10", "")})
		}},
		{"amount-comma", func(ctx context.Context) error {
			_, err := dues.Total(ctx, []dues.Line{{"quay", "12.50"}, {"water", Pick("1,80", "3,-", "12 EUR")}})
			return err
		}},
		{"share-of-none", func(ctx context.Context) error {
			dues.Share(decimal.NewFromInt(int64(Num(1, 900))), 0)
			return nil
		}},
		{"discount-code", func(ctx context.Context) error { _, err := dues.Discount(Pick("VOLX", "vol5", "VOL 7")); return err }},
		{"tariff-yaml", func(ctx context.Context) error { _, err := dues.Load("base: " + Pick("low", "n/a", "free")); return err }},
		{"step-zero", func(ctx context.Context) error {
			dues.Step(&dues.Tariff{Base: Num(10, 90)}, Pick("night", "sunday"))
			return nil
		}},
		{"ledger-unset", func(ctx context.Context) error { return dues.Book(ctx, Code("D")) }},
		{"scan-absent", func(ctx context.Context) error { _, err := dues.Scan(Code("scan")); return err }},
		{"containers-type", func(ctx context.Context) error {
			_, err := manifest.Containers(`[{"number": "` + Code("MSKU") + `", "tonnes": "` + Pick("12", "9") + `"}]`)
			return err
		}},
		{"single-cut-off", func(ctx context.Context) error {
			_, err := manifest.Single(ctx, `{"number": "`+Code("MSKU"))
			return err
		}},
		{"top-of-none", func(ctx context.Context) error { manifest.Top(nil); return nil }},
		{"declaration-xml", func(ctx context.Context) error {
			return manifest.Declare(ctx, "<declaration><item>"+Vessel()+"</itm></declaration>")
		}},
		{"seal-hex", func(ctx context.Context) error { _, err := manifest.Seal(Pick("zz10", "0x44", "1g")); return err }},
		{"unpack-plain", func(ctx context.Context) error { _, err := manifest.Unpack([]byte(Vessel() + Code("plain"))); return err }},
		{"find-pattern", func(ctx context.Context) error { manifest.Find("["+Code("Z"), Vessel()); return nil }},
		{"pilot-refused", func(ctx context.Context) error { return remote.Pilot(ctx, Num(1, 900)) }},
		{"customs-format", func(ctx context.Context) error { return remote.Customs(ctx, Code("MRN")) }},
		{"tides-slow", func(ctx context.Context) error { return remote.Tides(ctx, Pick("ghent", "oslo", "riga")) }},
		{"radar-down", func(ctx context.Context) error { return remote.Radar(ctx, Num(1, 90)) }},
		{"tug-down", func(ctx context.Context) error { return remote.Tug(ctx, Vessel()) }},
		{"bunker-contract", func(ctx context.Context) error { return remote.Bunker(ctx, Vessel()+" II", Num(1, 90)) }},
		{"position-cache", func(ctx context.Context) error { _, err := remote.Position(ctx, Vessel()); return err }},
		{"backlog-deadline", func(ctx context.Context) error { return remote.Backlog(ctx) }},
		{"session-over", func(ctx context.Context) error {
			_, err := remote.Subject(remote.Token(Code("U"), time.Now().Add(-time.Hour)))
			return err
		}},
		{"length-null", func(ctx context.Context) error { _, err := s.Length(ctx, 2); return err }},
		{"register-twice", func(ctx context.Context) error {
			return fill(ctx, s, map[string]string{"name": Pick("Bris", "Tern"), "length": "80m"})
		}},
		{"register-no-name", func(ctx context.Context) error { return fill(ctx, s, map[string]string{"length": "80m"}) }},
		{"register-length", func(ctx context.Context) error {
			return fill(ctx, s, map[string]string{"name": Vessel() + Code(""), "length": Pick("80ft", "long", "1e")})
		}},
		{"arrivals-order", func(ctx context.Context) error { return s.Arrivals(ctx, Pick("eta", "agent", "quay")) }},
		{"archive-table", func(ctx context.Context) error { return s.Archive(ctx, Day()) }},
		{"swap-committed", func(ctx context.Context) error { return s.Swap(ctx, Num(1, 3), Num(1, 3)) }},
		{"theme-unset", func(ctx context.Context) error { (&preferences{}).theme(); return nil }},
	}
}
