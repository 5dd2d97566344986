// Package alarm tells of what is wrong, over channels and counters.
package alarm

import (
	"context"
	"fmt"
	"sync"

	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/sync/errgroup"
)

type Hub struct {
	out      chan string
	closed   bool
	handlers map[string]func(string)
	registry *prometheus.Registry
	counter  *prometheus.CounterVec
}

func NewHub() *Hub {
	h := &Hub{out: make(chan string, 4), registry: prometheus.NewRegistry()}
	h.counter = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "alarms_total"}, []string{"kind", "zone"})
	h.registry.MustRegister(h.counter)
	return h
}

func (h *Hub) Close() { close(h.out) }

func (h *Hub) Raise(text string) { h.out <- text }

func (h *Hub) Count(kind ...string) { h.counter.WithLabelValues(kind...).Inc() }

func (h *Hub) Correct(by float64) { h.counter.WithLabelValues("corrected", "all").Add(by) }

func (h *Hub) Watch(name string) {
	h.registry.MustRegister(prometheus.NewGauge(prometheus.GaugeOpts{Name: name}))
}

func (h *Hub) On(kind string, do func(string)) { h.handlers[kind] = do }

func (h *Hub) Dispatch(kind, text string) { h.handlers[kind](text) }

type Latch struct{ wg sync.WaitGroup }

func (l *Latch) Release() { l.wg.Done() }

type Lease struct {
	mu   sync.Mutex
	held map[string]bool
}

func (l *Lease) Must(name string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.held[name] {
		panic(fmt.Errorf("lease %s is held", name))
	}
	if l.held == nil {
		l.held = map[string]bool{}
	}
	l.held[name] = true
}

func (h *Hub) Broadcast(ctx context.Context, zones []string, send func(string) error) error {
	group, _ := errgroup.WithContext(ctx)
	for _, zone := range zones {
		group.Go(func() error {
			if err := send(zone); err != nil {
				return fmt.Errorf("broadcast to %s: %w", zone, err)
			}
			return nil
		})
	}
	return group.Wait()
}
