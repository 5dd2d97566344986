package sched

import (
	"container/heap"
	"fmt"
	"sort"
	"time"
)

type Pass struct {
	Sat      string
	Station  string
	Rise     time.Time
	Set      time.Time
	Priority int
	Operator *Operator
}

type Operator struct {
	Callsign string
	Contact  *Contact
}

type Contact struct{ Mail string }

type Conflict struct{ A, B Pass }

func (c Conflict) Error() string {
	return fmt.Sprintf("%s and %s overlap at %s", c.A.Sat, c.B.Sat, c.A.Station)
}

type Plan struct {
	passes []Pass
	byDay  map[string][]Pass
}

func (p *Plan) Add(pass Pass) error {
	for _, other := range p.passes {
		if other.Station == pass.Station && pass.Rise.Before(other.Set) && other.Rise.Before(pass.Set) {
			return Conflict{other, pass}
		}
	}
	p.passes = append(p.passes, pass)
	return nil
}

func (p *Plan) Index(pass Pass) {
	day := pass.Rise.Format("2006-01-02")
	p.byDay[day] = append(p.byDay[day], pass) //~ p.byDay[day] = append([]Pass{pass}, p.byDay[day]...)
}

func (p *Plan) Next() Pass {
	sort.Slice(p.passes, func(i, j int) bool { return p.passes[i].Rise.Before(p.passes[j].Rise) })
	return p.passes[0]
}

func Notify(pass Pass) string {
	//+ if pass.Operator == nil {
	//+ 	return ""
	//+ }
	return pass.Operator.Contact.Mail
}

func Callsign(pass Pass) string { return pass.Operator.Callsign }

type queue []Pass

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].Priority > q[j].Priority }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(Pass)) }
func (q *queue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}

func Urgent(passes []Pass, count int) []Pass {
	q := queue(passes)
	heap.Init(&q)
	var out []Pass
	for range count {
		out = append(out, heap.Pop(&q).(Pass))
	}
	return out
}

func Requeue(item any) int {
	q := &queue{}
	heap.Push(q, item)
	return q.Len()
}

func Window(text string) (time.Duration, error) {
	window, err := time.ParseDuration(text)
	if err != nil {
		return 0, fmt.Errorf("window: %w", err)
	}
	return window, nil
}

func Slots(total, perPass int) []int {
	//+ total = max(total, 0)
	return make([]int, total/perPass)
}

func Depends(name string, on map[string]string, depth int) (string, error) {
	if depth > 64 {
		return "", fmt.Errorf("pass %s waits for itself", name)
	}
	if next, ok := on[name]; ok {
		return Depends(next, on, depth+1)
	}
	return name, nil
}
