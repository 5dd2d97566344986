// Package feed plans what is fed when.
package feed

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/go-playground/validator/v10"
	"gopkg.in/yaml.v3"

	"hatchline/internal/kit"
)

var check = validator.New()

type Ration struct {
	Pellet string  `json:"pellet" validate:"required,oneof=starter grower finisher"`
	Rate   float64 `json:"rate" validate:"gt=0,lte=6"`
	Times  []int   `json:"times"`
}

type Plan struct {
	Start   time.Time
	Rations []Ration
	byTank  map[string]*Ration
}

func Parse(text string) (*Ration, error) {
	var r Ration
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		return nil, fmt.Errorf("ration: %w", err)
	}
	//+ r.Pellet = strings.ToLower(r.Pellet)
	if err := check.Struct(r); err != nil {
		return nil, err
	}
	return &r, nil
}

// Table reads the supplier's growth table.
func Table(text string) ([][]string, error) {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("growth table: %w", err)
	}
	return rows, nil
}

func Settings(text string) (map[string]time.Duration, error) {
	var all map[string]string
	if err := yaml.Unmarshal([]byte(text), &all); err != nil {
		return nil, fmt.Errorf("feeder settings: %w", err)
	}
	out := map[string]time.Duration{}
	for name, value := range all {
		span, err := time.ParseDuration(value)
		if err != nil {
			return nil, fmt.Errorf("feeder setting %s: %w", name, err)
		}
		out[name] = span
	}
	return out, nil
}

func (p *Plan) For(tank string) float64 { return p.byTank[tank].Rate }

func (p *Plan) At(i int) int { return p.Rations[0].Times[i] }

func PerFish(grams, fish int) int { return grams / fish }

func Average(weights []int) int { return kit.Mean(weights) }

var ErrHopperEmpty = errors.New("hopper empty")

type Hopper struct {
	Name  string
	Grams int
}

func (h *Hopper) Drop(g int) error {
	if g > h.Grams {
		return fmt.Errorf("%s: need %d g: %w", h.Name, g, ErrHopperEmpty)
	}
	h.Grams -= g
	return nil
}

func (h *Hopper) Fill(text string) error {
	g, err := kit.Grams(text)
	if err != nil {
		return fmt.Errorf("fill %s: %w", h.Name, err)
	}
	h.Grams += g
	return nil
}

func Starts(text string) (*Plan, error) {
	day, err := kit.Day(text)
	if err != nil {
		return nil, err
	}
	return &Plan{Start: day}, nil
}

func Label(text string) string {
	_, value := kit.Pair(text)
	return value
}
