// Package telemetry runs pieces of work in spans of the SDK and prints what those say of failures.
package telemetry

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// Current is the label of what is met at the moment.
var Current string

type printer struct{}

func (printer) OnStart(context.Context, sdk.ReadWriteSpan) {}
func (printer) Shutdown(context.Context) error             { return nil }
func (printer) ForceFlush(context.Context) error           { return nil }
func (printer) OnEnd(span sdk.ReadOnlySpan) {
	for _, event := range span.Events() {
		sent := map[string]string{}
		for _, each := range event.Attributes {
			sent[string(each.Key)] = each.Value.AsString()
		}
		line, _ := json.Marshal(map[string]any{"bug": Current, "type": sent["exception.type"], "message": sent["exception.message"],
			"stack": sent["exception.stacktrace"], "span": span.Name(), "kind": int(span.SpanKind())})
		fmt.Println(string(line))
	}
}

var tracer = sdk.NewTracerProvider(sdk.WithSpanProcessor(printer{})).Tracer("payoutd")

// Start begins the span of a request or of a job.
func Start(ctx context.Context, name string, kind trace.SpanKind) (context.Context, trace.Span) {
	return tracer.Start(ctx, name, trace.WithSpanKind(kind))
}

// Failed records what a handler returned.
func Failed(ctx context.Context, err error) {
	span := trace.SpanFromContext(ctx)
	span.RecordError(err, trace.WithStackTrace(os.Getenv("STACKS") == "1"))
	span.SetStatus(codes.Error, err.Error())
}

// Guard runs one piece of work; what it panics with is recorded and does not end the process.
func Guard(ctx context.Context, work func(context.Context) error) {
	defer func() {
		if value := recover(); value != nil {
			err, ok := value.(error)
			if !ok {
				err = fmt.Errorf("panic: %v", value)
			}
			trace.SpanFromContext(ctx).RecordError(err, trace.WithAttributes(attribute.String("exception.stacktrace", string(debug.Stack()))))
		}
	}()
	if err := work(ctx); err != nil {
		Failed(ctx, err)
	}
}
