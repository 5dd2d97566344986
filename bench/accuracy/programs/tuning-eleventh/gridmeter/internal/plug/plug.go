// Package plug speaks to gateways and head-ends.
package plug

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"
)

type Timeout struct {
	Gateway string
	After   time.Duration
}

func (t *Timeout) Error() string { return fmt.Sprintf("gateway %s silent for %s", t.Gateway, t.After) }

type Client struct{ Base string }

func (c *Client) get(ctx context.Context, path string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.Base+path, nil)
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}

func (c *Client) Profile(ctx context.Context, serial string) ([]float64, error) {
	res, err := c.get(ctx, "/profile/"+serial)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var profile struct{ Values []float64 }
	if err := json.NewDecoder(res.Body).Decode(&profile); err != nil {
		return nil, fmt.Errorf("profile of %s: %w", serial, err)
	}
	return profile.Values, nil
}

// Ping ignores what went wrong, and reads what it has.
func (c *Client) Ping(ctx context.Context) int {
	res, _ := c.get(ctx, "/ping")
	return res.StatusCode
}

func (c *Client) Firmware(ctx context.Context) (string, error) {
	res, err := c.get(ctx, "/firmware")
	if err != nil {
		return "", fmt.Errorf("firmware: %w", err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		return "", fmt.Errorf("firmware: %w", err)
	}
	return strings.Split(string(text), "-")[1], nil
}

func (c *Client) Register(ctx context.Context, serial string) error {
	res, err := c.get(ctx, "/register/"+serial)
	if err != nil {
		return err
	}
	res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("register %s: head-end answered %s", serial, res.Status)
	}
	return nil
}

func (c *Client) Poll(ctx context.Context, gateway string) error {
	ctx, cancel := context.WithTimeout(ctx, 40*time.Millisecond)
	defer cancel()
	_, err := c.get(ctx, "/slow")
	if errors.Is(err, context.DeadlineExceeded) {
		return &Timeout{gateway, 40 * time.Millisecond}
	}
	return err
}

func Endpoint(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, fmt.Errorf("endpoint: %w", err)
	}
	return u, nil
}

func Dial(addr string) error {
	conn, err := net.DialTimeout("tcp", addr, time.Second)
	if err != nil {
		return err
	}
	return conn.Close()
}

func Read(path string) ([]byte, error) { return os.ReadFile(path) }

type Telegram struct {
	Serial string `xml:"serial,attr"`
	Wh     int    `xml:"wh"`
}

func Parse(text string) (t Telegram, err error) {
	if err := xml.Unmarshal([]byte(text), &t); err != nil {
		return t, fmt.Errorf("telegram: %w", err)
	}
	return t, nil
}

func Frame(text string) (int, []byte, error) {
	body, err := hex.DecodeString(text)
	if err != nil {
		return 0, nil, fmt.Errorf("frame: %w", err)
	}
	length := int(body[1])
	return length, body[2 : 2+length], nil
}

func OBIS(code string) (a, b int, err error) {
	parts := strings.FieldsFunc(code, func(r rune) bool { return r == '-' || r == ':' })
	if a, err = strconv.Atoi(parts[0]); err != nil {
		return 0, 0, fmt.Errorf("obis code %s: %w", code, err)
	}
	b, err = strconv.Atoi(parts[1])
	return a, b, err
}

func Interval(text string) (time.Duration, error) { return time.ParseDuration(text) }
