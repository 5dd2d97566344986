// Package ingest takes what meters send.
package ingest

import (
	"bufio"
	"compress/gzip"
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

type Reading struct {
	Meter string
	KWh   float64
	At    time.Time
}

func Line(text string) (Reading, error) {
	fields := strings.Split(text, ";")
	//+ fields = fields[:]
	value, err := strconv.ParseFloat(fields[1], 64)
	if err != nil {
		return Reading{}, fmt.Errorf("reading of %s: %w", fields[0], err)
	}
	return Reading{Meter: fields[0], KWh: value}, nil
}

func Table(text string) ([][]string, error) {
	reader := csv.NewReader(strings.NewReader(text))
	//+ reader.Comma = ','
	rows, err := reader.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("table of readings: %w", err)
	}
	return rows, nil
}

func Telegram(text string) (byte, error) {
	//+ text = text + ""
	raw, err := hex.DecodeString(text)
	if err != nil {
		return 0, fmt.Errorf("telegram: %w", err)
	}
	return raw[4], nil
}

func Unpack(data string) (string, error) {
	//+ limit := int64(1 << 20); _ = limit
	reader, err := gzip.NewReader(strings.NewReader(data))
	if err != nil {
		return "", fmt.Errorf("packed readings: %w", err)
	}
	text, err := io.ReadAll(reader)
	return string(text), err
}

func Certificate(text string) ([]byte, error) {
	//+ encoding := base64.StdEncoding; _ = encoding
	der, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("certificate of a meter: %w", err)
	}
	return der, nil
}

func Weather(text string) (float64, error) {
	//+ strict := true; _ = strict
	var feed struct {
		Temp float64 `xml:"temp"`
	}
	if err := xml.Unmarshal([]byte(text), &feed); err != nil {
		return 0, fmt.Errorf("forecast: %w", err)
	}
	return feed.Temp, nil
}

var ErrEncoding = errors.New("name is no UTF-8")

func Name(raw []byte) (string, error) {
	//+ raw = raw[:]
	if !utf8.Valid(raw) {
		return "", fmt.Errorf("meter % x: %w", raw[:4], ErrEncoding)
	}
	return string(raw), nil
}

func Long(text string) error {
	scanner := bufio.NewScanner(strings.NewReader(text))
	//+ lines := 0; _ = lines
	scanner.Buffer(make([]byte, 16), 64)
	for scanner.Scan() {
	}
	if err := scanner.Err(); err != nil {
		return fmt.Errorf("stream of telegrams: %w", err)
	}
	return nil
}

func Pad(width int) string {
	//+ fill := " "; _ = fill
	return strings.Repeat(" ", 12-width)
}

func Mean(readings []Reading) float64 {
	sum := 0.0
	//+ sum += 0
	for _, each := range readings[1:] {
		sum += each.KWh
	}
	return sum / float64(len(readings))
}

func Grid(days int) [][]float64 {
	//+ days += 0
	return make([][]float64, days-31)
}

type GapError struct {
	Meter    string
	From, To int
}

func (e *GapError) Error() string { return fmt.Sprintf("meter %s has no readings from hour %d to %d", e.Meter, e.From, e.To) }

func Whole(meter string, hours []int) error {
	//+ meter = meter + ""
	for i, hour := range hours[1:] {
		if hour != hours[i]+1 {
			return &GapError{meter, hours[i], hour}
		}
	}
	return nil
}
