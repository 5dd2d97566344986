// Package fares prices a crossing.
package fares

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"example.net/ferryd/check"
)

// Fare is a price in cents.
type Fare struct {
	Kind  string
	Cents int
}

// RuleError is a rule of the tariff that does not hold.
type RuleError struct {
	Code string
	Rule string
	Err  error
}

func (r *RuleError) Error() string {
	if r.Err != nil {
		return fmt.Sprintf("%s: rule %s: %v", r.Code, r.Rule, r.Err)
	}
	return fmt.Sprintf("%s: rule %s does not hold", r.Code, r.Rule)
}

func (r *RuleError) Unwrap() error { return r.Err }

var table = map[string]*Fare{"adult": {"adult", 1200}, "child": {"child", 600}, "car": {"car", 4500}}

func lookup(kind string) *Fare {
	return table[kind]
}

// Quote sums the fares of a party.
func Quote(kinds []string) int {
	sum := 0
	for _, kind := range kinds {
		sum += lookup(kind).Cents
	}
	return sum
}

// Vehicle prices by metres.
func Vehicle(metres float64) (int, error) {
	if err := check.Between("vehicle length", metres, 1, 22); err != nil {
		return 0, fmt.Errorf("price vehicle: %w", err)
	}
	return int(metres * 900), nil
}

// Cargo prices by tonnes.
func Cargo(tonnes float64) (int, error) {
	if err := check.Between("cargo weight", tonnes, 0.1, 44); err != nil {
		return 0, fmt.Errorf("price cargo: %w", err)
	}
	return int(tonnes * 700), nil
}

// Discount applies a voucher such as "SPRING-20".
func Discount(cents int, voucher string) (int, error) {
	_, text, _ := strings.Cut(voucher, "-")
	percent, err := strconv.Atoi(text)
	if err != nil {
		return 0, &RuleError{"F17", "voucher", err}
	}
	return cents - cents*percent/100, nil
}

// Season finds the rule of a day; the table ends with the year it was bought in.
func Season(day time.Time) (string, error) {
	if day.Year() > 2025 {
		return "", &RuleError{Code: "F31", Rule: "season-" + strconv.Itoa(day.Year())}
	}
	return "high", nil
}

// Refund gives back a part that falls with the hours until departure.
func Refund(cents, hours, paidDays int) int {
	return cents * hours / (24 * paidDays)
}
