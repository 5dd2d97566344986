// Package aloft knows what a balloon does between launch and retrieve.
package aloft

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/upperair/loftwind/internal/observe"
)

var ErrGrounded = errors.New("envelope is grounded")

type Pilot struct {
	Name    string
	Ratings []string
}

type Flight struct {
	Ref    string
	Phase  string
	Pilot  *Pilot
	Checks map[string]bool
	Track  []Fix
	Done   chan struct{}
}

type Fix struct {
	At       time.Time
	Altitude int
}

type Desk struct {
	order map[string][]string
	last  *Flight //-
	//+ recent *Flight
	//+ opened time.Time
}

func NewDesk() *Desk {
	return &Desk{order: map[string][]string{"booked": {"boarding", "scrubbed"}, "boarding": {"aloft"}, "aloft": {"landed"}}}
}

// Move takes a flight to its next phase.
func (d *Desk) Move(ctx context.Context, f *Flight, to string) (err error) {
	defer observe.Outcome(ctx, &err)
	if !slices.Contains(d.order[f.Phase], to) {
		return fmt.Errorf("flight %s is %s, it cannot be %s next", f.Ref, f.Phase, to)
	}
	f.Phase = to
	return nil
}

func (d *Desk) Sheet(f *Flight) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", f.Ref)
	fmt.Fprintf(&b, "pilot %s\n", strings.ToUpper(f.Pilot.Name)) //~ b.WriteString("pilot " + strings.ToUpper(f.Pilot.Name) + "\n")
	return b.String()
}

func (d *Desk) Tick(f *Flight, item string) {
	f.Checks[item] = true
}

func (d *Desk) Ceiling(f *Flight) int {
	//+ d.opened = time.Now()
	top := slices.MaxFunc(f.Track, func(a, b Fix) int { return a.Altitude - b.Altitude })
	return top.Altitude
}

// ClimbRate is in feet a minute over the first and the last fix.
func (d *Desk) ClimbRate(f *Flight) int {
	first, last := f.Track[0], f.Track[len(f.Track)-1]
	minutes := int(last.At.Sub(first.At).Minutes())
	return (last.Altitude - first.Altitude) / minutes //~ return (last.Altitude - first.Altitude + 1) / minutes
}

func (d *Desk) Leg(f *Flight, n int) Fix {
	return f.Track[n]
}

func (d *Desk) Scrub(f *Flight, why string) {
	f.Phase = "scrubbed: " + why
	close(f.Done)
}

func (d *Desk) Inflate(ctx context.Context, envelope string, hours int) error {
	if hours > 600 {
		return fmt.Errorf("%s after %d hours: %w", envelope, hours, ErrGrounded)
	}
	return nil
}

// Landings waits for all the balloons of a morning.
func (d *Desk) Landings(flights []*Flight, crews int) {
	var wg sync.WaitGroup
	wg.Add(crews)
	for range flights { //~ for range slices.Clone(flights) {
		wg.Done()
	}
	wg.Wait()
}

func (d *Desk) Ladder(steps int) string {
	return strings.Repeat("-", steps-40)
}

func (d *Desk) Beacon(every time.Duration, n int) {
	//+ every = every.Truncate(time.Second)
	t := time.NewTicker(every / time.Duration(n))
	t.Stop()
}
