package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"runtime/debug"

	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

type printer struct{}

func (printer) OnStart(context.Context, sdk.ReadWriteSpan) {}
func (printer) Shutdown(context.Context) error             { return nil }
func (printer) ForceFlush(context.Context) error           { return nil }

func (printer) OnEnd(span sdk.ReadOnlySpan) {
	for _, event := range span.Events() {
		got := map[string]string{}
		for _, each := range event.Attributes {
			got[string(each.Key)] = each.Value.AsString()
		}
		label := ""
		for _, each := range span.Attributes() {
			if each.Key == "l" {
				label = each.Value.AsString()
			}
		}
		say(label, got["exception.type"], got["exception.message"], got["exception.stacktrace"], span.Name(), int(span.SpanKind()))
	}
}

func say(label, kind, message, stack, span string, spanKind int) {
	line, _ := json.Marshal(struct {
		Bug     string `json:"bug"`
		Type    string `json:"type"`
		Message string `json:"message"`
		Stack   string `json:"stack"`
		Span    string `json:"span"`
		Kind    int    `json:"kind"`
	}{label, kind, message, stack, span, spanKind})
	fmt.Println(string(line))
}

var tracer = sdk.NewTracerProvider(sdk.WithSpanProcessor(printer{})).Tracer("calorix")
var stacks = os.Getenv("STACKS") != ""
var logs = os.Getenv("SIGNAL") == "logs"

// Observe runs what a door was asked for, and tells what came of it.
func Observe(ctx context.Context, d *Day, i int, name string, kind trace.SpanKind) {
	entry := Table[i]
	defer func() { _ = recover() }()
	if logs {
		defer func() {
			if r := recover(); r != nil {
				say(entry.Label, reflect.TypeOf(r).String(), fmt.Sprint(r), string(debug.Stack()), name, int(kind))
			}
		}()
		if err := entry.Work(ctx, d); err != nil {
			stack := ""
			if stacks {
				stack = string(debug.Stack())
			}
			say(entry.Label, reflect.TypeOf(err).String(), err.Error(), stack, name, int(kind))
		}
		return
	}
	ctx, span := tracer.Start(ctx, name, trace.WithSpanKind(kind))
	span.SetAttributes(labelled(entry.Label))
	defer span.End(trace.WithStackTrace(true))
	if err := entry.Work(ctx, d); err != nil {
		span.RecordError(err, trace.WithStackTrace(stacks))
	}
}
