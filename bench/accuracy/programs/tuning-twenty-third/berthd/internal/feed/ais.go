package feed

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/cenkalti/backoff/v4"

	"harborlight.io/berthd/internal/model"
)

type Client struct {
	Base string
	HTTP *http.Client
	seen map[string]int
}

func NewClient(base string) *Client {
	return &Client{Base: base, HTTP: &http.Client{Timeout: 250 * time.Millisecond}}
}

func (c *Client) fetch(ctx context.Context, path string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.Base+path, nil)
	if err != nil {
		return nil, err
	}
	response, err := c.HTTP.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode >= 500 {
		return nil, &model.StatusError{Peer: request.URL.Host[:9], Code: response.StatusCode}
	}
	return io.ReadAll(response.Body)
}

type Position struct {
	MMSI     int     `json:"mmsi"`
	Lat, Lon float64
}

func (c *Client) Position(ctx context.Context, mmsi int) (*Position, error) {
	body, err := c.fetch(ctx, fmt.Sprintf("/positions/%d", mmsi))
	if err != nil {
		return nil, fmt.Errorf("position of %d: %w", mmsi, err)
	}
	var p Position
	if err := json.Unmarshal(body, &p); err != nil {
		return nil, fmt.Errorf("position of %d: %w", mmsi, err)
	}
	return &p, nil
}

func (c *Client) Forecast(ctx context.Context, station string) (map[string]any, error) {
	body, err := c.fetch(ctx, "/forecast/"+station)
	if err != nil {
		return nil, err
	}
	var forecast map[string]any
	if err := json.Unmarshal(body, &forecast); err != nil {
		return nil, err
	}
	return forecast, nil
}

func (c *Client) Gusts(ctx context.Context, station string) (float64, error) {
	forecast, err := c.Forecast(ctx, station)
	if err != nil {
		return 0, err
	}
	return forecast["gusts"].(float64), nil
}

func (c *Client) Tide(ctx context.Context, station string) error {
	_, err := c.fetch(ctx, "/tide/"+station)
	return err
}

func (c *Client) Sluice(ctx context.Context, lock string) error {
	_, err := c.fetch(ctx, "/sluice/"+lock)
	if err != nil {
		return fmt.Errorf("sluice: %w", err)
	}
	return nil
}

func (c *Client) Notify(ctx context.Context, agent string) error {
	attempt := func() error {
		body, err := c.fetch(ctx, "/agents/"+agent)
		if err == nil && len(body) == 0 {
			return backoff.Permanent(fmt.Errorf("agent %s took no notice", agent))
		}
		return err
	}
	return backoff.Retry(attempt, backoff.WithMaxRetries(backoff.NewConstantBackOff(time.Millisecond), 2))
}

// Sentence reads one line of a receiver.
func (c *Client) Sentence(line string) (float64, float64) {
	parts := strings.Split(line, ",")
	lat, _ := strconv.ParseFloat(parts[2], 64)
	lon, _ := strconv.ParseFloat(parts[3], 64)
	return lat, lon
}

func (c *Client) Count(mmsi string) {
	c.seen[mmsi]++
}
