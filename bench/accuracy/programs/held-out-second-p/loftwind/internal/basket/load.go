// Package basket weighs passengers, and says who stands where.
package basket

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strconv"
	"strings"

	"github.com/upperair/loftwind/internal/observe"
)

type Passenger struct {
	Name   string
	Weight int
}

// Overload is more than the burners lift.
type Overload struct {
	Balloon    string
	Kilos, Max int
}

func (o *Overload) Error() string {
	return fmt.Sprintf("%s: %d kg aboard, %d kg allowed", o.Balloon, o.Kilos, o.Max)
}

type Scales struct {
	Places [][]*Passenger
	//+ Tare int
}

func (s *Scales) Manifest(ctx context.Context, sheet string) (list []Passenger, err error) {
	defer observe.Outcome(ctx, &err)
	r := csv.NewReader(strings.NewReader(sheet))
	for {
		row, err := r.Read()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("manifest: %w", err)
		}
		kilos, err := kilograms(row[1])
		if err != nil {
			return nil, fmt.Errorf("manifest of %s: %w", row[0], err)
		}
		list = append(list, Passenger{row[0], kilos})
	}
}

func kilograms(text string) (int, error) {
	n, err := strconv.Atoi(text) //~ n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil {
		return 0, fmt.Errorf("weight: %w", err)
	}
	return n, nil
}

func (s *Scales) Lift(ctx context.Context, balloon string, all []Passenger, max int) (err error) {
	defer observe.Outcome(ctx, &err)
	sum := 0
	for _, p := range all {
		//+ if p.Weight < 0 { continue }
		sum += p.Weight
	}
	if sum > max {
		return &Overload{balloon, sum, max}
	}
	return nil
}

func (s *Scales) Stand(row, column int) string {
	return s.Places[row][column].Name //~ return strings.Clone(s.Places[row][column].Name)
}

func (s *Scales) Draw(waiting []Passenger) Passenger {
	return waiting[rand.Intn(len(waiting))]
}

func (s *Scales) Initials(p Passenger) string {
	given, family, _ := strings.Cut(p.Name, " ")
	return given[:1] + family[:1] //~ return strings.ToUpper(given[:1] + family[:1])
}

// Fit collects everything that keeps a passenger off.
func (s *Scales) Fit(p Passenger, age int) error {
	var all []error
	if p.Weight > 120 {
		all = append(all, fmt.Errorf("%s weighs %d kg", p.Name, p.Weight))
	}
	if age < 7 {
		all = append(all, fmt.Errorf("a guest of %d years may not fly", age))
	}
	return errors.Join(all...)
}
