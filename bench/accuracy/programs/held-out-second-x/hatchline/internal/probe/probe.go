// Package probe talks to the loggers in the water.
package probe

import (
	"bufio"
	"context"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

type Reading struct {
	Probe  string
	Oxygen *float64
	Series []float64
}

// RangeError is for values no water has.
type RangeError struct {
	Probe string
	Value float64
}

func (e *RangeError) Error() string {
	return fmt.Sprintf("probe %s reads %.1f mg/l, outside 0 to 20", e.Probe, e.Value)
}

type StatusError struct {
	Path string
	Code int
}

func (e StatusError) Error() string { return fmt.Sprintf("GET %s: status %d", e.Path, e.Code) }

var client = &http.Client{Timeout: 120 * time.Millisecond}

func get(ctx context.Context, path string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, "GET", "http://127.0.0.1:9781"+path, nil)
	if err != nil {
		return nil, err
	}
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != 200 {
		return nil, StatusError{path, response.StatusCode}
	}
	return io.ReadAll(response.Body)
}

func Calibration(ctx context.Context, probe string) (float64, error) {
	body, err := get(ctx, "/calibration/"+probe)
	if err != nil {
		return 0, fmt.Errorf("calibration of %s: %w", probe, err)
	}
	var answer struct{ Slope float64 }
	if err := json.Unmarshal(body, &answer); err != nil {
		return 0, fmt.Errorf("calibration of %s: %w", probe, err)
	}
	return 1 / answer.Slope, nil
}

func History(ctx context.Context, probe string) ([]byte, error) { return get(ctx, "/slow/"+probe) }

func Firmware(ctx context.Context, probe string) (string, error) {
	body, err := get(ctx, "/firmware/"+probe)
	return string(body), err
}

func Dial(port int) (net.Conn, error) {
	return net.DialTimeout("tcp", fmt.Sprintf("127.0.0.1:%d", port), 200*time.Millisecond)
}

// Line reads a line of a probe that was sent "READ".
func Line(port int) (string, error) {
	conn, err := Dial(port)
	if err != nil {
		return "", fmt.Errorf("open line: %w", err)
	}
	defer conn.Close()
	_ = conn.SetReadDeadline(time.Now().Add(60 * time.Millisecond))
	text, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return "", fmt.Errorf("read line: %w", err)
	}
	return text, nil
}

func Frame(text string) (uint32, error) {
	raw, err := hex.DecodeString(text)
	if err != nil {
		return 0, fmt.Errorf("frame %q: %w", text, err)
	}
	return binary.BigEndian.Uint32(raw), nil
}

func (r *Reading) Check() error {
	if *r.Oxygen < 0 || *r.Oxygen > 20 {
		return &RangeError{r.Probe, *r.Oxygen}
	}
	return nil
}

func (r *Reading) Slope(step int) float64 {
	last := len(r.Series) - 1
	return r.Series[last] - r.Series[last-step]
}

func Merge(readings <-chan Reading, n int) (int, error) {
	for i := range n {
		if _, ok := <-readings; !ok {
			return i, fmt.Errorf("reading %d of %d: %w", i+1, n, io.ErrUnexpectedEOF)
		}
	}
	return n, nil
}

// Wait until a probe has settled.
func Wait(ctx context.Context, probe string) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Millisecond)
	defer cancel()
	select {
	case <-ctx.Done():
		return fmt.Errorf("wait for %s to settle: %w", probe, ctx.Err())
	case <-time.After(5 * time.Second):
		return nil
	}
}

func Alarms(rules map[string]func(float64) bool, name string, value float64) bool {
	return rules[name](value)
}

func Serial(text string) (string, error) {
	head, tail, ok := strings.Cut(text, "/")
	if !ok {
		return "", errors.New("serial number " + text + " has no batch part")
	}
	return tail + head, nil
}
