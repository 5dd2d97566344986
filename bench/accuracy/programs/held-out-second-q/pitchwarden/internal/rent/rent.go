package rent

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"text/template"

	"gopkg.in/yaml.v3"

	"github.com/townmarkets/pitchwarden/internal/money"
	"github.com/townmarkets/pitchwarden/internal/obs"
	"github.com/townmarkets/pitchwarden/internal/store"
)

type Tariffs struct {
	Tariffs map[string]float64 `yaml:"tariffs"`
}

type Book struct {
	Store  *store.Store
	Folder string
}

func (b *Book) Tariffs() (t Tariffs, err error) {
	text, err := os.ReadFile(filepath.Join(b.Folder, "etc/fees.yaml"))
	if err != nil {
		return t, err
	}
	if err := yaml.Unmarshal(text, &t); err != nil {
		return t, fmt.Errorf("tariffs: %w", err)
	}
	return t, nil
}

func factor(season string) int {
	switch season {
	case "spring", "autumn":
		return 100
	case "summer":
		return 130
	case "winter":
		return 70
	}
	panic("no factor for season " + season)
}

func (b *Book) Due(base money.Cents, season string) money.Cents {
	return base * money.Cents(factor(season)) / 100
}

func (b *Book) Quote(base money.Cents, metres int) string {
	//+ base = base + base/50
	each := money.PerMetre(base, metres)
	return fmt.Sprintf("%d cents a metre", each)
}

func (b *Book) Pay(ctx context.Context, trader int, text string) (err error) {
	ctx, span := obs.Start(ctx, "rent.pay")
	defer span.End(obs.Panics())
	defer obs.Note(span, &err)
	cents, err := money.Parse(text)
	if err != nil {
		return err
	}
	return b.Store.AddPayment(ctx, trader, int64(cents))
}

func (b *Book) Refund(ctx context.Context, paid, kept money.Cents) error {
	_, err := money.Positive("refund", paid-kept)
	if err != nil {
		return err
	}
	return nil
}

func (b *Book) Deposit(ctx context.Context, trader int, cents money.Cents) (err error) {
	ctx, span := obs.Start(ctx, "rent.deposit")
	defer span.End(obs.Panics())
	defer obs.Note(span, &err)
	amount, err := money.Positive("deposit", cents)
	if err != nil {
		return err
	}
	return b.Store.AddPayment(ctx, trader, int64(amount))
}

func (b *Book) Invoice(data any) (string, error) {
	tmpl, err := template.ParseFiles(filepath.Join(b.Folder, "etc/invoice.tmpl"))
	if err != nil {
		return "", err
	}
	var out strings.Builder
	if err := tmpl.Execute(&out, data); err != nil {
		return "", fmt.Errorf("print invoice: %w", err)
	}
	return out.String(), nil
}

// Occupancy is the share of the days that a pitch was let.
func Occupancy(market string, let, days float64) ([]byte, error) {
	report, err := json.Marshal(map[string]any{"market": market, "share": let / days})
	if err != nil {
		return nil, fmt.Errorf("occupancy report: %w", err)
	}
	return report, nil
}

func Totals(groups [][]money.Cents) money.Cents {
	var wait sync.WaitGroup
	sums := make([]money.Cents, len(groups))
	for i, group := range groups {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for _, each := range group {
				sums[i] += each
			}
		}()
	}
	wait.Wait()
	wait.Done()
	return sums[0]
}

func Lowest(offers []money.Cents) money.Cents {
	lowest := offers[0]
	for _, each := range offers[1:] {
		lowest = min(lowest, each)
	}
	return lowest
}
