package main

import (
	"context"
	"fmt"
	"math/rand"
	"net/http"
	"os"
	"time"

	"example.com/payoutd/api"
	"example.com/payoutd/bank"
	"example.com/payoutd/imports"
	"example.com/payoutd/ledger"
	"example.com/payoutd/storage"
)

type scenario struct {
	label, path string
	work        func(context.Context) error
}

type values struct{ *rand.Rand }

func (v values) id(prefix string) string    { return fmt.Sprintf("%s_%06x", prefix, v.Intn(1<<24)) }
func (v values) cents() int64               { return 1000 + int64(v.Intn(900_000)) }
func (v values) one(words ...string) string { return words[v.Intn(len(words))] }

func scenarios(seed int, other, closed string) []scenario {
	v := values{rand.New(rand.NewSource(int64(seed) * 7907))}
	store := storage.Open()
	service := &api.Service{Store: store, Config: map[string]string{"PAYOUTD_REPORTS_URL": v.one(" ", "  ", "")}}
	client := &bank.Client{Base: other, HTTP: http.DefaultClient}
	books := ledger.New(map[string]int64{"acc_main": 100})
	first, second, currency := v.one("EUR", "SEK"), v.one("USD", "JPY"), v.one("EURO", "GPB", "eur", "US$")
	id, merchant, amount, n := v.id("po"), v.id("m"), v.cents(), v.Intn(80)+1
	word := v.one("berlin", "malmo", "lyon")
	return []scenario{
		//+ {"", "GET /health", func(context.Context) error { return nil }},
		{"payout-of-closed-merchant", "POST /payouts", func(ctx context.Context) error { return service.CreatePayout(ctx, merchant, amount) }},
		{"statement-of-merged-merchant", "GET /statements", func(ctx context.Context) error {
			_, err := service.Statement(ctx, merchant, 1+n%12)
			return err
		}},
		{"fee-entered-as-text", "GET /fees", func(ctx context.Context) error {
			_, err := store.Fees(ctx)
			return err
		}},
		{"tier-column-not-migrated", "GET /merchants/{id}/tier", func(ctx context.Context) error {
			_, err := store.Tier(ctx, merchant)
			return err
		}},
		{"payout-posted-twice", "POST /payouts", func(ctx context.Context) error {
			if err := store.InsertPayout(ctx, id, amount); err != nil {
				return err
			}
			return store.InsertPayout(ctx, id, amount)
		}},
		{"batch-closed-by-two-workers", "POST /batches/close", func(ctx context.Context) error { return store.CloseBatch(ctx, n, 2+n%4) }},
		{"day-in-two-currencies", "GET /totals", func(context.Context) error {
			_, err := ledger.Sum([]ledger.Money{{Cents: amount, Currency: first}, {Cents: 5, Currency: second}})
			return err
		}},
		{"payout-above-balance", "POST /payouts", func(context.Context) error {
			_, err := books.Payout(id, "acc_main", amount)
			return err
		}},
		{"refund-after-payout", "POST /refunds", func(context.Context) error { return books.Refund(v.id("o"), "acc_main", amount) }},
		{"cancelled-after-it-was-sent", "DELETE /payouts/{id}", func(context.Context) error {
			return (&ledger.Payout{ID: id, State: v.one("sent", "paid")}).Cancel()
		}},
		{"retried-while-queued", "POST /payouts/{id}/retry", func(context.Context) error {
			return (&ledger.Payout{ID: id, State: v.one("queued", "cancelled")}).Retry()
		}},
		{"limit-of-ledger-without-limits", "PUT /limits", func(context.Context) error {
			books.SetLimit(merchant, amount)
			return nil
		}},
		{"day-closed-with-missing-fee", "POST /close", func(context.Context) error {
			books.Close([]int64{amount, 300}, []int64{amount - 10})
			return nil
		}},
		{"fee-of-empty-batch", "GET /batches/fee", func(context.Context) error {
			_ = ledger.AverageFee(amount, n-n)
			return nil
		}},
		{"formatted-in-unknown-currency", "GET /payouts/{id}", func(context.Context) error {
			_ = ledger.Format(ledger.Money{Cents: amount, Currency: currency})
			return nil
		}},
		{"converted-to-unknown-currency", "POST /conversions", func(context.Context) error {
			_ = ledger.Convert(ledger.Money{Cents: amount, Currency: first}, currency, 1_080_000)
			return nil
		}},
		{"transfer-while-bank-is-closed", "POST /transfers", func(ctx context.Context) error { return client.Submit(ctx, v.id("tr"), amount) }},
		{"balance-with-expired-token", "GET /balance", func(ctx context.Context) error {
			_, err := client.Balance(ctx, fmt.Sprintf("DE%d", amount))
			return err
		}},
		{"polled-with-little-patience", "GET /transfers/{id}", func(ctx context.Context) error {
			_, err := client.Poll(ctx, v.id("tr"), 15*time.Millisecond)
			return err
		}},
		{"rates-host-shut-down", "GET /rates", func(ctx context.Context) error {
			_, err := (&bank.Client{Base: closed, HTTP: http.DefaultClient}).Rates(ctx, fmt.Sprintf("2026-11-%02d", 1+n%28))
			return err
		}},
		{"rates-answered-by-proxy", "GET /rates", func(ctx context.Context) error {
			_, err := client.Rates(ctx, fmt.Sprintf("2026-11-%02d", 1+n%28))
			return err
		}},
		{"settlement-with-decimal-comma", "POST /settlements", func(context.Context) error {
			_, err := imports.Settlement([]string{fmt.Sprintf("%s;%d,50;2026-11-02", id, n)})
			return err
		}},
		{"settlement-of-other-date-format", "POST /settlements", func(context.Context) error {
			_, err := imports.Settlement([]string{id + ";500;2026-11-02", fmt.Sprintf("%s;%d;%02d.11.2026", id, n, 1+n%28)})
			return err
		}},
		{"settlement-line-cut", "POST /settlements", func(context.Context) error {
			_, err := imports.Settlement([]string{fmt.Sprintf("%s;%d", id, n)})
			return err
		}},
		{"webhook-amount-quoted", "POST /webhooks/cards", func(context.Context) error {
			_, err := imports.Webhook(fmt.Appendf(nil, `{"kind":"paid","amount":"%d"}`, n))
			return err
		}},
		{"callback-body-cut", "POST /webhooks/bank", func(context.Context) error {
			_, err := imports.Callback(fmt.Appendf(nil, `{"transfer":"%s","booked":%d`, id, n))
			return err
		}},
		{"callback-without-booked-sum", "POST /webhooks/bank", func(context.Context) error {
			_, err := imports.Callback(fmt.Appendf(nil, `{"transfer":"%s"}`, id))
			return err
		}},
		{"reference-of-old-scheme", "GET /shops", func(context.Context) error {
			_ = imports.Shop(fmt.Sprintf("%s-%d", word, n))
			return nil
		}},
		{"masked-what-is-empty", "GET /accounts", func(context.Context) error {
			_ = imports.Mask(word[:n%4])
			return nil
		}},
		{"letter-template-not-deployed", "POST /letters", func(context.Context) error {
			_, err := imports.Template(os.Getenv("PREFIX"), v.one("welcome", "chargeback", "closing")+"."+v.one("fr", "pl", "sv"))
			return err
		}},
		{"signing-key-not-mounted", "POST /receipts", func(context.Context) error {
			_, err := service.SignReceipt(id)
			return err
		}},
		{"reports-url-left-blank", "GET /reports", func(context.Context) error {
			_, err := service.ReportURL(id)
			return err
		}},
		{"letterhead-without-account", "POST /letters", func(context.Context) error {
			_ = api.Letterhead(&storage.Merchant{ID: merchant, Name: word})
			return nil
		}},
		{"application-with-country-name", "POST /merchants", func(context.Context) error {
			return api.Application{Name: word, Country: v.one("Germany", "sweden", "FRA")}.Validate()
		}},
		{"notified-after-stop", "POST /notices", func(context.Context) error {
			notifier := api.NewNotifier(n)
			notifier.Stop()
			notifier.Notify(id)
			return nil
		}},
	}
}
