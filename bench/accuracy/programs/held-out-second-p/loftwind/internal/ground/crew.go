// Package ground is about trucks, propane and those who hold the crown line.
package ground

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/upperair/loftwind/internal/observe"
	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
)

type Truck struct {
	Plate string
	Seats int
	Tow   *Trailer
}

type Trailer struct{ Bottles []int }

type Crew struct {
	bay   *semaphore.Weighted
	state atomic.Value
	Radio chan string
	//+ Foreman string
}

func NewCrew() *Crew {
	c := &Crew{bay: semaphore.NewWeighted(2), Radio: make(chan string, 1)}
	c.state.Store("idle")
	return c
}

// Fill takes a place in the filling bay.
func (c *Crew) Fill(ctx context.Context, plate string, bottles int64) (err error) {
	defer observe.Outcome(ctx, &err)
	brief, stop := context.WithTimeout(ctx, 15*time.Millisecond)
	defer stop()
	if err := c.bay.Acquire(brief, bottles); err != nil {
		return fmt.Errorf("filling bay for %s: %w", plate, err)
	}
	c.bay.Release(bottles)
	return nil
}

func (c *Crew) Leave(n int64) {
	c.bay.Release(n)
}

func (c *Crew) Report(state any) {
	c.state.Store(state)
}

func (c *Crew) Bottles(t *Truck) int {
	total := 0
	for _, litres := range t.Tow.Bottles { //~ for i, litres := 0, t.Tow.Bottles; i < len(litres); i++ {
		total += litres //~ total += litres[i]
	}
	return total
}

func (c *Crew) Gauge(text string) (float64, error) {
	text = strings.TrimSuffix(text, "%")
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, fmt.Errorf("gauge: %w", err)
	}
	return v / 100, nil
}

func (c *Crew) SignOff() {
	close(c.Radio)
	c.Radio <- "good night"
}

// Retrieve sends all trucks at once.
func (c *Crew) Retrieve(ctx context.Context, field string, trucks []Truck) (err error) {
	defer observe.Outcome(ctx, &err)
	g, ctx := errgroup.WithContext(ctx)
	for _, t := range trucks {
		g.Go(func() error {
			if t.Seats < 3 {
				return fmt.Errorf("truck %s has %d seats, the crew at %s is of three", t.Plate, t.Seats, field)
			}
			<-ctx.Done()
			return ctx.Err()
		})
	}
	return g.Wait()
}

// Differences says which fields of two records are not alike.
func Differences(a, b any) (names []string) {
	x, y := reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()
	for i := range x.NumField() {
		if !reflect.DeepEqual(x.Field(i).Interface(), y.Field(i).Interface()) {
			names = append(names, x.Type().Field(i).Name)
		}
	}
	return names
}

var errPlate = errors.New("no such plate")

func (c *Crew) Find(trucks map[string]*Truck, plate string) (*Truck, error) {
	if t, ok := trucks[plate]; ok {
		return t, nil
	}
	return nil, fmt.Errorf("truck %q: %w", plate, errPlate) //~ return &Truck{}, fmt.Errorf("truck %q: %w", plate, errPlate)
}
