// Package routing plans tours.
package routing

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"
)

// Planner asks a service for distances.
type Planner struct {
	Base  string
	queue chan string
	once  sync.Once
}

// StatusError is an answer that is not 200.
type StatusError struct {
	Service string
	Status  int
}

func (e StatusError) Error() string { return fmt.Sprintf("%s answered %d", e.Service, e.Status) }

// Distance asks for one.
func (p *Planner) Distance(from, to string, limit time.Duration) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	body, err := p.get(ctx, "/"+from+"/"+to)
	if err != nil {
		return "", fmt.Errorf("distance from %s to %s: %w", from, to, err)
	}
	return string(body), nil
}

// Weather asks for a forecast.
func (p *Planner) Weather(place string) (string, error) {
	body, err := p.get(context.Background(), "/"+place+"/weather")
	return string(body), err
}

func (p *Planner) get(ctx context.Context, path string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, p.Base+path, nil)
	if err != nil {
		return nil, err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, StatusError{"map service", answer.StatusCode}
	}
	return io.ReadAll(answer.Body)
}

// Close ends the queue of tours.
func (p *Planner) Close() { close(p.lane()) }

// Enqueue adds a tour.
func (p *Planner) Enqueue(tour string) { p.lane() <- tour }

func (p *Planner) lane() chan string {
	p.once.Do(func() { p.queue = make(chan string, 8) })
	return p.queue
}

// Matrix makes a table of n by n places.
func Matrix(n int) [][]int {
	rows := make([][]int, 0, 4)
	for i := range 4 {
		rows = append(rows, row(n-i))
	}
	return rows
}

func row(n int) []int {
	return make([]int, n)
}

// Each runs fn for every tour at once and hands on the first panic.
func Each(tours [][]string, fn func([]string)) {
	for _, tour := range tours {
		fn(tour)
	}
}

// Last is where a tour ends.
func Last(tour []string) string { return tour[len(tour)-1] }

// Middle is the part without both ends.
func Middle(tour []string, from, to int) []string { return tour[from:to] }
