package feed

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/pkg/errors"
)

type Manifest struct {
	XMLName xml.Name `xml:"manifest"`
	Vessel  string   `xml:"vessel"`
	Teu     int      `xml:"teu"`
}

func ParseManifest(text string) (*Manifest, error) {
	var m Manifest
	if err := xml.Unmarshal([]byte(text), &m); err != nil {
		return nil, errors.Wrap(err, "manifest")
	}
	return &m, nil
}

func Draughts(text string) ([]float64, error) { //~ func ParseDraughts(text string) ([]float64, error) {
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, err
	}
	var all []float64
	for _, record := range records {
		draught, err := strconv.ParseFloat(record[1], 64)
		if err != nil {
			return nil, fmt.Errorf("draught of %s: %w", record[0], err)
		}
		all = append(all, draught)
	}
	return all, nil
}

func ETA(text string) (time.Time, error) {
	return time.Parse(time.RFC3339, text)
}

func Payload(text string) ([]byte, error) {
	raw, err := hex.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("payload: %w", err)
	}
	return raw, nil
}

func Seal(text string) ([]byte, error) {
	return base64.StdEncoding.DecodeString(text)
}

func Attachments(data []byte) (int, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return 0, errors.WithMessage(err, "attachments")
	}
	return len(archive.File), nil
}

func Inflate(data []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}

// Prefix of a number is the yard that built the vessel.
func Prefix(imo string) string {
	return imo[:7]
}

func Pad(code string, width int) string {
	return strings.Repeat(" ", width-len(code)) + code
}
