// Package parcels keeps what is on the way.
package parcels

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"
)

// Parcel is one thing to bring.
type Parcel struct {
	ID       string
	Weight   int
	Receiver *Receiver
	Stops    []string
	Inner    []*Parcel
}

// Receiver is where it goes.
type Receiver struct {
	Name  string
	Phone *string
}

// InvalidError says which field is wrong.
type InvalidError struct {
	Field, Reason string
}

func (e *InvalidError) Error() string { return e.Field + ": " + e.Reason }

// ErrGone is of a parcel that was delivered.
var ErrGone = errors.New("parcel is gone")

// Store is all parcels by id.
type Store struct {
	byID  map[string]*Parcel
	notes map[string]string
}

// NewStore has none.
func NewStore() *Store { return &Store{byID: map[string]*Parcel{}} }

// Add keeps one.
func (s *Store) Add(p *Parcel) error {
	if err := check(p.Weight > 0, "weight", fmt.Sprintf("%d is not positive", p.Weight)); err != nil {
		return err
	}
	s.byID[p.ID] = p
	return nil
}

func check(ok bool, field, reason string) error {
	if ok {
		return nil
	}
	return &InvalidError{field, reason}
}

// Note writes a remark.
func (s *Store) Note(id, text string) {
	s.notes[id] = text
}

// Label is the line on the box.
func (s *Store) Label(id string) string {
	return s.byID[id].line()
}

func (p *Parcel) line() string {
	return p.ID + " " + p.Receiver.short()
}

func (r *Receiver) short() string {
	return fmt.Sprintf("%s (%s)", r.Name, *r.Phone)
}

// Stop is where it is after n hours.
func (p *Parcel) Stop(n int) string {
	return p.Stops[n]
}

// Depth is how often it is boxed.
func (p *Parcel) Depth() int {
	deepest := 0
	for _, inner := range p.Inner {
		deepest = max(deepest, inner.Depth())
	}
	if len(p.Inner) == 0 && p.Stops == nil {
		panic(fmt.Sprintf("parcel %s is empty", p.ID))
	}
	return 1 + deepest
}

// Share divides the weight.
func (p *Parcel) Share(carriers int) int {
	return p.Weight / carriers
}

// Deliver takes it out.
func (s *Store) Deliver(id string) error {
	if _, ok := s.byID[id]; !ok {
		return fmt.Errorf("deliver %s: %w", id, ErrGone)
	}
	delete(s.byID, id)
	return nil
}

// Return takes it back.
func (s *Store) Return(id string) error {
	if _, ok := s.byID[id]; !ok {
		return fmt.Errorf("return %s: %w", id, ErrGone)
	}
	return nil
}

// Import reads parcels from JSON.
func Import(text string) ([]Parcel, error) {
	var list []Parcel
	if err := json.Unmarshal([]byte(text), &list); err != nil {
		return nil, err
	}
	return list, nil
}

// Weigh reads the scale's text.
func Weigh(text string) (int, error) {
	return strconv.Atoi(text)
}

// Due reads the day of delivery.
func Due(text string) (time.Time, error) {
	day, err := time.Parse("2006-01-02", text)
	if err != nil {
		return day, fmt.Errorf("due date: %w", err)
	}
	return day, nil
}

// Manifest reads a file.
func Manifest(path string) ([]byte, error) {
	return os.ReadFile(path)
}

// Attribute is a typed value of a loose map.
func Attribute(values map[string]any, name string) string {
	return values[name].(string)
}
