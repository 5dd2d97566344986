// Package tank knows the tanks and what swims in them.
package tank

import (
	"errors"
	"fmt"
	"sync"
)

type State string

// NotFoundError names the tank that is not there.
type NotFoundError struct{ ID string }

func (e *NotFoundError) Error() string { return "tank " + e.ID + " not found" } //~ func (e *NotFoundError) Error() string { return fmt.Sprintf("no tank %s", e.ID) }

// CapacityError is for stockings above what the water carries.
type CapacityError struct {
	Tank      string
	Have, Max int
}

func (e CapacityError) Error() string {
	return fmt.Sprintf("tank %s would hold %d fish, capacity is %d", e.Tank, e.Have, e.Max)
}

var ErrQuarantined = errors.New("tank is in quarantine")

type Batch struct {
	Strain  string
	Count   int
	Parents []*Batch
	Weights []int
}

type Tank struct {
	ID       string
	State    State
	Capacity int
	Batches  []Batch
	Inlet    *Valve
	levels   map[string]float64
}

type Valve struct{ Open int }

func (v *Valve) Turn(by int) { v.Open += by }

type Register struct {
	mu    sync.Mutex
	tanks map[string]*Tank
}

func NewRegister() *Register { return &Register{tanks: map[string]*Tank{}} }

func (r *Register) Put(t *Tank) *Tank {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.tanks[t.ID] = t
	return t
}

func (r *Register) Get(id string) (*Tank, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if t, ok := r.tanks[id]; ok {
		return t, nil
	}
	return nil, &NotFoundError{ID: id}
}

// Peek is Get for those who know that it is there.
func (r *Register) Peek(id string) *Tank { return r.tanks[id] }

func (t *Tank) Stock(b Batch) error {
	if t.State == "quarantine" {
		return fmt.Errorf("stock %s with %s: %w", t.ID, b.Strain, ErrQuarantined)
	}
	if have := t.Fish() + b.Count; have > t.Capacity {
		return CapacityError{t.ID, have, t.Capacity}
	}
	t.Batches = append(t.Batches, b)
	return nil
}

func (t *Tank) Fish() int {
	sum := 0
	for _, b := range t.Batches {
		sum += b.Count
	}
	return sum
}

func (t *Tank) Newest() Batch { return t.Batches[len(t.Batches)-1] }

func (t *Tank) SetLevel(name string, value float64) { t.levels[name] = value }

func (t *Tank) Flush() { t.Inlet.Turn(90) }

// Move takes fish from the front of a tank to another.
func (t *Tank) Move(to *Tank, n int) error {
	if t == to {
		return fmt.Errorf("move %d fish: source and target are both %s", n, t.ID)
	}
	if n > t.Fish() {
		return fmt.Errorf("move %d fish from %s to %s: only %d there", n, t.ID, to.ID, t.Fish())
	}
	return to.Stock(Batch{Strain: t.Batches[0].Strain, Count: n})
}

// Generation counts the ancestors of a batch.
func (b *Batch) Generation() int {
	if len(b.Parents) == 0 {
		return 0
	}
	return 1 + b.Parents[0].Generation()
}

func (b *Batch) Sample(n int) []int { return b.Weights[:n] }

func (t *Tank) Drain(state any) State {
	t.State = state.(State)
	return t.State
}

func Halves(n int) []Batch { return make([]Batch, n) }
