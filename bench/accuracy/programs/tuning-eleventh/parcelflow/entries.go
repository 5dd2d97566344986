package main

import (
	"context"
	"fmt"
	"math/rand"
	"time"

	"example.org/parcelflow/internal/api"
	"example.org/parcelflow/internal/intake"
	"example.org/parcelflow/internal/store"
	"github.com/golang-jwt/jwt/v5"
)

type words struct{ *rand.Rand }

func (w words) of(list ...string) string { return list[w.Intn(len(list))] }
func (w words) id(prefix string) string  { return fmt.Sprintf("%s_%08x", prefix, w.Uint32()) }
func (w words) customer() string {
	return w.of("lindt-and-son", "musikhaus", "novaparts", "bergfex", "teatime", "kern-optik") + fmt.Sprint(w.Intn(900))
}
func (w words) depot() string { return w.of("HAM", "CGN", "MUC") }
func (w words) name() string  { return w.of("Ida Brandt", "Jonas Weil", "Marta Kos", "Piet Smit") }

type entry struct {
	label string
	run   func(ctx context.Context, h *api.Handlers, w words) error
}

var good = intake.Address{Name: "Ida", PostalCode: "20095", Country: "DE"}

func entries(db *store.Store) []entry {
	grams := 1200
	parcel := intake.Parcel{Length: 40, Girth: 90}
	known := func(ctx context.Context, w words, state string) string {
		id := w.id("shp")
		must(db.InsertShipment(ctx, store.Shipment{ID: id, Customer: "c", State: state, WeightG: &grams}))
		return id
	}
	return []entry{
		{"weight-left-out", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.CreateShipment(ctx, store.Shipment{ID: w.id("shp"), Customer: w.customer(), State: "created"}, good, parcel)
		}},
		{"postcode-of-other-lands", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.CreateShipment(ctx, store.Shipment{}, intake.Address{Name: w.name(), PostalCode: fmt.Sprint(1000 + w.Intn(8000)), Country: w.of("AT", "CH")}, parcel)
		}},
		{"tube-too-long", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.CreateShipment(ctx, store.Shipment{}, good, intake.Parcel{Length: 201 + w.Intn(90), Girth: 60})
		}},
		//+ {"", func(ctx context.Context, h *api.Handlers, w words) error { return nil }},
		{"undelivered-null-date", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.GetShipment(ctx, known(ctx, w, "in_transit"))
		}},
		{"cancel-after-handover", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Cancel(ctx, known(ctx, w, "in_transit"))
		}},
		{"late-arrival-message", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Scan(ctx, known(ctx, w, w.of("delivered", "returned")), w.depot(), "arrival")
		}},
		{"scan-of-purged", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Scan(ctx, w.id("shp"), w.depot(), "departure")
		}},
		{"number-range-wraps", func(ctx context.Context, h *api.Handlers, w words) error {
			h.Ship.LastCode = w.Intn(1000)
			must(h.Ship.Store.InsertLabel(ctx, fmt.Sprintf("PF%09d", h.Ship.LastCode), known(ctx, w, "created"), "pdf"))
			return h.Label(ctx, known(ctx, w, "created"), "DE")
		}},
		{"label-country-refused", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Label(ctx, w.id("shp"), w.of("XK", "UK"))
		}},
		{"label-url-alphabet", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Label(ctx, w.id("shp"), "NL")
		}},
		{"carrier-key-revoked", func(ctx context.Context, h *api.Handlers, w words) error { return h.Label(ctx, w.id("shp"), "FR") }},
		{"customer-without-contract", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Quote(ctx, w.customer(), "20095", 500+w.Intn(900))
		}},
		{"heavier-than-tariff", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Quote(ctx, "standard-customer", "20095", 10001+w.Intn(20000))
		}},
		{"price-with-currency", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Quote(ctx, "bulky-customer", "50667", 20000+w.Intn(9000))
		}},
		{"quote-cache-down", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Quote(ctx, "standard-customer", "80331", 300+w.Intn(500))
		}},
		{"share-with-blank", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Surcharge(ctx, int64(w.Intn(90)), fmt.Sprintf("%d %%", 3+w.Intn(15)))
		}},
		{"backup-carrier-down", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Compare(ctx, fmt.Sprint(10000+w.Intn(80000)), 100*w.Intn(99))
		}},
		//+ {"", func(ctx context.Context, h *api.Handlers, w words) error { return nil }},
		{"day-as-germans-write", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Pickup(ctx, fmt.Sprintf("%02d.%02d.2026", 1+w.Intn(27), 1+w.Intn(12)), "20095")
		}},
		{"region-without-depot", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Pickup(ctx, "2026-11-02", fmt.Sprint(30000+w.Intn(9000)))
		}},
		{"secret-rotated", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Webhook(ctx, "old", `{}`, fmt.Sprintf("%064x", w.Int63()), w.id("evt"))
		}},
		{"signature-prefix", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Webhook(ctx, "old", `{}`, "sha256="+fmt.Sprintf("%064x", w.Int63()), w.id("evt"))
		}},
		{"count-as-text", func(ctx context.Context, h *api.Handlers, w words) error {
			body := fmt.Sprintf(`{"order":"%s","parcels":"%d"}`, w.id("ord"), w.Intn(9))
			return h.Webhook(ctx, "s", body, sign("s", body), "evt")
		}},
		{"partner-clock-behind", func(ctx context.Context, h *api.Handlers, w words) error {
			token, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"exp": time.Now().Add(-time.Hour).Unix(), "sub": w.customer()}).SignedString([]byte("partner-key"))
			return h.Partner(ctx, token)
		}},
		{"comma-in-weight", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Orders(ctx, w.customer(), pad(w, "R-%d;2.5;11\n")+fmt.Sprintf("R-x;%d,%d;4\n", w.Intn(30), w.Intn(10)))
		}},
		{"house-with-letter", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Orders(ctx, w.customer(), pad(w, "R-%d;1.5;7\n")+fmt.Sprintf("R-x;1;%d%s\n", 1+w.Intn(90), w.of("a", "b", " c")))
		}},
		{"semicolon-in-name", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Orders(ctx, w.customer(), pad(w, "R-%d;2;5\n")+fmt.Sprintf("%s; Co;1;2\n", w.name()))
		}},
		{"same-file-twice", func(ctx context.Context, h *api.Handlers, w words) error {
			file := pad(w, w.id("R")+"%d;2;5\n")
			_ = h.Ship.Import(ctx, rows(file), "first")
			return h.Orders(ctx, w.customer(), file)
		}},
		{"tracking-cut-off", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Track(ctx, fmt.Sprintf("PF%09d", w.Intn(1e9)))
		}},
		{"address-check-maintenance", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.CheckAddress(ctx, w.name()+", Deichstr. 4")
		}},
		{"customs-slow", func(ctx context.Context, h *api.Handlers, w words) error { return h.Declare(ctx, w.id("shp")) }},
		{"invoice-not-packed", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Invoices(ctx, fmt.Sprintf("2026-%02d", 1+w.Intn(12)))
		}},
		{"bus-down", func(ctx context.Context, h *api.Handlers, w words) error { return h.CloseDay(ctx, w.depot()) }},
		{"two-closings", func(ctx context.Context, h *api.Handlers, w words) error {
			ready, done := make(chan struct{}), make(chan struct{})
			go db.CloseManifest(ctx, "HAM", func() error { close(ready); <-done; return fmt.Errorf("stop") })
			<-ready
			defer func() { close(done); time.Sleep(30 * time.Millisecond) }()
			return h.CloseDay(ctx, w.depot())
		}},
		{"commit-after-rollback", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Reassign(ctx, w.of("KSF", "LEJ", "STR"), w.depot())
		}},
		{"column-not-migrated", func(ctx context.Context, h *api.Handlers, w words) error { return h.Urgent(ctx, w.depot()) }},
		{"template-not-shipped", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Print(ctx, w.id("shp"), w.customer(), w.of("zpl_4x6.tmpl", "a6.tmpl"))
		}},
		{"phone-field-gone", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Print(ctx, w.id("shp"), w.customer(), "")
		}},
		{"cutoff-unquoted", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Start(ctx, w.of("prod.yaml", "staging.yaml"), fmt.Sprintf("workers: 4\ncutoff: %d:30\n", 60+w.Intn(9)), "PATH")
		}},
		{"token-not-mounted", func(ctx context.Context, h *api.Handlers, w words) error {
			return h.Start(ctx, "prod.yaml", "workers: 4\n", w.of("CARRIER_TOKEN", "CARRIER_SECRET"))
		}},
	}
}
