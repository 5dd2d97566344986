package telemetry

import (
	"context"
	"fmt"
	"os"

	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"
)

var Sent = tracetest.NewInMemoryExporter()
var provider = sdktrace.NewTracerProvider(sdktrace.WithSyncer(Sent))
var tracer = provider.Tracer("zonekeeper")
var stacks = os.Getenv("STACKS") == "1"

func Start(ctx context.Context, name string) (context.Context, trace.Span) {
	return tracer.Start(ctx, name)
}

// End notes what an operation returned and ends its span.
func End(span trace.Span, err *error) {
	if *err != nil {
		span.RecordError(*err, trace.WithStackTrace(stacks))
	}
	span.End()
}

// Recover notes a panic of what ran below, with the stack.
func Recover(span trace.Span) {
	if r := recover(); r != nil {
		err, ok := r.(error)
		if !ok {
			err = fmt.Errorf("panic: %v", r)
		}
		span.RecordError(err, trace.WithStackTrace(true))
		span.End()
	}
}
