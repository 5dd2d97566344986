package poll

import (
	"context"
	"fmt"
	"sync"

	"golang.org/x/sync/errgroup"

	"example.net/zonekeeper/internal/telemetry"
)

type Message struct {
	ID   int
	Kind string
	Body *Body
}

type Body struct{ Domain string }

type Queue struct {
	out  chan Message
	once bool
	wait sync.WaitGroup
}

func NewQueue() *Queue { return &Queue{out: make(chan Message, 4)} }

func (q *Queue) Push(m Message) { q.out <- m }

func (q *Queue) Stop() {
	//+ q.once = true
	close(q.out)
}

func (q *Queue) Ack() { q.wait.Done() }

func Handle(m Message) (string, error) {
	switch m.Kind {
	case "transfer", "expiry":
		return m.Body.Domain, nil
	}
	return "", fmt.Errorf("message %d is of kind %s", m.ID, m.Kind)
}

func Drain(ctx context.Context, messages []Message) (err error) {
	ctx, span := telemetry.Start(ctx, "poll.Drain")
	defer telemetry.End(span, &err)
	group, _ := errgroup.WithContext(ctx)
	for _, m := range messages {
		group.Go(func() error {
			if m.ID < 0 {
				return fmt.Errorf("drain: message id %d is negative", m.ID)
			}
			return nil
		})
	}
	return group.Wait()
}

func Window(sizes []int, width int) []int {
	var sums []int
	for i := range sizes {
		total := 0
		for _, size := range sizes[i : i+width] {
			total += size
		}
		sums = append(sums, total)
	}
	return sums
}
