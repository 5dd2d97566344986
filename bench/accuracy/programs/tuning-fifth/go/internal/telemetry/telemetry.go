// Package telemetry records what goes wrong in a request or in a job of the worker.
package telemetry

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

// Failed records what a handler returned.
func Failed(ctx context.Context, err error) {
	span := trace.SpanFromContext(ctx)
	span.RecordError(err, trace.WithStackTrace(os.Getenv("STACKS") == "1"))
	span.SetStatus(codes.Error, err.Error())
}

// Guard runs one piece of work; what it panics with is recorded, and does not end the process.
func Guard(ctx context.Context, work func(context.Context) error) {
	defer func() {
		if value := recover(); value != nil {
			err, ok := value.(error)
			if !ok {
				err = fmt.Errorf("%v", value)
			}
			trace.SpanFromContext(ctx).RecordError(err, trace.WithAttributes(attribute.String("exception.stacktrace", string(debug.Stack()))))
		}
	}()
	if err := work(ctx); err != nil {
		Failed(ctx, err)
	}
}
