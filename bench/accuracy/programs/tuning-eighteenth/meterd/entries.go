package main

import (
	"context"
	"encoding/base64"
	"fmt"
	"time"

	"example.com/grid/meterd/api"
	"example.com/grid/meterd/lib"
	"example.com/grid/meterd/store"
	"github.com/golang-jwt/jwt/v5"
)

type entry struct {
	name string
	work func(ctx context.Context) error
}

func entries(a *api.API, v *lib.Values) []entry {
	r, b := a.Readings, a.Billing
	return []entry{
		{"reading-never-stored", func(context.Context) error { return a.GetLatest(v.ID("M")) }},
		{"stored-reading-corrupt", func(context.Context) error {
			key := v.ID("M")
			lib.Must(0, r.Store.Put(key, []byte(`{"meter":"`+key)))
			return a.GetLatest(key)
		}},
		{"kwh-as-text", func(context.Context) error { return a.PostReading(fmt.Sprintf(`{"meter":%q,"kwh":"%d"}`, v.ID("M"), v.Number(90))) }},
		{"kwh-negative", func(context.Context) error { return a.PostReading(fmt.Sprintf(`{"meter":%q,"kwh":-%d}`, v.ID("M"), 1+v.Number(90))) }},
		//+ {"-", func(context.Context) error { return nil }},
		{"frame-url-encoded", func(context.Context) error { return a.PostFrame("ab" + v.Pick("-_", "_-", "--") + "==") }},
		{"frame-too-short", func(context.Context) error { return a.PostFrame(base64.StdEncoding.EncodeToString(make([]byte, 5+v.Number(3)))) }},
		{"buckets-not-made", func(context.Context) error { return a.PostSample(v.ID("M"), 2) }},
		{"average-of-none", func(context.Context) error { r.Average(nil); return nil }},
		{"csv-quote-open", func(context.Context) error { _, err := r.Import(fmt.Sprintf("m,1\n%s\"x,2\n", v.ID("M"))); return err }},
		{"csv-decimal-comma", func(context.Context) error { _, err := r.Import(fmt.Sprintf("m,1\nm,2\n%s,\"%d,5\"\n", v.ID("M"), v.Number(90))); return err }},
		{"attribute-is-number", func(context.Context) error { r.Attribute(map[string]any{"serial": v.Number(9)}, "serial"); return nil }},
		{"headend-refuses", func(ctx context.Context) error { return r.PollAll(ctx, []string{fmt.Sprintf("127.0.0.1:947%d", 5+v.Number(3))}) }},
		{"meter-does-not-answer", func(ctx context.Context) error { return r.PollAll(ctx, []string{silent}) }},
		{"stopped-twice", func(context.Context) error { r.Stop(); r.Stop(); return nil }},
		{"profile-not-there", func(context.Context) error { _, err := r.Profile(v.Pick("household", "bakery", "farm")); return err }},
		{"window-start-with-time", func(context.Context) error { return a.GetWindow(fmt.Sprintf("2026-03-%02dT00:00", 1+v.Number(28)), "2026-04-01") }},
		{"window-end-empty", func(context.Context) error { return a.GetWindow(fmt.Sprintf("2026-03-%02d", 1+v.Number(28)), v.Pick("", "-", "open")) }},
		{"hour-of-clock-change", func(context.Context) error { r.Slot(make([]float64, 23+v.Number(1)), 24); return nil }},
		{"bucket-of-old-schema", func(context.Context) error { _, err := r.Store.Count("readings_v1"); return err }},
		{"delete-in-read-transaction", func(context.Context) error { return r.Store.Compact(v.ID("M")) }},
		{"meter-without-tariff", func(context.Context) error { return a.GetTariff(&store.Meter{ID: v.ID("M")}) }},
		{"share-above-hundred", func(context.Context) error { return a.PostCustomer(fmt.Sprintf(`{"Name":%q,"Email":"a@b.nl","Share":%d}`, v.Town(), 101+v.Number(90))) }},
		{"amount-with-currency", func(context.Context) error { return a.GetTotal(fmt.Sprintf("EUR %d", v.Number(900)), "2") }},
		{"share-zero", func(context.Context) error { return a.GetTotal(fmt.Sprint(v.Number(900)), "0") }},
		//+ {"-", func(context.Context) error { return nil }},
		//+ {"-", func(context.Context) error { return nil }},
		{"activate-unsigned", func(context.Context) error { return b.Activate(v.ID("C"), v.Pick("draft", "void")) }},
		{"end-before-start", func(context.Context) error { return b.End(v.ID("C"), v.Pick("signed", "draft")) }},
		{"token-of-other-issuer", func(context.Context) error {
			_, err := b.Authorize(lib.Must(jwt.New(jwt.SigningMethodHS256).SignedString([]byte(v.Town()))))
			return err
		}},
		{"settings-word-for-number", func(context.Context) error { _, err := b.Settings("retries: " + v.Pick("many", "few", "none")); return err }},
		{"workers-not-configured", func(context.Context) error { _, err := b.Workers(); return err }},
		{"letter-field-renamed", func(context.Context) error { _, err := b.Letter(v.Town(), struct{ Name string }{v.Town()}); return err }},
		{"invoice-id-old-style", func(context.Context) error { return a.GetInvoice(fmt.Sprintf("INV-%d", 10000+v.Number(90000))) }},
		{"forecast-empty", func(ctx context.Context) error { return a.GetForecast(ctx, "empty"+v.Town()) }},
		{"forecast-not-json", func(ctx context.Context) error { return a.GetForecast(ctx, "html"+v.Town()) }},
		{"prices-xml-broken", func(ctx context.Context) error { return a.GetSpot(ctx, fmt.Sprintf("2026-01-%02d", 1+v.Number(28))) }},
		{"bid-too-late", func(ctx context.Context) error { return b.Offer(ctx, v.ID("B")) }},
		{"outage-map-slow", func(ctx context.Context) error { _, err := b.Market.Outage(ctx, v.Town()); return err }},
		{"contracts-database-gone", func(ctx context.Context) error { return b.Rollout(ctx, v.ID("C")) }},
		{"discount-cache-gone", func(ctx context.Context) error { _, err := b.Discount(ctx, v.ID("D")); return err }},
		{"clerk-closes-month", func(context.Context) error { return b.Close(v.Pick("clerk", "auditor")) }},
		{"months-counted-back", func(context.Context) error { b.Months(time.Unix(0, 0), -1-v.Number(5)); return nil }},
		{"export-of-pointer", func(context.Context) error { b.Export(&store.Tariff{}, "Name"); return nil }},
		{"month-parts-fail", func(context.Context) error {
			return b.CloseMonth([]func() error{
				func() error { return fmt.Errorf("ledger of %s is open", v.Town()) },
				func() error { return fmt.Errorf("ledger of %s is open", v.Town()) },
			})
		}},
	}
}
