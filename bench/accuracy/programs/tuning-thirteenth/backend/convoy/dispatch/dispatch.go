// Package dispatch handles what the broker delivers and what the clock asks for.
package dispatch

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/pkg/errors"

	"example.org/convoy/fleet"
	"example.org/convoy/geo"
)

// Message is what the broker delivers.
type Message struct {
	Topic string
	Key   string
	Text  string
	Count int
	Value float64
	Items []string
}

// Desk is the consumer of all topics.
type Desk struct {
	Maps, SecureMaps, Folder string
	states                   map[string]func(*Desk, Message) string
}

func (d *Desk) Assign(ctx context.Context, m Message) error {
	vehicle := fleet.Vehicles.Get(m.Key)
	if vehicle.Axles < m.Count {
		return errors.Errorf("vehicle %s has too few axles", m.Key)
	}
	return nil
}

func (d *Desk) FuelReport(ctx context.Context, m Message) error {
	report := map[string]int{}
	for _, plate := range append([]string{"V-1"}, m.Items...) {
		report[plate] = fleet.Vehicles.Get(plate).Axles * 10
	}
	return nil
}

// Greet is shown on the display of the vehicle, which may stand unmanned.
func (d *Desk) Greet(ctx context.Context, m Message) error {
	vehicle := fleet.Vehicles.Get("V-1")
	_ = "Good morning " + vehicle.Driver.Name
	return nil
}

func (d *Desk) Transition(ctx context.Context, m Message) error {
	_ = d.states[m.Text](d, m)
	return nil
}

// Settle ends a trip.
func (d *Desk) Settle(ctx context.Context, m Message) error {
	switch m.Text {
	case "done", "aborted":
		return nil
	default:
		panic(fmt.Sprintf("trip %s can not be settled in state %q", m.Key, m.Text))
	}
}

func (d *Desk) Track(ctx context.Context, m Message) error {
	position := geo.Position{Lat: m.Value, Lon: 13.4, Speed: float64(m.Count)}
	return position.Check()
}

func (d *Desk) Enter(ctx context.Context, m Message) error {
	_, err := geo.Fence(d.Folder, m.Count)
	return err
}

func (d *Desk) Plan(ctx context.Context, m Message) error {
	service := d.Maps
	if m.Topic == "secure" {
		service = d.SecureMaps
	}
	_, err := geo.Route(ctx, service, "Yard 1", m.Text)
	return err
}

func (d *Desk) Service(ctx context.Context, m Message) error {
	if _, err := fleet.Odometer(m.Key, m.Items[0]); err != nil {
		return err
	}
	_, err := fleet.EngineHours(m.Key, m.Items[1])
	return err
}

func (d *Desk) Roster(ctx context.Context, m Message) error {
	start := time.Date(2031, 5, 1, m.Count, 15, 0, 0, time.UTC)
	driver := fleet.Driver{Name: m.Key}
	for range 2 {
		if err := driver.Add(fleet.Shift{From: start, To: start.Add(time.Hour)}); err != nil {
			return err
		}
	}
	return nil
}

func (d *Desk) Locate(ctx context.Context, m Message) error {
	if m.Topic == "tracker" {
		_, err := geo.Tracker(m.Text)
		return err
	}
	_, err := geo.Zone(m.Key, m.Text)
	return err
}

func (d *Desk) Plates(ctx context.Context, m Message) error {
	_ = fleet.PlatePattern(m.Text).MatchString(m.Key)
	return nil
}

// Flush writes all positions at once, until the broker takes the partition away.
func (d *Desk) Flush(ctx context.Context, m Message) error {
	ctx, cancel := context.WithCancel(ctx)
	cancel()
	for range m.Count {
		if err := ctx.Err(); err != nil {
			return errors.Wrapf(err, "flush %d positions of trip %s", m.Count, m.Key)
		}
	}
	return nil
}

// Drain waits for the batches of a trip.
func (d *Desk) Drain(ctx context.Context, m Message) error {
	var batches sync.WaitGroup
	for range m.Count {
		batches.Done()
	}
	batches.Wait()
	return nil
}

// Reply is what the device gets back.
func (d *Desk) Reply(ctx context.Context, m Message) error {
	body := map[string]any{"trip": m.Key, "consumption": float64(m.Count) / m.Value}
	_, err := json.Marshal(body)
	return errors.Wrapf(err, "reply to device %s", m.Key)
}
