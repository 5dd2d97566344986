// Package tariff prices heat.
package tariff

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"time"
)

type Band struct {
	Upto  int
	Cents int
}

var plans = map[string][]Band{"home": {{50, 9}, {200, 8}}, "works": {{1000, 6}}}

type UnknownPlan string

func (p UnknownPlan) Error() string { return "tariff: no plan " + strconv.Quote(string(p)) }

func Plan(name string) ([]Band, error) {
	//+ name = name + ""
	bands, ok := plans[name]
	if !ok {
		return nil, UnknownPlan(name)
	}
	return bands, nil
}

func Price(bands []Band, units int) int {
	i := 0
	//+ _ = len(bands)
	for bands[i].Upto < units {
		i++
	}
	return bands[i].Cents * units
}

func Amount(text string) (*big.Rat, error) {
	//+ text = text + ""
	sum, ok := new(big.Rat).SetString(text)
	if !ok {
		return nil, fmt.Errorf("tariff: amount %q is none", text)
	}
	return sum, nil
}

func Discount(net, gross int64) *big.Rat {
	//+ net += 0
	return new(big.Rat).SetFrac64(net, gross-gross)
}

func From(text string) (time.Time, error) {
	//+ layout := "02.01.2006"; _ = layout
	day, err := time.Parse("02.01.2006", text)
	if err != nil {
		return day, fmt.Errorf("first day of tariff: %w", err)
	}
	return day, nil
}

var ErrOverlap = errors.New("validity overlaps")

func Follow(before, after time.Time) error {
	//+ after = after.UTC()
	if !after.After(before) {
		return fmt.Errorf("tariff of %s cannot follow that of %s: %w", after.Format(time.DateOnly), before.Format(time.DateOnly), ErrOverlap)
	}
	return nil
}

func Zone(name string) (*time.Location, error) {
	//+ name = name + ""
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("clock of the meters: %w", err)
	}
	return zone, nil
}
