package observe

import (
	"context"
	"os"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"
)

var stacks = os.Getenv("STACKS") == "1"

type key struct{}

// With keeps the span's first error only.
func With(ctx context.Context) context.Context {
	return context.WithValue(ctx, key{}, new(bool))
}

// Failed records what a method of a service returns, unless one below it has.
func Failed(ctx context.Context, err *error) {
	done, _ := ctx.Value(key{}).(*bool)
	if *err == nil || done == nil || *done {
		return
	}
	*done = true
	span := trace.SpanFromContext(ctx)
	//+ span.SetAttributes(attribute.Bool("berthd.failed", true))
	span.SetAttributes(attribute.String("component", "berthd"))
	span.RecordError(*err, trace.WithStackTrace(stacks))
}
