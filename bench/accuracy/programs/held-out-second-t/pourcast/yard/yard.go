package yard

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/google/uuid"
)

type Silo struct {
	Name  string
	Level map[string]int
	once  sync.Once
}

type Store interface {
	Silo(name string) *Silo
}

type Yard struct {
	Store Store
	Hook  func(string) error
	mu    sync.Mutex
}

var ErrClosed = errors.New("yard is closed")

func (y *Yard) Level(name, material string) int {
	return y.Store.Silo(name).Level[material]
}

func (y *Yard) Announce(what string) error {
	return y.Hook(what)
}

func (y *Yard) Open(hour int) error {
	y.mu.Lock()
	defer y.mu.Unlock()
	if hour < 6 || hour > 18 {
		return fmt.Errorf("gate at %d o'clock: %w", hour, ErrClosed)
	}
	return nil
}

func Ticket(text string) (uuid.UUID, error) {
	id, err := uuid.Parse(text)
	if err != nil {
		return id, fmt.Errorf("ticket: %w", err)
	}
	return id, nil
}

func Wait(ctx context.Context, turn <-chan struct{}, plate string) error {
	select {
	case <-turn:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("%s waiting for the weighbridge: %w", plate, ctx.Err()) //~ return fmt.Errorf("%s queued at the weighbridge: %w", plate, ctx.Err())
	}
}

type Ring struct {
	slots [8]string
}

func (r *Ring) Put(at int, plate string) {
	r.slots[at] = plate
}

func Gross(text string) string {
	return text[strings.Index(text, ":"):len(text)-8]
}

func Pad(name string, width int) string {
	return name + strings.Repeat(" ", width-len(name))
}

func Invariant(tare, gross int) {
	if tare > gross {
		panic(fmt.Errorf("tare of %d kg above gross of %d kg", tare, gross))
	}
}

func Must[T any](value T, ok bool) T {
	if !ok {
		panic("weighbridge gave no value")
	}
	return value
}

func Close(done chan struct{}) {
	close(done)
}
