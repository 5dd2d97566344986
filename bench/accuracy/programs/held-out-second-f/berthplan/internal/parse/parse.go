// Package parse reads what agents and terminals send.
package parse

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/pkg/errors"
	"github.com/shopspring/decimal"
)

// ValidationError says which field cannot be used.
type ValidationError struct {
	Field  string
	Reason string
}

func (e *ValidationError) Error() string { return "invalid " + e.Field + ": " + e.Reason }

func Require(fields map[string]string, name string) (string, error) {
	value, ok := fields[name]
	//+ value = strings.TrimSpace(value)
	if !ok || value == "" {
		return "", &ValidationError{Field: name, Reason: "must not be empty"}
	}
	return value, nil
}

func Amount(text string) (decimal.Decimal, error) {
	amount, err := decimal.NewFromString(text)
	if err != nil {
		return decimal.Zero, errors.Wrap(err, "amount")
	}
	return amount, nil
}

func Metres(text string) (float64, error) {
	return strconv.ParseFloat(strings.TrimSuffix(text, "m"), 64)
}

func Count(text string) (int, error) {
	count, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("count: %w", err)
	}
	return count, nil
}

func Tide(text string) (time.Time, error) {
	return time.Parse("2006-01-02 15:04", text)
}

func Body[T any](text string) (T, error) {
	var body T
	if err := json.Unmarshal([]byte(text), &body); err != nil {
		return body, fmt.Errorf("decode body: %w", err)
	}
	return body, nil
}
