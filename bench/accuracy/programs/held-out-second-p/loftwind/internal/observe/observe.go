// Package observe records what went wrong on the span at hand.
package observe

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"runtime/debug"

	"go.opentelemetry.io/otel/attribute"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"
)

var (
	memory   = tracetest.NewInMemoryExporter()
	provider = sdk.NewTracerProvider(sdk.WithSyncer(memory))
	tracer   = provider.Tracer("loftwind")
	stacks   = os.Getenv("STACKS") != ""
	logs     = os.Getenv("SIGNAL") == "logs"
)

type line struct {
	Bug     string `json:"bug"`
	Type    string `json:"type"`
	Message string `json:"message"`
	Stack   string `json:"stack"`
	Span    string `json:"span"`
	Kind    int    `json:"kind"`
}

type unit struct {
	told bool
	log  *line
}

type key struct{}

// Begin opens the unit of work that an entrance was asked for.
func Begin(name string, kind trace.SpanKind) (context.Context, trace.Span) {
	ctx, span := tracer.Start(context.Background(), name, trace.WithSpanKind(kind))
	return context.WithValue(ctx, key{}, &unit{}), span
}

// Failed notes an error once, by whoever sees it first.
func Failed(ctx context.Context, err error) {
	u := ctx.Value(key{}).(*unit)
	if u.told || err == nil {
		return
	}
	u.told = true
	if logs {
		u.log = &line{Type: typeOf(err), Message: err.Error()}
		if stacks {
			u.log.Stack = string(debug.Stack())
		}
		return
	}
	trace.SpanFromContext(ctx).RecordError(err, trace.WithStackTrace(stacks))
}

// Outcome is deferred by what reports its own errors.
func Outcome(ctx context.Context, err *error) {
	Failed(ctx, *err)
}

// Panicked is deferred by the entrances.
func Panicked(ctx context.Context) {
	r := recover()
	if r == nil {
		return
	}
	err, ok := r.(error)
	if !ok {
		err = fmt.Errorf("%v", r)
	}
	u := ctx.Value(key{}).(*unit)
	u.told = true
	if logs {
		u.log = &line{Type: typeOf(err), Message: err.Error(), Stack: string(debug.Stack())}
		return
	}
	trace.SpanFromContext(ctx).RecordError(err, trace.WithAttributes(attribute.String("exception.stacktrace", string(debug.Stack()))))
}

// Print tells what was sent of a unit.
func Print(ctx context.Context, bug string) {
	u := ctx.Value(key{}).(*unit)
	if u.log != nil {
		u.log.Bug, u.log.Span = bug, "loftwind"
		write(*u.log)
	}
	for _, span := range memory.GetSpans() {
		for _, event := range span.Events {
			out := line{Bug: bug, Span: span.Name, Kind: int(span.SpanKind)}
			for _, each := range event.Attributes {
				switch each.Key {
				case "exception.type":
					out.Type = each.Value.AsString()
				case "exception.message":
					out.Message = each.Value.AsString()
				case "exception.stacktrace":
					out.Stack = each.Value.AsString()
				}
			}
			write(out)
		}
	}
	memory.Reset()
}

func write(out line) {
	if out.Kind > 0 {
		out.Kind--
	}
	text, _ := json.Marshal(out)
	fmt.Println(string(text))
}

func typeOf(v any) string {
	t := reflect.TypeOf(v)
	if t.PkgPath() == "" && t.Name() == "" {
		return t.String()
	}
	return fmt.Sprintf("%s.%s", t.PkgPath(), t.Name())
}
