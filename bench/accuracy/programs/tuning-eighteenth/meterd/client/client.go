// Package client calls the weather service, the market and the head-end.
package client

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/pkg/errors"
)

type HTTPError struct {
	Status int
	URL    string
}

func (e *HTTPError) Error() string { return fmt.Sprintf("GET %s: unexpected status %d", e.URL, e.Status) }

type Client struct {
	Base string
	http http.Client
}

func New(base string, timeout time.Duration) *Client {
	return &Client{Base: base, http: http.Client{Timeout: timeout}}
}

func (c *Client) get(ctx context.Context, path string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.Base+path, nil)
	if err != nil {
		return nil, err
	}
	response, err := c.http.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode >= 300 {
		return nil, &HTTPError{response.StatusCode, c.Base + path}
	}
	return io.ReadAll(response.Body)
}

type Forecast struct {
	Hours []struct{ Temp float64 } `json:"hours"`
}

func (c *Client) Weather(ctx context.Context, town string) (*Forecast, error) {
	body, err := c.get(ctx, "/weather/"+town)
	if err != nil {
		return nil, errors.Wrapf(err, "weather of %s", town)
	}
	var forecast Forecast
	if err := json.Unmarshal(body, &forecast); err != nil {
		return nil, errors.Wrap(err, "decode forecast")
	}
	return &forecast, nil
}

func (c *Client) Prices(ctx context.Context, day string) (map[string]float64, error) {
	body, err := c.get(ctx, "/prices/"+day)
	if err != nil {
		return nil, fmt.Errorf("prices: %w", err)
	}
	var document struct {
		Points []struct {
			Hour  string  `xml:"hour,attr"`
			Price float64 `xml:"price,attr"`
		} `xml:"point"`
	}
	if err := xml.Unmarshal(body, &document); err != nil {
		return nil, fmt.Errorf("prices: %w", err)
	}
	prices := map[string]float64{}
	for _, point := range document.Points {
		prices[point.Hour] = point.Price
	}
	return prices, nil
}

func (c *Client) Bid(ctx context.Context, id string) error {
	_, err := c.get(ctx, "/bids/"+id)
	return err
}

func (c *Client) Outage(ctx context.Context, area string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 40*time.Millisecond)
	defer cancel()
	body, err := c.get(ctx, "/slow/"+area)
	return strings.TrimSpace(string(body)), err
}

// Poll reads a meter over the protocol of the head-end.
func Poll(address string) ([]byte, error) {
	conn, err := net.DialTimeout("tcp", address, 200*time.Millisecond)
	if err != nil {
		return nil, errors.WithStack(err)
	}
	defer conn.Close()
	conn.SetReadDeadline(time.Now().Add(30 * time.Millisecond))
	buffer := make([]byte, 16)
	n, err := conn.Read(buffer)
	if err != nil {
		return nil, fmt.Errorf("read frame: %w", err)
	}
	return buffer[:n], nil
}
