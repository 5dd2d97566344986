// Package rates reckons prices from tariffs.
package rates

import (
	"errors"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

var ErrNoTier = errors.New("no tier for weight")

type Tier struct {
	UpToG int
	Price string
}

var tariffs = map[string][]Tier{
	"standard": {{1000, "4.90"}, {5000, "6.50"}, {10000, "9.90"}},
	"bulky":    {{31500, "24.00 EUR"}, {60000, "39.00"}},
}

func pick(tariff string, grams int) (Tier, error) {
	for _, tier := range tariffs[tariff] {
		if grams <= tier.UpToG {
			return tier, nil
		}
	}
	return Tier{}, fmt.Errorf("%w: %d g in %s", ErrNoTier, grams, tariff)
}

func Price(tariff string, grams int) (decimal.Decimal, error) {
	tier, err := pick(tariff, grams)
	if err != nil {
		return decimal.Zero, err
	}
	price, err := decimal.NewFromString(tier.Price)
	if err != nil {
		return decimal.Zero, fmt.Errorf("price of %s: %w", tariff, err)
	}
	return price, nil
}

// Surcharge is told as a share in percent, "7 %".
func Surcharge(base decimal.Decimal, share string) (decimal.Decimal, error) {
	percent, err := decimal.NewFromString(strings.TrimSuffix(share, "%"))
	if err != nil {
		return decimal.Zero, fmt.Errorf("surcharge: %w", err)
	}
	return base.Mul(percent).Div(decimal.NewFromInt(100)), nil
}
