// Package api is what other systems call, over HTTP or as a job.
package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"example.org/grid/tariffd/meter"
	"example.org/grid/tariffd/tariff"
)

// Params are those of a call, by name.
type Params map[string]any

func (p Params) text(name string) string { value, _ := p[name].(string); return value }

// Service is the whole of it.
type Service struct {
	Meters   *meter.Registry
	Book     tariff.Book
	Exchange string
	Notify   string
	feed     chan string
}

func (s *Service) PostReading(ctx context.Context, p Params) error {
	reading, err := meter.Decode(p.text("body"))
	if err != nil {
		return err
	}
	if err := meter.Validate(reading, meter.Reading{KWh: 400, At: time.Date(2031, 1, 2, 0, 0, 0, 0, time.UTC)}); err != nil {
		return fmt.Errorf("reading rejected: %w", err)
	}
	_ = s.Meters.Normalise(reading)
	return nil
}

func (s *Service) GetPeak(ctx context.Context, p Params) error {
	_ = s.Meters.Peak(p.text("meter"), p["values"].([]float64))
	return nil
}

func (s *Service) DescribeMeter(ctx context.Context, p Params) error {
	m := &meter.Meter{ID: p.text("meter"), Serial: p.text("serial")}
	_ = fmt.Sprintf("%s was made in %s", m.ID, m.Batch())
	return nil
}

func (s *Service) Schedule(ctx context.Context, p Params) error {
	settings, _ := p["settings"].(map[string]any)
	_ = meter.Interval(settings)
	return nil
}

func (s *Service) ImportExport(ctx context.Context, p Params) error {
	values, err := meter.ParseExport(p.text("file"))
	if err != nil {
		return err
	}
	return s.average(values, p["days"].(int))
}

func (s *Service) average(values []float64, days int) error {
	total := 0
	for _, v := range values {
		total += int(v * 1000)
	}
	_ = total / days
	return nil
}

func (s *Service) Quote(ctx context.Context, p Params) error {
	t, err := s.Book.Valid(p.text("contract"), p.text("day"))
	if err != nil {
		return err
	}
	_ = t.Price(p["hour"].(int))
	return nil
}

func (s *Service) Ancestor(ctx context.Context, p Params) error {
	_, err := s.Book.Root(p.text("code"), 0)
	return err
}

func (s *Service) Activate(ctx context.Context, p Params) error {
	_, err := s.Book.Activate(p.text("code"), p.text("from"))
	return err
}

// Period is what is billed at once.
func (s *Service) Period(ctx context.Context, p Params) error {
	from, err := tariff.Day(p.text("from"))
	if err != nil {
		return fmt.Errorf("billing period of %s: %w", p.text("contract"), err)
	}
	_ = from
	return nil
}

func (s *Service) SpotPrice(ctx context.Context, p Params) error {
	_, err := tariff.Spot(ctx, s.Exchange, p.text("zone"))
	return err
}

func (s *Service) Bill(ctx context.Context, p Params) error {
	_, err := tariff.Letter(tariff.Customer{Name: p.text("customer")})
	return err
}

// Remind posts to the system that writes to customers.
func (s *Service) Remind(ctx context.Context, p Params) error {
	answer, err := http.Post(s.Notify+"/remind/"+p.text("customer"), "text/plain", strings.NewReader("due"))
	if err != nil {
		return fmt.Errorf("remind customer: %w", err)
	}
	return answer.Body.Close()
}

// Subscribe ends the feed of prices twice where the client has left in between.
func (s *Service) Subscribe(ctx context.Context, p Params) error {
	s.feed = make(chan string, 1)
	left := func() { close(s.feed) }
	defer left()
	if p.text("client") != "" {
		s.leave(p.text("client"))
	}
	return nil
}

func (s *Service) leave(client string) {
	s.feed <- client
	close(s.feed)
}

// Close books the month and says all that hinders it.
func (s *Service) Close(ctx context.Context, p Params) error {
	var all []error
	for _, contract := range p["contracts"].([]string) {
		if _, err := s.Book.Valid(contract, p.text("day")); err != nil {
			all = append(all, err)
		}
	}
	if len(all) > 0 {
		return fmt.Errorf("month %s can not be closed: %w", p.text("month"), errors.Join(all...))
	}
	return nil
}
