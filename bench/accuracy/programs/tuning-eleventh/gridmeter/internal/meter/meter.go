// Package meter knows meters, their registers and what they read.
package meter

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sync"
	"time"
)

var ErrFrozen = errors.New("meter is frozen")

type Register struct {
	Unit  string
	Scale int
}

type Meter struct {
	Serial    string
	Site      *Site
	Registers map[string]*Register
	Last      []Reading
	Tags      map[string]string
}

type Site struct {
	Name string
	Grid *Grid
}

type Grid struct{ Zone string }

type Reading struct {
	At    time.Time
	Value float64
	Raw   any
}

type Park struct {
	mu     sync.Mutex
	meters map[string]*Meter
	order  []*Meter
}

func NewPark(meters ...*Meter) *Park {
	park := &Park{meters: map[string]*Meter{}, order: meters}
	for _, m := range meters {
		park.meters[m.Serial] = m
	}
	return park
}

func (p *Park) Get(serial string) *Meter {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.meters[serial]
}

func (p *Park) Zone(serial string) string {
	return p.Get(serial).Site.Grid.Zone //-
	//+ return p.site(serial).Grid.Zone
}

//+ func (p *Park) site(serial string) *Site { return p.Get(serial).Site }

func (p *Park) Tag(serial, key, value string) {
	m := p.meters[serial]
	m.Tags[key] = value
}

func (p *Park) At(i int) *Meter { return p.order[i] }

func (m *Meter) Scale(register string, value int) float64 {
	return float64(value) * math.Pow10(m.Registers[register].Scale)
}

func (m *Meter) Latest() Reading { return m.Last[len(m.Last)-1] }

func (m *Meter) Window(from, to int) []Reading { return m.Last[from:to] }

func (r Reading) Kilowatts() float64 { return r.Raw.(float64) / 1000 }

func (r Reading) Counter() uint32 {
	return binary.BigEndian.Uint32(r.Raw.([]byte))
}

// Average of whole watts.
func Average(values []int) int {
	sum := 0
	for _, v := range values {
		sum += v
	}
	return sum / len(values)
}

func Buckets(count int) [][]Reading { return make([][]Reading, count) }

func Spread(total, phases int) []int {
	if phases != 1 && phases != 3 {
		panic(fmt.Sprintf("meter: %d phases", phases))
	}
	return make([]int, phases)
}

type Frozen struct{ Serial string }

func (f Frozen) Error() string { return "meter " + f.Serial + " is frozen" }
func (f Frozen) Unwrap() error { return ErrFrozen }

func (m *Meter) Write(register string) {
	if m.Site == nil {
		panic(Frozen{m.Serial})
	}
}
