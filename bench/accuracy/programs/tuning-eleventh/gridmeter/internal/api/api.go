// Package api serves meters, and opens a span for each call.
package api

import (
	"context"
	"errors"
	"fmt"

	"example.org/gridmeter/internal/alarm"
	"example.org/gridmeter/internal/ledger"
	"example.org/gridmeter/internal/meter"
	"example.org/gridmeter/internal/plug"
	"example.org/gridmeter/internal/tariff"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

type Server struct {
	Park   *meter.Park
	Ledger *ledger.Ledger
	Client *plug.Client
	Down   *plug.Client
	Hub    *alarm.Hub
	Lease  alarm.Lease
}

// Span runs a call in a span. What panics is recorded by the end of the span, what is returned by RecordError.
func Span(ctx context.Context, name string, kind trace.SpanKind, call func(context.Context) error) (err error) {
	ctx, span := otel.Tracer("gridmeter").Start(ctx, name, trace.WithSpanKind(kind))
	defer span.End(trace.WithStackTrace(true))
	if err = call(ctx); err != nil {
		var panicked *Panicked
		if errors.As(err, &panicked) {
			span.RecordError(err, trace.WithAttributes(attribute.String("exception.stacktrace", panicked.Stack)))
		} else {
			span.RecordError(err, trace.WithStackTrace(Stacks))
		}
		span.SetStatus(codes.Error, err.Error())
	}
	return err
}

// Stacks says whether errors that are returned are sent with the stack of where they are recorded.
var Stacks = false

// Panicked is what the guard of the workers makes of a panic.
type Panicked struct {
	Value any
	Stack string
}

func (p *Panicked) Error() string { return fmt.Sprintf("worker panicked: %v", p.Value) }

func (s *Server) Zone(serial string) string { return s.Park.Zone(serial) }

func (s *Server) Tag(serial, key, value string) { s.Park.Tag(serial, key, value) }

func (s *Server) Device(i int) string { return s.Park.At(i).Serial }

func (s *Server) Scaled(serial, register string, value int) float64 {
	return s.Park.Get(serial).Scale(register, value)
}

func (s *Server) Latest(serial string) float64 { return s.Park.Get(serial).Latest().Value }

func (s *Server) Window(serial string, from, to int) int {
	return len(s.Park.Get(serial).Window(from, to))
}

func (s *Server) Power(serial string) float64 { return s.Park.Get(serial).Latest().Kilowatts() }

func (s *Server) Counter(r meter.Reading) uint32 { return r.Counter() }

func (s *Server) Freeze(serial string) { s.Park.Get(serial).Write("1.8.0") }

func (s *Server) Bill(ctx context.Context, serial, plan, text string, hour int) error {
	p, err := tariff.Load(plan, text)
	if err != nil {
		return err
	}
	cents, err := p.Zone(hour)
	if err != nil {
		return fmt.Errorf("bill %s: %w", serial, err)
	}
	e, err := s.Ledger.Get(serial)
	if err != nil {
		return fmt.Errorf("bill %s: %w", serial, err)
	}
	tariff.Bill("{{.Serial}} {{.Amount}}", map[string]any{"Serial": serial, "Amount": cents * float64(e.Wh)})
	return nil
}
