// Package telemetry has how this service tells of what went wrong.
package telemetry

import (
	"context"
	"os"
	"runtime/debug"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"
)

var withStacks = os.Getenv("STACKS") == "1"

// Fail records the error where it came to be, and returns it.
func Fail(ctx context.Context, err error) error {
	trace.SpanFromContext(ctx).RecordError(err, trace.WithStackTrace(withStacks))
	return err
}

type recovered interface{ Error() string }

type panicError struct{ message string }

func (p panicError) Error() string { return p.message }

// Recovered records what a handler panicked with.
func Recovered(ctx context.Context, value any) {
	err, ok := value.(recovered)
	if !ok {
		message, _ := value.(string)
		err = panicError{message}
	}
	trace.SpanFromContext(ctx).RecordError(err, trace.WithAttributes(attribute.String("exception.stacktrace", string(debug.Stack()))))
}
