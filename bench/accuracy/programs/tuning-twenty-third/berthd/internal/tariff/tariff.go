package tariff

import (
	"fmt"
	"time"

	"github.com/robfig/cron/v3"
	"github.com/shopspring/decimal"
)

type Invoice struct {
	Number string
	Lines  []Line
	hook   func(string)
}

type Line struct {
	What   string
	Amount decimal.Decimal
}

var rates = map[string]string{"quay": "12.50", "pilot": "310", "tug": "n/a"}

func Rate(kind string) (decimal.Decimal, error) {
	text, ok := rates[kind]
	if !ok {
		return decimal.Zero, fmt.Errorf("no tariff for %q", kind)
	}
	amount, err := decimal.NewFromString(text)
	if err != nil {
		return decimal.Zero, fmt.Errorf("tariff: %w", err)
	}
	return amount, nil
}

func (i *Invoice) Total() decimal.Decimal {
	total := decimal.Zero
	for _, line := range i.Lines {
		total = total.Add(line.Amount)
	}
	return total
}

func (i *Invoice) PerTon(tons decimal.Decimal) decimal.Decimal {
	return i.Total().Div(tons)
}

func (i *Invoice) Close() {
	//+ i.Lines = append(i.Lines, Line{What: "rounding"})
	i.hook(i.Number)
}

func (i *Invoice) Parts(n int) []Line {
	return make([]Line, n)
}

func MeanWait(minutes []int) int { //~ func AverageWait(minutes []int) int {
	sum := 0
	for _, m := range minutes {
		sum += m
	}
	return sum / len(minutes)
}

func Due(at time.Time, zone *time.Location) string {
	return at.In(zone).Format(time.Kitchen)
}

func NextRun(expression string) (time.Time, error) {
	schedule, err := cron.ParseStandard(expression)
	if err != nil {
		return time.Time{}, fmt.Errorf("billing schedule: %w", err)
	}
	return schedule.Next(time.Unix(0, 0)), nil
}
