package kiosk

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"sync"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/townmarkets/pitchwarden/internal/obs"
)

var Key = []byte("c3ab8ff13720e8ad9047dd39466b3c89")

type Hall struct {
	mu    sync.Mutex
	seats int
	used  int
}

func NewHall(seats int) *Hall { return &Hall{seats: seats} }

type Full struct{ Seats int }

func (f *Full) Error() string { return fmt.Sprintf("all %d kiosk sessions are in use", f.Seats) }

func (h *Hall) Enter() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.used >= h.seats {
		return &Full{h.seats}
	}
	h.used++
	return nil
}

func Inspector(ctx context.Context, token string) (who string, err error) {
	_, span := obs.Start(ctx, "kiosk.inspector")
	defer span.End(obs.Panics())
	defer obs.Note(span, &err)
	parsed, err := jwt.Parse(token, func(*jwt.Token) (any, error) { return Key, nil })
	if err != nil {
		return "", fmt.Errorf("inspector pass: %w", err)
	}
	return parsed.Claims.GetSubject()
}

func Device(token string, key []byte) (string, error) {
	parsed, err := jwt.Parse(token, func(*jwt.Token) (any, error) { return key, nil })
	if err != nil {
		return "", fmt.Errorf("device pass: %w", err)
	}
	return parsed.Claims.GetIssuer()
}

// Footfall adds up the lines that the counters at the gates wrote.
func Footfall(source io.Reader) (uint64, error) {
	var sum uint64
	lines := bufio.NewScanner(source)
	for lines.Scan() {
		n, err := strconv.ParseUint(lines.Text(), 10, 16)
		if err != nil {
			return 0, fmt.Errorf("counter: %w", err)
		}
		sum += n
	}
	if err := lines.Err(); err != nil {
		return 0, fmt.Errorf("read counter: %w", err)
	}
	return sum, nil
}

func Return(link string) (string, error) {
	target, err := url.Parse(link)
	if err != nil {
		return "", err
	}
	return target.Host, nil
}

func Await(ctx context.Context, answers <-chan string, patience time.Duration) (string, error) {
	select {
	case answer := <-answers:
		return answer, nil
	case <-ctx.Done():
		return "", fmt.Errorf("kiosk gave up: %w", context.Cause(ctx))
	case <-time.After(patience):
		return "", errors.New("nobody at the kiosk answered")
	}
}

type Step func(next string) (string, error)

func Menu(steps map[string]Step, name string) (string, error) {
	return steps[name](name)
}

func Cell(grid [][]string, x, y int) string {
	return grid[y][x]
}
