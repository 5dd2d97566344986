package model

import (
	"errors"
	"fmt"
	"time"
)

type Vessel struct {
	ID     int64
	Name   string
	IMO    string
	Length float64
	Agent  *Agent
}

type Agent struct {
	Name  string
	Email string
}

type Call struct {
	ID     int64
	Vessel string `validate:"required"`
	Berth  string `validate:"required"`
	Draft  float64 `validate:"gt=0,lt=25"`
	State  string
	ETA    time.Time
	Meta   map[string]any
}

var (
	ErrOverlap = errors.New("berth is taken in that window")
	ErrClosed  = errors.New("port is closed to traffic")
)

// StateError says which step a call may not take.
type StateError struct {
	Call     int64
	From, To string
}

func (e *StateError) Error() string {
	return fmt.Sprintf("call %d: cannot go from %s to %s", e.Call, e.From, e.To)
}

// FieldError names a field that a form lacks.
type FieldError struct {
	Field string
}

func (e FieldError) Error() string { return "missing field " + e.Field }

// StatusError is what a peer answered.
type StatusError struct {
	Peer string
	Code int
}

func (e *StatusError) Error() string { return fmt.Sprintf("%s answered %d", e.Peer, e.Code) }

func Require(form map[string]string, field string) (string, error) {
	value, ok := form[field]
	if !ok || value == "" {
		return "", FieldError{field}
	}
	return value, nil
}
