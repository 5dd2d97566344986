// Package ingest reads the tags that the gate scans.
package ingest

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
)

// Scan is one tag at the gate.
type Scan struct {
	Kind byte
	Tag  uint32
}

// FrameError is a frame that the gate garbled.
type FrameError struct {
	Got, Want byte
}

func (e *FrameError) Error() string {
	return fmt.Sprintf("checksum is %#02x, want %#02x", e.Got, e.Want)
}

// Decode reads a frame: kind, tag, checksum.
func Decode(text string) (Scan, error) {
	frame, err := hex.DecodeString(text)
	if err != nil {
		return Scan{}, fmt.Errorf("decode frame: %w", err)
	}
	scan := Scan{Kind: frame[0], Tag: binary.BigEndian.Uint32(frame[1:])}
	if got := frame[5]; got != frame[0]^frame[4] {
		return Scan{}, &FrameError{got, frame[0] ^ frame[4]}
	}
	return scan, nil
}

// Event is a scan or a heartbeat.
type Event interface{ Source() string }

// Heartbeat of a gate.
type Heartbeat struct{ Gate string }

// Source of the heartbeat.
func (h Heartbeat) Source() string { return h.Gate }

// Source of the scan.
func (s Scan) Source() string { return fmt.Sprint(s.Tag) }

// Count adds scans.
func Count(events []Event) (sum uint32) {
	for _, event := range events {
		sum += event.(Scan).Tag
	}
	return sum
}
