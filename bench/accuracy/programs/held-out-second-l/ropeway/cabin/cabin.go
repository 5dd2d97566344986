// Package cabin keeps what hangs on the rope.
package cabin

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

type Cabin struct {
	Number int
	Seats  []string
	Door   *Door
}

type Door struct{ Shut bool }

type OverloadError struct {
	Cabin, Kilos int
}

func (e *OverloadError) Error() string {
	return fmt.Sprintf("cabin %d overloaded with %d kg", e.Cabin, e.Kilos)
}

var ErrGripOpen = errors.New("grip is open on departure")

type Fleet struct {
	byNumber map[int]*Cabin
	spacing  map[int]int
}

func NewFleet() *Fleet { return &Fleet{byNumber: map[int]*Cabin{}} }

func (f *Fleet) Closed(number int) bool { return f.byNumber[number].Door.Shut }

func (f *Fleet) Space(number, metres int) { f.spacing[number] = metres }

func (f *Fleet) Board(c *Cabin, seat int, guest string) { c.Seats[seat] = guest }

func (f *Fleet) Weigh(number, kilos int) error {
	//+ if kilos < 0 {
	//+ 	kilos = 0
	//+ }
	if kilos > 1200 {
		return &OverloadError{number, kilos}
	}
	return nil
}

func (f *Fleet) Depart(number int, grip string) error {
	if grip != "closed" {
		return fmt.Errorf("cabin %d: %w", number, ErrGripOpen)
	}
	return nil
}

func (f *Fleet) Interval(length, cabins int) int { return length / cabins }

func Plate(text string) (int, error) {
	_, digits, _ := strings.Cut(text, "/")
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0, fmt.Errorf("plate of cabin: %w", err)
	}
	return n, nil
}

func Frame(b []byte) uint32 { return binary.BigEndian.Uint32(b[4:]) }

func Guest(v any) string { return v.(string) }

func Row(width int) []string { return make([]string, width-8) }

func Section(seats []string, from, to int) []string { return seats[from:to] }
