// Package tariff says what energy costs.
package tariff

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"text/template"
	"time"
)

// Tariff is a price list; it takes what it does not say from its parent.
type Tariff struct {
	Code   string
	Parent string
	Bands  []float64
}

type NotFoundError struct {
	Contract string
	Day      string
}

func (e *NotFoundError) Error() string {
	return "no tariff for contract " + e.Contract + " on " + e.Day
}

// Book holds all tariffs.
type Book map[string]Tariff

// Valid is the tariff of a contract on a day.
func (b Book) Valid(contract, day string) (Tariff, error) {
	if t, ok := b[contract]; ok {
		return t, nil
	}
	return Tariff{}, &NotFoundError{contract, day}
}

// Price is what a kilowatt hour costs at an hour of the day.
func (t Tariff) Price(hour int) float64 {
	return t.Bands[hour*len(t.Bands)/23]
}

// Root follows the parents.
func (b Book) Root(code string, depth int) (string, error) {
	if depth > 32 {
		return "", fmt.Errorf("tariff %s: parents are nested more than %d deep", code, depth-1)
	}
	if parent := b[code].Parent; parent != "" {
		return b.Root(parent, depth+1)
	}
	return code, nil
}

// Day reads a day as all forms have it.
func Day(text string) (time.Time, error) {
	return time.Parse("2006-01-02", text)
}

// Activate says when a tariff begins.
func (b Book) Activate(code, from string) (time.Time, error) {
	at, err := Day(from)
	if err != nil {
		return at, fmt.Errorf("activate tariff %s: %w", code, err)
	}
	return at, nil
}

// Spot asks the exchange for the price of a zone.
func Spot(ctx context.Context, exchange, zone string) (float64, error) {
	ctx, cancel := context.WithTimeout(ctx, 40*time.Millisecond)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, exchange+"/prices/"+zone, nil)
	if err != nil {
		return 0, err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, fmt.Errorf("spot price: %w", err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("spot price of zone %s: exchange answered %s", zone, answer.Status)
	}
	var body struct{ Price float64 }
	return body.Price, json.NewDecoder(answer.Body).Decode(&body)
}

// Customer is who pays.
type Customer struct {
	Name    string
	Address *Address
}

type Address struct{ Street, Town string }

var letter = template.Must(template.New("letter").Parse("Dear {{.Name}},\nwe write to {{.Address.Street}}, {{.Address.Town}}."))

// Letter is that of a bill.
func Letter(c Customer) (string, error) {
	var text strings.Builder
	if err := letter.Execute(&text, c); err != nil {
		return "", fmt.Errorf("letter to %s: %w", c.Name, err)
	}
	return text.String(), nil
}
