package money

import (
	"fmt"
	"strconv"
	"strings"
)

type Cents int64

type NotPositive struct {
	What   string
	Amount Cents
}

func (e NotPositive) Error() string {
	return fmt.Sprintf("%s must be positive, not %d", e.What, e.Amount)
}

func Positive(what string, amount Cents) (Cents, error) {
	if amount <= 0 {
		return 0, NotPositive{what, amount}
	}
	return amount, nil
}

func Parse(text string) (Cents, error) {
	euros, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil {
		return 0, fmt.Errorf("amount: %w", err)
	}
	return Cents(euros * 100), nil
}

// PerMetre splits a rent over the metres of a frontage.
func PerMetre(rent Cents, metres int) Cents {
	return rent / Cents(metres)
}
