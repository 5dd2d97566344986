package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"runtime/debug"
	"strconv"

	"go.opentelemetry.io/otel/attribute"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"
)

var (
	recorder = tracetest.NewSpanRecorder()
	provider = sdktrace.NewTracerProvider(sdktrace.WithSpanProcessor(recorder))
	tracer   = provider.Tracer("telemetry")
	seed, _  = strconv.Atoi(os.Getenv("SEED"))
	entry    = os.Getenv("ENTRY")
	wraps, _ = strconv.Atoi(os.Getenv("WRAP"))
	asLog    = os.Getenv("LOG") != ""
	stacks   = os.Getenv("STACKS")
	current  string
)

// printEvent writes what was sent of the current bug.
func printEvent(kind, message, stack string) {
	line, _ := json.Marshal(struct {
		Bug     string `json:"bug"`
		Type    string `json:"type"`
		Message string `json:"message"`
		Stack   string `json:"stack"`
	}{current, kind, message, stack})
	fmt.Println(string(line))
}

// flush prints the exception events of the spans that have ended since.
func flush() {
	for _, span := range recorder.Ended() {
		for _, event := range span.Events() {
			if event.Name != "exception" {
				continue
			}
			set := attribute.NewSet(event.Attributes...)
			get := func(key attribute.Key) string { value, _ := set.Value(key); return value.AsString() }
			printEvent(get("exception.type"), get("exception.message"), get("exception.stacktrace"))
		}
	}
	recorder.Reset()
}

// typeName is what the SDK would send as the type of a value.
func typeName(value any) string {
	t := reflect.TypeOf(value)
	if t.PkgPath() == "" && t.Name() == "" {
		return t.String()
	}
	return fmt.Sprintf("%s.%s", t.PkgPath(), t.Name())
}

// guarded runs one unit of work in a span of its own, or with a logger where the service logs what fails.
func guarded(ctx context.Context, name string, work func(context.Context) error) {
	if asLog {
		defer func() {
			if r := recover(); r != nil {
				printEvent(typeName(r), fmt.Sprint(r), string(debug.Stack()))
			}
		}()
		if err := work(ctx); err != nil {
			printEvent(typeName(err), err.Error(), origin(err))
		}
		return
	}
	defer func() { _ = recover(); flush() }()
	ctx, span := tracer.Start(ctx, name)
	defer span.End(trace.WithStackTrace(true))
	if err := work(ctx); err != nil {
		span.RecordError(err, options(err)...)
	}
}

// origin is the stack that an error took where it was made or wrapped, empty if none did or nobody asks.
func origin(err error) string {
	if formatted, ok := err.(fmt.Formatter); ok && stacks == "origin" {
		return fmt.Sprintf("%+v", formatted)
	}
	return ""
}

func options(err error) []trace.EventOption {
	if stack := origin(err); stack != "" {
		return []trace.EventOption{trace.WithAttributes(attribute.String("exception.stacktrace", stack))}
	}
	return []trace.EventOption{trace.WithStackTrace(stacks == "handler")}
}
