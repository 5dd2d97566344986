// Package delivery knows where parcels are.
package delivery

import (
	"context"
	"errors"
	"fmt"
	"os"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

// UnknownParcelError is for an id that was never given out.
type UnknownParcelError struct{ ID string }

func (e *UnknownParcelError) Error() string { return "no parcel with id " + e.ID }

var errLost = errors.New("the parcel is lost")

var tracer = otel.Tracer("delivery")

// Track says where a parcel is.
func Track(ctx context.Context, id string) (string, error) {
	_, span := tracer.Start(ctx, "Track")
	defer span.End()
	place, err := find(id)
	if err != nil {
		span.RecordError(err, trace.WithStackTrace(true))
		span.SetStatus(codes.Error, err.Error())
	}
	return place, err
}

func find(id string) (string, error) {
	switch id {
	case "1":
		return "at the depot", nil
	case "2":
		return "", fmt.Errorf("find parcel: %w", errLost)
	}
	return "", &UnknownParcelError{ID: id}
}

// Label reads the label of a parcel from its file.
func Label(ctx context.Context, id string) (string, error) {
	_, span := tracer.Start(ctx, "Label")
	defer span.End()
	text, err := os.ReadFile("labels/" + id + ".txt")
	if err != nil {
		err = fmt.Errorf("print label: %w", err)
		span.RecordError(err, trace.WithStackTrace(true))
		span.SetStatus(codes.Error, err.Error())
		return "", err
	}
	return string(text), nil
}
