// Package telemetry opens spans of the SDK around jobs, and recovers what they panic with.
package telemetry

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// Label of the job that runs.
var Label string

type lines struct{}

func (lines) OnStart(context.Context, sdk.ReadWriteSpan) {}
func (lines) Shutdown(context.Context) error             { return nil }
func (lines) ForceFlush(context.Context) error           { return nil }
func (lines) OnEnd(span sdk.ReadOnlySpan) {
	for _, event := range span.Events() {
		sent := map[string]string{}
		for _, each := range event.Attributes {
			sent[string(each.Key)] = each.Value.AsString()
		}
		line, _ := json.Marshal(map[string]any{"bug": Label, "type": sent["exception.type"], "message": sent["exception.message"],
			"stack": sent["exception.stacktrace"], "span": span.Name(), "kind": int(span.SpanKind())})
		fmt.Println(string(line))
	}
}

var tracer = sdk.NewTracerProvider(sdk.WithSpanProcessor(lines{})).Tracer("hivelog")

// PanicError is what a recovered panic becomes.
type PanicError struct {
	Value any
	stack []byte
}

func (p *PanicError) Error() string { return fmt.Sprint(p.Value) }

// Unwrap gives the error that was panicked with, if it was one.
func (p *PanicError) Unwrap() error {
	err, _ := p.Value.(error)
	return err
}

// Safely turns a panic into an error, with the stack of it.
func Safely(job func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) (err error) {
		defer func() {
			if value := recover(); value != nil {
				buffer := make([]byte, 8192)
				err = &PanicError{value, buffer[:runtime.Stack(buffer, false)]}
			}
		}()
		return job(ctx)
	}
}

// Span runs a job in a span of its own and records how it failed.
func Span(ctx context.Context, name string, kind trace.SpanKind, job func(context.Context) error) {
	ctx, span := tracer.Start(ctx, name, trace.WithSpanKind(kind))
	defer span.End()
	err := Safely(job)(ctx)
	if err == nil {
		return
	}
	span.SetStatus(codes.Error, err.Error())
	var panicked *PanicError
	if errors.As(err, &panicked) {
		span.RecordError(err, trace.WithAttributes(attribute.String("exception.stacktrace", string(panicked.stack))))
		return
	}
	span.RecordError(err, trace.WithStackTrace(os.Getenv("STACKS") == "1"))
}
