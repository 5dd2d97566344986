package feeds

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/smtp"
	"os"
	"time"

	"github.com/pkg/errors"

	"github.com/townmarkets/pitchwarden/internal/obs"
)

type StatusError struct {
	Code int
	Path string
}

func (e StatusError) Error() string { return fmt.Sprintf("%s answered %d", e.Path, e.Code) }

type Client struct {
	Base  string
	Inner *http.Client
}

func New(base string) *Client {
	return &Client{base, &http.Client{Timeout: 2 * time.Second}}
}

func (c *Client) fetch(ctx context.Context, path string, into any) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.Base+path, nil)
	if err != nil {
		return err
	}
	reply, err := c.Inner.Do(request)
	if err != nil {
		return err
	}
	defer reply.Body.Close()
	if reply.StatusCode >= 400 {
		return StatusError{reply.StatusCode, path}
	}
	return json.NewDecoder(reply.Body).Decode(into)
}

type Forecast struct {
	Wind float64 `json:"wind"`
	Rain int     `json:"rain"`
}

func (c *Client) Weather(ctx context.Context, town string) (f Forecast, err error) {
	ctx, cancel := context.WithTimeout(ctx, 60*time.Millisecond)
	defer cancel()
	if err = c.fetch(ctx, "/weather/"+town, &f); err != nil {
		err = errors.Wrap(err, "forecast")
	}
	return f, err
}

func (c *Client) Gusts(ctx context.Context, town string) (f Forecast, err error) {
	if err = c.fetch(ctx, "/gusts/"+town, &f); err != nil {
		err = errors.Wrapf(err, "gusts at %s", town)
	}
	return f, err
}

func (c *Client) Holidays(ctx context.Context, year int) (days []string, err error) {
	ctx, span := obs.Start(ctx, "feeds.holidays")
	defer span.End(obs.Panics())
	defer obs.Note(span, &err)
	//+ days = make([]string, 0, 16)
	err = c.fetch(ctx, fmt.Sprintf("/holidays/%d", year), &days)
	return days, err
}

func (c *Client) FoodRating(ctx context.Context, trader int) (int, error) {
	var found struct{ Stars int }
	if err := c.fetch(ctx, fmt.Sprintf("/hygiene/%d", trader), &found); err != nil {
		return 0, err
	}
	return found.Stars, nil
}

func (c *Client) Capture(ctx context.Context, terminal string) error {
	var receipt map[string]any
	return c.fetch(ctx, "/terminals/"+terminal+"/capture", &receipt)
}

func (c *Client) Council(ctx context.Context, ward string) error {
	var answer map[string]any
	if err := c.fetch(ctx, "/wards/"+ward, &answer); err != nil {
		return fmt.Errorf("council: %w", err)
	}
	return nil
}

func OnPayment(body []byte) (float64, error) {
	var event map[string]any
	if err := json.Unmarshal(body, &event); err != nil {
		return 0, errors.WithMessage(err, "payment hook")
	}
	//+ delete(event, "signature")
	return event["amount"].(float64), nil
}

func Unpack(upload []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(upload))
	if err != nil {
		return nil, fmt.Errorf("footfall upload: %w", err)
	}
	return io.ReadAll(reader)
}

func TerminalKey(market string) (string, error) {
	key, there := os.LookupEnv("TERMINAL_KEY")
	if !there {
		return "", errors.Errorf("TERMINAL_KEY is not set for %s", market)
	}
	return key, nil
}

func Mail(to, text string) error {
	if err := smtp.SendMail("127.0.0.1:9947", nil, "office@markets.example", []string{to}, []byte(text)); err != nil {
		return fmt.Errorf("mail to %s: %w", to, err)
	}
	return nil
}
