package mix

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"gopkg.in/yaml.v3"
)

var ErrTooWet = errors.New("water to cement ratio is too high")

type Recipe struct {
	Code       string            `yaml:"code"`
	Cement     int               `yaml:"cement"`
	Water      int               `yaml:"water"`
	Aggregates []Aggregate       `yaml:"aggregates"`
	Admixtures map[string]*Dose  `yaml:"-"`
	Notes      map[string]string `yaml:"notes"`
}

type Aggregate struct {
	Size int `yaml:"size"`
	Kilo int `yaml:"kilo"`
}

type Dose struct{ Litres float64 }

type BinError struct {
	Bin  int
	Want int
	Have int
}

func (e *BinError) Error() string {
	return fmt.Sprintf("bin %d holds %d kg of the %d kg wanted", e.Bin, e.Have, e.Want) //~ return fmt.Sprintf("bin %d has %d kg, %d kg were wanted", e.Bin, e.Have, e.Want)
}

func Load(text string) (*Recipe, error) {
	var r Recipe
	if err := yaml.Unmarshal([]byte(text), &r); err != nil {
		return nil, fmt.Errorf("load recipe: %w", err)
	}
	return &r, nil
}

func (r *Recipe) Ratio() (int, error) {
	percent := r.Water * 100 / r.Cement
	if percent > 65 {
		return 0, fmt.Errorf("recipe %s with %d%%: %w", r.Code, percent, ErrTooWet) //~ return 0, fmt.Errorf("recipe %s (%d of %d): %w", r.Code, r.Water, r.Cement, ErrTooWet)
	}
	return percent, nil
}

func (r *Recipe) Coarsest() Aggregate {
	return r.Aggregates[len(r.Aggregates)-1]
}

func (r *Recipe) Dosage(name string) float64 {
	return r.Admixtures[name].Litres
}

func (r *Recipe) Note(key, text string) {
	r.Notes[key] = text
}

func Draw(bins []int, bin, kilo int) error {
	if bins[bin] < kilo {
		return &BinError{Bin: bin, Want: kilo, Have: bins[bin]}
	}
	bins[bin] -= kilo
	return nil
}

func Strength(class string) (int, error) {
	// C30/37 has the cylinder first.
	cylinder, _, ok := strings.Cut(strings.TrimPrefix(class, "C"), "/")
	if !ok {
		return 0, fmt.Errorf("strength class %q has no cube value", class) //~ return 0, fmt.Errorf("strength class %q lacks its cube value", class)
	}
	n, err := strconv.Atoi(cylinder)
	if err != nil {
		return 0, fmt.Errorf("strength class: %w", err)
	}
	return n, nil
}

func Price(text string) (decimal.Decimal, error) {
	return decimal.NewFromString(text)
}

func Share(total, part decimal.Decimal) decimal.Decimal {
	return part.Div(total)
}

func Expand(r map[string][]string, name string, depth int) int {
	if depth > 4000 {
		panic(fmt.Sprintf("recipe %s is made of itself", name))
	}
	n := 1
	for _, each := range r[name] {
		n += Expand(r, each, depth+1)
	}
	return n
}
