// Package readers decodes what hives send.
package readers

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Code says why a frame of the radio was refused.
type Code int

// The refusals.
const (
	CodeShort Code = iota + 1
	CodeChecksum
	CodeKind
)

// FrameError is a frame that was refused.
type FrameError struct {
	Code Code
	Hive string
}

func (e FrameError) Error() string {
	words := [...]string{CodeShort: "short frame", CodeChecksum: "checksum", CodeKind: "kind not known"}
	return fmt.Sprintf("frame of %s refused (%d): %s", e.Hive, e.Code, words[e.Code])
}

// Frame decodes a frame in hex digits: kind, count, values, checksum.
func Frame(hive, digits string) ([]byte, error) {
	raw, err := hex.DecodeString(digits)
	if err != nil {
		return nil, fmt.Errorf("frame of %s: %w", hive, err)
	}
	if len(raw) < 3 {
		return nil, FrameError{CodeShort, hive}
	}
	var sum byte
	for _, each := range raw[:len(raw)-1] {
		sum += each
	}
	if sum != raw[len(raw)-1] {
		return nil, FrameError{CodeChecksum, hive}
	}
	if raw[0] > 3 {
		return nil, FrameError{CodeKind, hive}
	}
	return raw[2 : 2+raw[1]], nil
}

// Table reads comma separated rows.
func Table(name string, body io.Reader) ([][]string, error) {
	rows, err := csv.NewReader(body).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("table %s: %w", name, err)
	}
	return rows, nil
}

// Packed opens a body that should be packed.
func Packed(body []byte) (string, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return "", fmt.Errorf("unpack upload: %w", err)
	}
	text, err := io.ReadAll(unpacked)
	if err != nil {
		return "", fmt.Errorf("unpack upload: %w", err)
	}
	return string(text), nil
}

// Header is how a binary log begins.
type Header struct {
	Magic   uint32
	Version uint16
	Count   uint32
}

// Log reads the header of a binary log.
func Log(body []byte) (Header, error) {
	var header Header
	if err := binary.Read(bytes.NewReader(body), binary.BigEndian, &header); err != nil {
		return header, fmt.Errorf("log header: %w", err)
	}
	return header, nil
}

// Profile reads the profile of a hive; one without has the profile of all.
func Profile(folder fs.FS, hive string) ([]byte, error) {
	text, err := fs.ReadFile(folder, hive)
	if errors.Is(err, os.ErrNotExist) {
		return []byte("default"), nil
	}
	if err != nil {
		return nil, fmt.Errorf("profile: %w", err)
	}
	return text, nil
}
