// Package partner talks to the railway and to the harbour.
package partner

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// StatusError is an answer that was not 2xx.
type StatusError struct {
	Status int
	Path   string
}

func (e StatusError) Error() string { return fmt.Sprintf("%s answered %d", e.Path, e.Status) }

// Client calls one partner.
type Client struct {
	Base    string
	Timeout time.Duration
}

func (c Client) get(ctx context.Context, path string, into any) error {
	ctx, cancel := context.WithTimeout(ctx, c.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.Base+path, nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode >= 500 {
		return StatusError{response.StatusCode, path}
	}
	return json.NewDecoder(response.Body).Decode(into)
}

// Train asks for the connection of a sailing.
func (c Client) Train(ctx context.Context, sailing string) (string, error) {
	var answer struct{ Platform string }
	if err := c.get(ctx, "/trains/"+sailing, &answer); err != nil {
		return "", fmt.Errorf("train for %s: %w", sailing, err)
	}
	return answer.Platform, nil
}

// Berth asks the harbour; a berth that is taken is tried again.
func (c Client) Berth(ctx context.Context, vessel string) error {
	var last error
	for range 3 {
		var answer struct{ Berth int }
		if last = c.get(ctx, "/berths/"+strings.ReplaceAll(vessel, " ", "%"), &answer); last == nil {
			return nil
		}
	}
	return fmt.Errorf("berth after 3 attempts: %w", last)
}

// Tide asks for the tide of an hour.
func (c Client) Tide(ctx context.Context, hour int) (float64, error) {
	var answer struct{ Metres float64 }
	if err := c.get(ctx, fmt.Sprintf("/tides/%d", hour), &answer); err != nil {
		return 0, fmt.Errorf("tide: %w", err)
	}
	return answer.Metres, nil
}
