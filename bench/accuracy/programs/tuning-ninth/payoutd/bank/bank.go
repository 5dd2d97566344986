// Package bank talks to the bank that sends the money.
package bank

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// StatusError is an answer that was not wanted.
type StatusError struct {
	Code int
	Body string
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("unexpected status %d: %s", e.Code, e.Body)
}

// Client is for one base URL.
type Client struct {
	Base string
	HTTP *http.Client
}

func (c *Client) do(ctx context.Context, method, path string, body io.Reader, into any) error {
	request, err := http.NewRequestWithContext(ctx, method, c.Base+path, body)
	if err != nil {
		return err
	}
	response, err := c.HTTP.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return &StatusError{response.StatusCode, strings.TrimSpace(string(text))}
	}
	return json.Unmarshal(text, into)
}

// Submit hands a transfer in.
func (c *Client) Submit(ctx context.Context, id string, cents int64) error {
	var answer struct{ Accepted bool }
	if err := c.do(ctx, http.MethodPost, "/transfers", strings.NewReader(fmt.Sprintf(`{"id":%q,"cents":%d}`, id, cents)), &answer); err != nil {
		return fmt.Errorf("submit transfer %s: %w", id, err)
	}
	return nil
}

// Balance asks what is on our account.
func (c *Client) Balance(ctx context.Context, iban string) (int64, error) {
	var answer struct{ Cents int64 }
	if err := c.do(ctx, http.MethodGet, "/accounts/"+iban, nil, &answer); err != nil {
		return 0, fmt.Errorf("balance: %w", err)
	}
	return answer.Cents, nil
}

// Poll waits a little for a transfer to arrive.
func (c *Client) Poll(ctx context.Context, id string, patience time.Duration) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	var answer struct{ State string }
	if err := c.do(ctx, http.MethodGet, "/transfers/"+id, nil, &answer); err != nil {
		return "", fmt.Errorf("poll transfer %s: %w", id, err)
	}
	return answer.State, nil
}

// Rates fetches the rates of the day.
func (c *Client) Rates(ctx context.Context, day string) (map[string]int64, error) {
	rates := map[string]int64{}
	if err := c.do(ctx, http.MethodGet, "/rates/"+day, nil, &rates); err != nil {
		return nil, fmt.Errorf("fetch rates: %w", err)
	}
	return rates, nil
}
