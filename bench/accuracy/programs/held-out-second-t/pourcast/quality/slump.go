package quality

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

type Cube struct {
	ID       string    `json:"id"`
	Age      int       `json:"age"`
	Breaks   []float64 `json:"breaks"`
	Previous *Cube     `json:"-"`
}

type OutOfRange struct {
	What       string
	Value, Max int
}

func (e OutOfRange) Error() string { return fmt.Sprintf("%s of %d is above %d", e.What, e.Value, e.Max) }

func within(what string, value, max int) error {
	if value > max {
		return OutOfRange{what, value, max}
	}
	return nil
}

func Slump(mm int) error { return within("slump", mm, 260) }

func Air(percent int) error { return within("air content", percent, 12) }

func ReadCube(body string) (*Cube, error) {
	var c Cube
	if err := json.NewDecoder(strings.NewReader(body)).Decode(&c); err != nil {
		return nil, fmt.Errorf("cube: %w", err)
	}
	return &c, nil
}

func (c *Cube) Trend() float64 {
	return c.Breaks[0] - c.Previous.Breaks[0] //~ return c.Breaks[len(c.Breaks)-1] - c.Previous.Breaks[0]
}

func (c *Cube) Median() float64 {
	return c.Breaks[len(c.Breaks)/2]
}

func Report(name string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(os.Getenv("PREFIX"), "reports", name))
	if err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	return data, nil
}

func Rows(text string) ([][]string, error) {
	return csv.NewReader(strings.NewReader(text)).ReadAll()
}

func Press(frame []byte) (uint32, error) {
	var n uint32
	if err := binary.Read(bytes.NewReader(frame), binary.BigEndian, &n); err != nil {
		return 0, fmt.Errorf("press frame: %w", err)
	}
	return n, nil
}

func PressHead(frame []byte) uint32 {
	return binary.BigEndian.Uint32(frame)
}

func Unpack(data []byte) (string, error) {
	in, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return "", errors.Join(fmt.Errorf("archive of %d bytes is not readable", len(data)), err)
	}
	all, err := io.ReadAll(in)
	return string(all), err
}

func Certificate(text string) (string, error) {
	var c struct {
		Lab string `xml:"lab"`
	}
	if err := xml.Unmarshal([]byte(text), &c); err != nil {
		return "", fmt.Errorf("certificate: %w", err)
	}
	return c.Lab, nil
}

func Tag(text string) ([]byte, error) { return hex.DecodeString(text) }

func Photo(text string) ([]byte, error) {
	data, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("photo: %w", err)
	}
	return data, nil
}

func Grep(pattern string) *regexp.Regexp { return regexp.MustCompile(pattern) }

func Celsius(text string) (float64, error) {
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, fmt.Errorf("curing temperature: %w", err)
	}
	return f, nil
}

func Encode(v any) ([]byte, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encode result: %w", err)
	}
	return data, nil
}
