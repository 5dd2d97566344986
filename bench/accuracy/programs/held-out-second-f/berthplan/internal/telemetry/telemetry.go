// Package telemetry keeps the spans of a door and prints the exceptions on them.
package telemetry

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"runtime/debug"

	pkgerrors "github.com/pkg/errors"
	"go.opentelemetry.io/otel/attribute"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"
)

var (
	exporter = tracetest.NewInMemoryExporter()
	provider = sdktrace.NewTracerProvider(sdktrace.WithSyncer(exporter))
	tracer   = provider.Tracer("berthplan")
	stacks   = os.Getenv("STACKS")
	logs     = os.Getenv("SIGNAL") == "logs"
)

type tracedError interface{ StackTrace() pkgerrors.StackTrace }

func options(err error) []trace.EventOption {
	if traced, ok := err.(tracedError); ok && stacks == "errors" {
		return []trace.EventOption{trace.WithAttributes(attribute.String("exception.stacktrace", fmt.Sprintf("%+v", traced.StackTrace())))}
	}
	if stacks == "sdk" {
		return []trace.EventOption{trace.WithStackTrace(true)}
	}
	return nil
}

// Fail records an error on the span it happened in, and hands it on.
func Fail(ctx context.Context, err error) error {
	if err != nil {
		trace.SpanFromContext(ctx).RecordError(err, options(err)...)
	}
	return err
}

type Printed struct {
	Bug     string `json:"bug"`
	Type    string `json:"type"`
	Message string `json:"message"`
	Stack   string `json:"stack"`
	Span    string `json:"span"`
	Kind    int    `json:"kind"`
}

func typeOf(value any) string {
	t := reflect.TypeOf(value)
	if t.PkgPath() == "" && t.Name() == "" {
		return t.String()
	}
	return fmt.Sprintf("%s.%s", t.PkgPath(), t.Name())
}

func Print(printed Printed) {
	line, _ := json.Marshal(printed)
	fmt.Println(string(line))
}

// Traced runs a task in a span; what the span says of a failure is printed.
func Traced(name string, kind int, label string, task func(context.Context) error) {
	if logs {
		logged(name, kind, label, task)
		return
	}
	func() {
		defer func() { _ = recover() }()
		ctx, span := tracer.Start(context.Background(), name, trace.WithSpanKind(trace.SpanKind(kind)))
		defer span.End(trace.WithStackTrace(true))
		if err := task(ctx); err != nil {
			if own, ok := span.(sdktrace.ReadOnlySpan); ok && len(own.Events()) == 0 {
				span.RecordError(err, options(err)...)
			}
		}
	}()
	for _, span := range exporter.GetSpans() {
		for _, event := range span.Events {
			printed := Printed{Bug: label, Span: name, Kind: kind}
			for _, each := range event.Attributes {
				switch string(each.Key) {
				case "exception.type":
					printed.Type = each.Value.AsString()
				case "exception.message":
					printed.Message = each.Value.AsString()
				case "exception.stacktrace":
					printed.Stack = each.Value.AsString()
				}
			}
			Print(printed)
		}
	}
	exporter.Reset()
}

func logged(name string, kind int, label string, task func(context.Context) error) {
	defer func() {
		if value := recover(); value != nil {
			Print(Printed{label, typeOf(value), fmt.Sprint(value), string(debug.Stack()), name, kind})
		}
	}()
	if err := task(context.Background()); err != nil {
		stack := ""
		if stacks != "" {
			stack = string(debug.Stack())
		}
		Print(Printed{label, typeOf(err), err.Error(), stack, name, kind})
	}
}
