// Package pool runs the rounds at the tanks.
package pool

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"golang.org/x/sync/errgroup"
)

type Round struct {
	Name  string
	done  chan struct{}
	steps []Step
	wg    sync.WaitGroup
}

type Step struct {
	Tank string
	Run  func(context.Context) error
}

func New(name string, steps ...Step) *Round {
	return &Round{Name: name, done: make(chan struct{}), steps: steps}
}

func (r *Round) All(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	for _, step := range r.steps {
		group.Go(func() error {
			if err := step.Run(ctx); err != nil {
				return fmt.Errorf("round %s at %s: %w", r.Name, step.Tank, err)
			}
			return nil
		})
	}
	return group.Wait()
}

// Each goes on after a step that failed.
func (r *Round) Each(ctx context.Context) error {
	var all []error
	for _, step := range r.steps {
		if err := step.Run(ctx); err != nil {
			all = append(all, fmt.Errorf("%s: %w", step.Tank, err))
		}
	}
	return errors.Join(all...)
}

func (r *Round) Finish() { close(r.done) }

func (r *Round) Tick() { r.wg.Done() }
