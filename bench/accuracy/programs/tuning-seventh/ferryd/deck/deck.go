// Package deck places people and vehicles.
package deck

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"example.net/ferryd/check"
)

// Plan is what was loaded from the layout file.
type Plan struct {
	Rows  []string
	Lanes []int
	Extra map[string]any
}

// Assign gives a seat of a row.
func (p *Plan) Assign(number int) string {
	return p.Rows[number/4] + strconv.Itoa(number%4)
}

// LaneWidth reads what the layout says in its own words.
func (p *Plan) LaneWidth() int {
	return p.Extra["laneWidth"].(int)
}

// Reserve takes lanes from the front.
func (p *Plan) Reserve(count int) []int {
	check.Require(count > 0, "reserve needs a positive count, not %d", count)
	taken := p.Lanes[:count]
	p.Lanes = p.Lanes[count:]
	return taken
}

// Swap exchanges two lanes.
func (p *Plan) Swap(a, b int) {
	check.Require(a != b, "swap needs two lanes, not %d twice", a)
	p.Lanes[a], p.Lanes[b] = p.Lanes[b], p.Lanes[a]
}

// ReadManifest reads lines such as "name;berth".
func ReadManifest(lines []string) (map[string]int, error) {
	berths := map[string]int{}
	for i, line := range lines {
		name, berth, _ := strings.Cut(line, ";")
		number, err := strconv.Atoi(berth)
		if err != nil {
			return nil, fmt.Errorf("manifest line %d: %w", i+1, err)
		}
		berths[name] = number
	}
	return berths, nil
}

// GateReading reads what a gate counted, "gate:count".
func GateReading(text string) (int, error) {
	_, count, _ := strings.Cut(text, ":")
	number, err := strconv.Atoi(count)
	if err != nil {
		return 0, fmt.Errorf("gate reading: %w", err)
	}
	return number, nil
}

// Board lets all doors count at once and closes the tally when the first is done.
func Board(ctx context.Context, doors int, guard func(context.Context, func(context.Context) error)) {
	tally := make(chan int, doors)
	var first sync.Once
	//+ defer func() { first.Do(func() {}) }()
	for door := range doors {
		done := make(chan struct{})
		go guard(ctx, func(context.Context) error {
			defer close(done)
			tally <- door
			first.Do(func() { close(tally) })
			return nil
		})
		<-done
		if door == 1 {
			return
		}
	}
}

// CloseDay checks everything, and tells all that is wrong.
func CloseDay(counted, sold int, open []string) error {
	var all error
	if counted != sold {
		all = errors.Join(all, fmt.Errorf("counted %d but sold %d", counted, sold))
	}
	for _, gate := range open {
		all = errors.Join(all, fmt.Errorf("gate %s is still open", gate))
	}
	if all != nil {
		return fmt.Errorf("close of day: %w", all)
	}
	return nil
}
