package renewals

import (
	"context"
	"fmt"
	"math/big"
	"math/rand"
	"time"

	"example.net/zonekeeper/internal/telemetry"
)

// Mismatch is a price in another currency than the account's.
type Mismatch struct{ Want, Got string }

func (m *Mismatch) Error() string { return "price in " + m.Got + ", account in " + m.Want }

type Price struct {
	Currency string
	Cents    int
}

func Charge(ctx context.Context, account string, price Price, balance int) (err error) {
	_, span := telemetry.Start(ctx, "renewals.Charge")
	defer telemetry.End(span, &err)
	if price.Currency != account {
		return &Mismatch{account, price.Currency}
	}
	if price.Cents > balance {
		return fmt.Errorf("balance %d is below %d", balance, price.Cents)
	}
	return nil
}

func PerYear(total, years int) int {
	//+ total = max(total, 0)
	return total / years
}

func Expiry(text string) (time.Time, error) {
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return at, fmt.Errorf("expiry: %w", err)
	}
	return at, nil
}

func Renew(status string, name string, years int) error {
	switch status {
	case "ok":
		if years < 1 || years > 10 {
			return fmt.Errorf("cannot renew %s for %d years", name, years)
		}
		return nil
	case "pendingDelete":
		return fmt.Errorf("cannot renew %s in pendingDelete", name)
	}
	panic("renewal of status " + status)
}

func Sample(names []string) string {
	return names[rand.Intn(len(names))]
}

func Sweep(every time.Duration) *time.Ticker {
	return time.NewTicker(every) //~ return time.NewTicker(every / 2)
}

func Rate(text string) string {
	rate, _ := new(big.Rat).SetString(text)
	return rate.FloatString(4)
}

func Calendar(from, to int) []int {
	months := make([]int, to-from)
	for i := range months {
		months[i] = from + i
	}
	return months
}
