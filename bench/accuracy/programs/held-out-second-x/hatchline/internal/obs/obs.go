// Package obs has what the service tells of itself.
package obs

import (
	"context"
	"os"

	"go.opentelemetry.io/otel/codes"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"
)

var Memory = tracetest.NewInMemoryExporter()

var provider = sdk.NewTracerProvider(sdk.WithSyncer(Memory))

var tracer = provider.Tracer("hatchline")

var stacks = os.Getenv("STACKS") == "1"

// Start opens a span of the service.
func Start(ctx context.Context, name string) (context.Context, trace.Span) {
	return tracer.Start(ctx, name)
}

// Note records what went wrong, if anything did.
func Note(span trace.Span, err *error) {
	if *err == nil {
		return
	}
	span.RecordError(*err, trace.WithStackTrace(stacks))
	span.SetStatus(codes.Error, (*err).Error())
}

// Panics are recorded with their stacks.
var WithStack = trace.WithStackTrace(true)
