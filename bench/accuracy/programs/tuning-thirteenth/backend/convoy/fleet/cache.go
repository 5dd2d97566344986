// Package fleet knows vehicles, drivers and what their trackers send.
package fleet

import (
	"regexp"
	"strconv"
	"sync"
	"time"

	"github.com/pkg/errors"
)

// Cache keeps what was asked of the database, of any kind.
type Cache[V any] struct {
	mu    sync.Mutex
	items map[string]any
}

// Get is what is kept under a key.
func (c *Cache[V]) Get(key string) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.items[key].(V)
}

// Vehicle is a lorry.
type Vehicle struct {
	Plate  string
	Axles  int
	Driver *Driver
}

type Driver struct {
	Name   string
	Shifts []Shift
}

type Shift struct{ From, To time.Time }

var Vehicles = &Cache[Vehicle]{items: map[string]any{"V-1": Vehicle{Plate: "V-1", Axles: 3}}}

// OverlapError says that somebody would drive twice at once.
type OverlapError struct {
	Driver string
	At     time.Time
}

func (e *OverlapError) Error() string {
	return "driver " + e.Driver + " already has a shift at " + e.At.Format(time.Kitchen)
}

// Add puts a shift into the plan.
func (d *Driver) Add(shift Shift) error {
	for _, other := range d.Shifts {
		if shift.From.Before(other.To) && other.From.Before(shift.To) {
			return errors.WithStack(&OverlapError{d.Name, other.From})
		}
	}
	d.Shifts = append(d.Shifts, shift)
	return nil
}

// number reads what trackers send as text.
func number(text string) (int16, error) {
	n, err := strconv.ParseInt(text, 10, 16)
	return int16(n), err
}

// Odometer reads the kilometres since the last service.
func Odometer(plate, text string) (int16, error) {
	n, err := number(text)
	return n, errors.Wrapf(err, "odometer of %s", plate)
}

// EngineHours reads how long the engine ran.
func EngineHours(plate, text string) (int16, error) {
	n, err := number(text)
	return n, errors.Wrapf(err, "engine hours of %s", plate)
}

// PlatePattern is how plates of a country look, as the settings say.
func PlatePattern(setting string) *regexp.Regexp {
	return regexp.MustCompile(setting)
}
