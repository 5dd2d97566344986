package telemetry

import (
	"context"
	"encoding/json"
	"os"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"
)

var spans = tracetest.NewInMemoryExporter()
var tracer = sdk.NewTracerProvider(sdk.WithSyncer(spans)).Tracer("pourcast")

var stacks = os.Getenv("STACKS") == "1"

// Observe runs work in a span that takes note of what it returns and of what it panics with.
func Observe(ctx context.Context, name string, work func(context.Context) error) (err error) {
	ctx, span := tracer.Start(ctx, name)
	defer func() { _ = recover() }()
	defer span.End(trace.WithStackTrace(true))
	if err = work(ctx); err != nil {
		if stacks {
			span.RecordError(err, trace.WithStackTrace(true))
		} else {
			span.RecordError(err)
		}
		span.SetStatus(codes.Error, err.Error())
	}
	return err
}

// Flush prints what the spans have of exceptions since last time.
func Flush(bug string, kind int) bool {
	defer spans.Reset()
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for _, span := range spans.GetSpans() {
		for _, event := range span.Events {
			of := attribute.NewSet(event.Attributes...)
			text := func(key attribute.Key) string { v, _ := of.Value(key); return v.AsString() }
			_ = out.Encode(printed{bug, text("exception.type"), text("exception.message"), text("exception.stacktrace"), span.Name, kind})
			return true
		}
	}
	return false
}

type printed struct {
	Bug     string `json:"bug"`
	Type    string `json:"type"`
	Message string `json:"message"`
	Stack   string `json:"stack"`
	Span    string `json:"span"`
	Kind    int    `json:"kind"`
}
