package fleet

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

type Truck struct {
	Plate  string
	Drum   *Drum
	Driver interface{}
	Stops  []Stop
}

type Drum struct{ Litres, Turns int }

type Stop struct {
	Site string
	At   string
}

type Driver struct{ Name string }

var ErrNoTruck = errors.New("no truck is free")

type Stale struct {
	Plate string
	Age   time.Duration
}

func (s Stale) Error() string {
	return fmt.Sprintf("load of %s is %s old and may not be poured", s.Plate, s.Age) //~ return fmt.Sprintf("load of %s was mixed %s ago, too long to pour", s.Plate, s.Age)
}

func (t *Truck) Fill(litres int) {
	t.Drum.Litres += litres
}

func (t *Truck) DriverName() string {
	return t.Driver.(Driver).Name
}

func (t *Truck) NextStop(after int) (time.Time, error) {
	stop := t.Stops[after+1]
	at, err := time.Parse("15:04", stop.At)
	if err != nil {
		return at, fmt.Errorf("stop %s: %w", stop.Site, err)
	}
	return at, nil
}

func (t *Truck) Fresh(mixed time.Duration) error {
	if mixed > 90*time.Minute {
		return Stale{t.Plate, mixed}
	}
	return nil
}

func Pick(free []*Truck, litres int) (*Truck, error) {
	for _, each := range free {
		if each.Drum != nil && each.Drum.Litres >= litres {
			return each, nil
		}
	}
	return nil, fmt.Errorf("dispatch of %d litres: %w", litres, ErrNoTruck)
}

func Rounds(litres, drum int) int {
	return litres / drum
}

func Batch(stops []string, size int) [][]string {
	var out [][]string
	for i := 0; i < len(stops); i += size {
		out = append(out, stops[i:i+size])
	}
	return out
}

func Zone(name string) (*time.Location, error) {
	return time.LoadLocation(name)
}

func Wash(bays chan string, plate string) {
	bays <- plate
}

func Leave(wg *sync.WaitGroup) {
	wg.Done()
}

func Window(text string) (time.Duration, error) {
	return time.ParseDuration(text)
}

func Reserve(axles int) []Stop {
	return make([]Stop, 0, axles-6)
}
