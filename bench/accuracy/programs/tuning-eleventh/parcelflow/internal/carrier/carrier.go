// Package carrier speaks to the APIs of carriers.
package carrier

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

type AuthError struct {
	Carrier string
	Status  int
}

func (e *AuthError) Error() string {
	return fmt.Sprintf("%s rejected our credentials (status %d)", e.Carrier, e.Status)
}

type APIError struct {
	Carrier string
	Status  int
	Body    string
}

func (e APIError) Error() string {
	return fmt.Sprintf("%s: unexpected status %d: %s", e.Carrier, e.Status, e.Body)
}

type Client struct {
	Name, Base string
	HTTP       *http.Client
}

func New(name, base string) *Client {
	return &Client{Name: name, Base: base, HTTP: &http.Client{Timeout: 5 * time.Second}}
}

func (c *Client) do(ctx context.Context, method, path string, body any) ([]byte, error) {
	var payload io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return nil, fmt.Errorf("encode request: %w", err)
		}
		payload = bytes.NewReader(text)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.Base+path, payload)
	if err != nil {
		return nil, err
	}
	res, err := c.HTTP.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, fmt.Errorf("read answer of %s: %w", c.Name, err)
	}
	switch {
	case res.StatusCode == http.StatusUnauthorized:
		return nil, &AuthError{c.Name, res.StatusCode}
	case res.StatusCode >= 400:
		return nil, APIError{c.Name, res.StatusCode, string(text)}
	}
	return text, nil
}

type Rate struct {
	Service string  `json:"service"`
	Amount  float64 `json:"amount"`
}

func (c *Client) Rates(ctx context.Context, postcode string, grams int) ([]Rate, error) {
	text, err := c.do(ctx, http.MethodGet, fmt.Sprintf("/v2/rates?to=%s&g=%d", postcode, grams), nil)
	if err != nil {
		return nil, fmt.Errorf("rates from %s: %w", c.Name, err)
	}
	var rates []Rate
	return rates, json.Unmarshal(text, &rates)
}

func (c *Client) Label(ctx context.Context, shipment, country string) ([]byte, error) {
	text, err := c.do(ctx, http.MethodPost, "/v2/labels", map[string]string{"reference": shipment, "country": country})
	if err != nil {
		return nil, fmt.Errorf("label: %w", err)
	}
	var answer struct{ Data string }
	if err := json.Unmarshal(text, &answer); err != nil {
		return nil, fmt.Errorf("label: %w", err)
	}
	pdf, err := base64.URLEncoding.DecodeString(answer.Data)
	if err != nil {
		return nil, fmt.Errorf("label data of %s: %w", shipment, err)
	}
	return pdf, nil
}

func (c *Client) Track(ctx context.Context, tracking string) (string, error) {
	text, err := c.do(ctx, http.MethodGet, "/v2/track/"+tracking, nil)
	if err != nil {
		return "", fmt.Errorf("track %s: %w", tracking, err)
	}
	var answer struct{ Status string }
	if err := json.Unmarshal(text, &answer); err != nil {
		return "", fmt.Errorf("decode tracking of %s: %w", tracking, err)
	}
	return answer.Status, nil
}

func (c *Client) Address(ctx context.Context, line string) error {
	text, err := c.do(ctx, http.MethodPost, "/validate", map[string]string{"line": line})
	if err != nil {
		return fmt.Errorf("address check: %w", err)
	}
	var answer struct{ OK bool }
	if err := json.NewDecoder(bytes.NewReader(text)).Decode(&answer); err != nil {
		return fmt.Errorf("address check: bad answer: %w", err)
	}
	return nil
}

func (c *Client) Customs(ctx context.Context, shipment string) error {
	ctx, cancel := context.WithTimeout(ctx, 60*time.Millisecond)
	defer cancel()
	if _, err := c.do(ctx, http.MethodPost, "/declarations", map[string]string{"shipment": shipment}); err != nil {
		return fmt.Errorf("declare %s: %w", shipment, err)
	}
	return nil
}

func (c *Client) Invoice(ctx context.Context, month string) ([]byte, error) {
	text, err := c.do(ctx, http.MethodGet, "/invoices/"+month+".gz", nil)
	if err != nil {
		return nil, fmt.Errorf("invoice %s: %w", month, err)
	}
	zip, err := gzip.NewReader(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("invoice %s: unpack: %w", month, err)
	}
	return io.ReadAll(zip)
}
