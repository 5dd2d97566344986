package lib

import (
	"errors"
	"fmt"
	"time"
)

var (
	ErrNotFound  = errors.New("not found")
	ErrForbidden = errors.New("operation not allowed")
)

// StateError tells of a step that the life cycle of a contract does not have.
type StateError struct {
	Entity, ID, From, To string
}

func (e *StateError) Error() string {
	return fmt.Sprintf("%s %s: illegal transition %s -> %s", e.Entity, e.ID, e.From, e.To)
}

var steps = map[string][]string{
	"draft":  {"signed"},
	"signed": {"active", "void"},
	"active": {"ended"},
}

func CheckStep(entity, id, from, to string) error {
	for _, next := range steps[from] {
		if next == to {
			return nil
		}
	}
	return &StateError{entity, id, from, to}
}

// FieldError is what a validator says of a field.
type FieldError struct {
	Field string
	Value any
}

func (e FieldError) Error() string { return fmt.Sprintf("invalid value %v for field %q", e.Value, e.Field) }

func InRange(field string, value, low, high float64) error {
	if value < low || value > high {
		return FieldError{field, value}
	}
	return nil
}

func Must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func ParseDay(text string) (time.Time, error) {
	return time.Parse("2006-01-02", text)
}
