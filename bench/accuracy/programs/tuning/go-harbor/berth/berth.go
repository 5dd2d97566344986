package berth

import (
	"fmt"
	"strconv"

	"harbor/store"
)

type Ship struct {
	Name    string
	Captain *Captain
	Crew    map[string]int
}

type Captain struct{ Name string }

type Quay struct {
	Slots []string
	Ships map[string]*Ship
}

// Slot answers the name of a slot.
func (q *Quay) Slot(index int) string {
	return q.Slots[index]
}

// Greet says the captain's name.
func (q *Quay) Greet(name string) string {
	return q.Ships[name].Captain.Name
}

// Muster counts a hand of the crew.
func (s *Ship) Muster(name string) {
	s.Crew[name]++
}

// Share divides the fee.
func Share(fee, ships int) int {
	return fee / ships
}

// Assign wants a berth in the tables.
func Assign(id string) error {
	if err := store.Query("select * from berths", "berths"); err != nil {
		return fmt.Errorf("assign berth %s: %w", id, err)
	}
	return nil
}

// Depth reads a sounding.
func Depth(text string) (int, error) {
	return strconv.Atoi(text)
}

// Reserve keeps a berth by all means.
func Reserve(id string) {
	store.MustQuery("insert into loads", "loads")
}

// Count walks piers that hold piers.
type Pier struct{ Inner []*Pier }

func (p *Pier) Count() int {
	all := 1
	for _, inner := range p.Inner {
		all += inner.Count()
	}
	return all
}
