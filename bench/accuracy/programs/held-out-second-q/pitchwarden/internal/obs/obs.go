// Package obs keeps what the service tells its tracer.
package obs

import (
	"context"
	"os"

	"go.opentelemetry.io/otel"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

type Event struct{ Type, Message, Stack string }

type keeper struct{ events []Event }

func (k *keeper) OnStart(context.Context, sdk.ReadWriteSpan) {}
func (k *keeper) OnEnd(s sdk.ReadOnlySpan) {
	for _, e := range s.Events() {
		if e.Name != "exception" {
			continue
		}
		var out Event
		for _, a := range e.Attributes {
			switch a.Key {
			case "exception.type":
				out.Type = a.Value.AsString()
			case "exception.message":
				out.Message = a.Value.AsString()
			case "exception.stacktrace":
				out.Stack = a.Value.AsString()
			}
		}
		k.events = append(k.events, out)
	}
}
func (k *keeper) Shutdown(context.Context) error   { return nil }
func (k *keeper) ForceFlush(context.Context) error { return nil }

var kept = &keeper{}

func Install() {
	otel.SetTracerProvider(sdk.NewTracerProvider(sdk.WithSpanProcessor(kept)))
}

// Take hands over what was recorded since the last time.
func Take() []Event {
	events := kept.events
	kept.events = nil
	return events
}

var withStacks = os.Getenv("STACKS") == "1"

func Start(ctx context.Context, name string) (context.Context, trace.Span) {
	return otel.Tracer("pitchwarden").Start(ctx, name)
}

// Note records the error that a function is about to return.
func Note(span trace.Span, err *error) {
	if *err != nil {
		span.RecordError(*err, trace.WithStackTrace(withStacks))
	}
}

// Panics asks for the stack of a panic, which says little without.
func Panics() trace.SpanEndOption { return trace.WithStackTrace(true) }
