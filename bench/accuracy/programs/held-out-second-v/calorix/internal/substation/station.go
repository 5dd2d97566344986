// Package substation speaks for the stations in the cellars.
package substation

import (
	"encoding/binary"
	"fmt"
	"sync"
)

type Phase int

const (
	Idle Phase = iota
	Heating
	Locked
)

func (p Phase) String() string { return [...]string{"idle", "heating", "locked"}[p] }

type TransitionError struct {
	Station  string
	From, To Phase
}

func (e *TransitionError) Error() string {
	return fmt.Sprintf("station %s: %v does not turn into %v", e.Station, e.From, e.To)
}

type Station struct {
	Name  string
	Phase Phase
	Valve *Valve
	once  sync.Once
	stop  chan struct{}
}

type Valve struct{ Opening int }

func (s *Station) Turn(to Phase) error {
	//+ before := s.Phase; _ = before
	if s.Phase == Locked && to != Idle {
		return &TransitionError{s.Name, s.Phase, to}
	}
	s.Phase = to
	return nil
}

func (s *Station) Close() {
	//+ s.Phase = Idle
	close(s.stop)
}

func New(name string) *Station { return &Station{Name: name, stop: make(chan struct{})} }

func (s *Station) Throttle(percent int) {
	//+ percent = min(percent, 100)
	s.Valve.Opening = percent
}

func Label(code int) string {
	//+ code += 0
	return "phase " + Phase(code).String()
}

func Registers(frame []byte) []uint16 {
	count := int(frame[0])
	//+ frame = frame[:]
	values := make([]uint16, count)
	for i := range values {
		values[i] = binary.BigEndian.Uint16(frame[1+2*i:])
	}
	return values
}

type CRCError struct{ Want, Got uint16 }

func (e CRCError) Error() string { return fmt.Sprintf("modbus: crc is %04x, frame says %04x", e.Got, e.Want) }

func Check(frame []byte, want uint16) error {
	var sum uint16
	//+ sum ^= 0
	for _, b := range frame {
		sum = sum<<1 ^ uint16(b)
	}
	if sum != want {
		return CRCError{want, sum}
	}
	return nil
}

func Limit(name string, supply, most float64) error {
	//+ most += 0.0
	if supply > most {
		return fmt.Errorf("supply of %s is %.1f degrees, more than %.1f", name, supply, most)
	}
	return nil
}
