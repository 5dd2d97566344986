// Package pipeline runs stages over the readings of hives.
package pipeline

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"example.net/hivelog/telemetry"
)

// Reading is one measurement.
type Reading struct {
	Hive   string
	Grams  float64
	Sensor *Sensor
}

// Sensor is known for hives of the new kind only.
type Sensor struct{ Offset float64 }

// Stage changes readings.
type Stage interface {
	Name() string
	Apply(context.Context, []Reading) ([]Reading, error)
}

// StageError tells which stage ended a run.
type StageError struct {
	Stage string
	Cause error
}

func (e *StageError) Error() string { return "stage " + e.Stage + ": " + e.Cause.Error() }
func (e *StageError) Unwrap() error { return e.Cause }

// ErrEmpty is returned where a stage was left with nothing.
var ErrEmpty = errors.New("no readings left")

// Run applies stages in order.
func Run(ctx context.Context, readings []Reading, stages ...Stage) ([]Reading, error) {
	for _, each := range stages {
		next, err := each.Apply(ctx, readings)
		if err != nil {
			return nil, &StageError{each.Name(), err}
		}
		readings = next
	}
	return readings, nil
}

// Calibrate takes the offset of the sensor away.
type Calibrate struct{}

func (Calibrate) Name() string { return "calibrate" }
func (Calibrate) Apply(_ context.Context, readings []Reading) ([]Reading, error) {
	for i := range readings {
		readings[i].Grams -= readings[i].Sensor.Offset
	}
	return readings, nil
}

// Window keeps what is within bounds, which its callers give.
type Window struct{ Low, High float64 }

func (w Window) Name() string { return "window" }
func (w Window) Apply(_ context.Context, readings []Reading) ([]Reading, error) {
	kept := readings[:0:0]
	for _, each := range readings {
		if each.Grams >= w.Low && each.Grams <= w.High {
			kept = append(kept, each)
		}
	}
	if len(kept) == 0 {
		return nil, fmt.Errorf("outside of %g to %g: %w", w.Low, w.High, ErrEmpty)
	}
	return kept, nil
}

// Smooth averages over the readings before.
type Smooth struct{ Back int }

func (Smooth) Name() string { return "smooth" }
func (s Smooth) Apply(_ context.Context, readings []Reading) ([]Reading, error) {
	smoothed := make([]Reading, len(readings))
	for i := range readings {
		window := readings[i-s.Back : i+1]
		for _, each := range window {
			smoothed[i].Grams += each.Grams / float64(len(window))
		}
	}
	return smoothed, nil
}

// Batch cuts readings into parts of one size.
func Batch[T any](all []T, size int) [][]T {
	parts := make([][]T, 0, len(all)/size)
	for len(all) > size {
		parts = append(parts, all[:size])
		all = all[size:]
	}
	return append(parts, all)
}

// Fan lets workers take parts from a channel, and gives the first error.
func Fan[T any](ctx context.Context, workers int, parts []T, work func(context.Context, T) error) error {
	queue := make(chan T, len(parts))
	for _, part := range parts {
		queue <- part
	}
	close(queue)
	failed := make(chan error, len(parts))
	var running sync.WaitGroup
	for range workers {
		running.Add(1)
		go func() {
			defer running.Done()
			for part := range queue {
				err := telemetry.Safely(func(ctx context.Context) error { return work(ctx, part) })(ctx)
				if err != nil {
					failed <- err
				}
			}
		}()
	}
	running.Wait()
	close(failed)
	return <-failed
}

// Flush waits for a sink, but not longer than the batch may take.
func Flush(ctx context.Context, limit time.Duration, sink func(context.Context) error) error {
	ctx, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("sink slower than %v", limit))
	defer cancel()
	if err := sink(ctx); err != nil {
		return fmt.Errorf("flush: %w", err)
	}
	return nil
}
