// Package wire reads what devices send.
package wire

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"example.net/fleetd/internal/telemetry"
)

type Reading struct {
	Device string    `json:"device"`
	Value  float64   `json:"value"`
	At     time.Time `json:"at"`
}

// ParseLine reads `device;kind;value;unit`.
func ParseLine(line string) (device, unit string) {
	parts := strings.Split(line, ";")
	return parts[0], field(parts, 3)
}

func field(parts []string, at int) string { return strings.TrimSpace(parts[at]) }

// Payload cuts a frame whose first byte is its length.
func Payload(frame []byte) []byte {
	length := int(frame[0])
	return frame[1 : 1+length]
}

func Decode(ctx context.Context, body string) (Reading, error) {
	var reading Reading
	if err := json.Unmarshal([]byte(body), &reading); err != nil {
		return reading, telemetry.Fail(ctx, fmt.Errorf("decode reading: %w", err))
	}
	return reading, nil
}

func DecodeBatch(ctx context.Context, body string) ([]Reading, error) {
	var readings []Reading
	decoder := json.NewDecoder(strings.NewReader(body))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&readings); err != nil {
		return nil, telemetry.Fail(ctx, err)
	}
	return readings, nil
}

// Window reads `from..to`, both as days.
func Window(ctx context.Context, text string) (from, to time.Time, err error) {
	left, right, _ := strings.Cut(text, "..")
	if from, err = time.Parse(time.DateOnly, left); err != nil {
		return from, to, telemetry.Fail(ctx, err)
	}
	to, err = time.Parse(time.DateOnly, right)
	return from, to, err
}

func Port(ctx context.Context, text string) (int, error) {
	port, err := strconv.Atoi(text)
	if err != nil {
		return 0, telemetry.Fail(ctx, err)
	}
	return port, nil
}
