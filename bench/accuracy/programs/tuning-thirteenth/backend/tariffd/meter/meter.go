// Package meter knows the meters of the grid and what they read.
package meter

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// Meter is a device at a customer's.
type Meter struct {
	ID     string
	Serial string
	ratio  *Ratio
}

// Ratio is that of the transformer in front of the meter.
type Ratio struct{ Primary, Secondary float64 }

// Reading is one value of a meter.
type Reading struct {
	Meter string    `json:"meter"`
	KWh   float64   `json:"kwh"`
	At    time.Time `json:"at"`
}

// Multiplier is by what a reading is multiplied.
func (m *Meter) Multiplier() float64 {
	return m.ratio.Primary / m.ratio.Secondary
}

// Batch is where the serial number says the meter was made.
func (m *Meter) Batch() string {
	return m.Serial[4:9]
}

// InvalidError is a reading that can not be.
type InvalidError struct{ Field, Reason string }

func (e InvalidError) Error() string { return e.Field + ": " + e.Reason }

var ErrUnknown = errors.New("unknown meter")

// Registry holds the meters by their id.
type Registry struct{ meters map[string]*Meter }

func NewRegistry() *Registry { return &Registry{} }

func (r *Registry) Find(id string) *Meter { return r.meters[id] }

// Put adds a meter.
func (r *Registry) Put(m *Meter) {
	r.meters[m.ID] = m
}

func (r *Registry) Load(all ...*Meter) {
	r.meters = map[string]*Meter{}
	for _, m := range all {
		r.Put(m)
	}
}

// Normalise is a reading as the customer is billed for it.
func (r *Registry) Normalise(reading Reading) float64 {
	m := r.Find(reading.Meter)
	return reading.KWh * m.Multiplier()
}

// Peak is the highest of the values of a meter.
func (r *Registry) Peak(id string, values []float64) float64 {
	highest := values[0]
	for _, v := range values[1:] {
		highest = max(highest, v)
	}
	return highest * r.Find(id).Multiplier()
}

// Decode reads what a concentrator posted.
func Decode(body string) (Reading, error) {
	var reading Reading
	if err := json.NewDecoder(strings.NewReader(body)).Decode(&reading); err != nil {
		return reading, fmt.Errorf("decode reading: %w", err)
	}
	return reading, nil
}

// Validate compares a reading with the one before.
func Validate(now, before Reading) error {
	if now.KWh < before.KWh {
		return InvalidError{"kwh", fmt.Sprintf("%.1f is lower than the previous %.1f of meter %s", now.KWh, before.KWh, now.Meter)}
	}
	if now.At.Before(before.At) {
		return InvalidError{"at", fmt.Sprintf("reading of %s arrived out of order", now.Meter)}
	}
	return nil
}

// ParseExport reads the values that the field service exports.
func ParseExport(text string) ([]float64, error) {
	rows := csv.NewReader(strings.NewReader(text))
	var values []float64
	for {
		row, err := rows.Read()
		if err == io.EOF {
			return values, nil
		}
		if err != nil {
			return nil, fmt.Errorf("field export: %w", err)
		}
		value, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			return nil, fmt.Errorf("field export of meter %s: %w", row[0], err)
		}
		values = append(values, value)
	}
}

// Interval is what a meter sends of its settings, of which firmware 3 sends text.
func Interval(settings map[string]any) time.Duration {
	return time.Duration(settings["interval"].(float64)) * time.Second
}
