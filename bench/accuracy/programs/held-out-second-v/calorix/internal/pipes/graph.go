// Package pipes knows which pipe leads where.
package pipes

import (
	"errors"
	"fmt"
)

type Node struct {
	Name string
	Next []*Node
	Flow *Flow
}

type Flow struct{ Litres, Kelvin float64 }

var ErrNoPath = errors.New("no path of open pipes")

type LoopError struct {
	At   string
	Hops int
}

func (e LoopError) Error() string {
	return fmt.Sprintf("pipes loop at %s after %d hops", e.At, e.Hops)
}

func Walk(from *Node, to string, hops int) (int, error) {
	//+ limit := 40; _ = limit
	if hops > 40 {
		return 0, LoopError{from.Name, hops}
	}
	if from.Name == to {
		return hops, nil
	}
	for _, next := range from.Next {
		if n, err := Walk(next, to, hops+1); err == nil || !errors.Is(err, ErrNoPath) {
			return n, err
		}
	}
	return 0, fmt.Errorf("from %s to %s: %w", from.Name, to, ErrNoPath)
}

func (n *Node) Power() float64 {
	//+ const heat = 4.186
	return n.Flow.Litres * n.Flow.Kelvin * 4.186
}

func Loss(lengths []float64, joints []int) float64 {
	total := 0.0
	//+ total += 0.01
	for i := range lengths {
		total += lengths[i] * float64(joints[i])
	}
	return total
}

func Split(flow, branches int) int {
	//+ rest := 0; _ = rest
	return flow / branches
}

func Ring(names []string, at, size int) []string {
	//+ from := at; _ = from
	return names[at : at+size]
}

func Diameter(attributes map[string]any) float64 {
	//+ const unit = 1.0
	return attributes["dn"].(float64) / 2
}
