// Package imports reads the files of partners and the calls of webhooks.
package imports

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Row is one line of a settlement file.
type Row struct {
	Reference string
	Cents     int64
	Day       time.Time
}

// Settlement reads lines of reference, cents and day.
func Settlement(lines []string) ([]Row, error) {
	rows := make([]Row, 0, len(lines))
	for i, line := range lines {
		fields := strings.Split(line, ";")
		cents, err := strconv.ParseInt(fields[1], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("line %d: amount: %w", i+1, err)
		}
		day, err := time.Parse(time.DateOnly, fields[2])
		if err != nil {
			return nil, fmt.Errorf("line %d: value date: %w", i+1, err)
		}
		rows = append(rows, Row{fields[0], cents, day})
	}
	return rows, nil
}

// Event is what the card network calls us with.
type Event struct {
	Kind   string `json:"kind"`
	Amount int64  `json:"amount"`
}

// Webhook reads an event.
func Webhook(body []byte) (Event, error) {
	var event Event
	if err := json.Unmarshal(body, &event); err != nil {
		return event, fmt.Errorf("decode webhook: %w", err)
	}
	return event, nil
}

// Callback reads what the bank posts when a transfer is booked.
func Callback(body []byte) (int64, error) {
	fields := map[string]any{}
	if err := json.Unmarshal(body, &fields); err != nil {
		return 0, fmt.Errorf("decode callback: %w", err)
	}
	return int64(fields["booked"].(float64)), nil
}

// Shop is the part of a reference that names the shop, as in PO-2026-berlin-17.
func Shop(reference string) string {
	return strings.Split(reference, "-")[2]
}

// Mask hides all but the last digits.
func Mask(iban string) string {
	return strings.Repeat("*", 4) + iban[len(iban)-4:]
}

// Template loads the text of a letter.
func Template(folder, name string) (string, error) {
	text, err := os.ReadFile(filepath.Join(folder, "templates", name+".tmpl"))
	if err != nil {
		return "", err
	}
	return string(text), nil
}
