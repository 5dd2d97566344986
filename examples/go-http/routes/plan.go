// Package routes plans the order of stops.
package routes

import (
	"context"
	"strings"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/trace"
)

var depots = []string{"north", "east", "south"}

// Dispatch plans a route and says it. A panic is recorded by the deferred End as it passes.
func Dispatch(ctx context.Context, stops int) string {
	_, span := otel.Tracer("routes").Start(ctx, "Dispatch")
	defer span.End(trace.WithStackTrace(true))
	return "by " + strings.Join(plan(stops), ", ")
}

func plan(stops int) []string {
	names := make([]string, 0, stops)
	for i := range stops {
		names = append(names, depotAt(i))
	}
	return names
}

// depotAt panics beyond the last depot.
func depotAt(i int) string { return depots[i] }
