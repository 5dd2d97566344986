// Package forecast reads what the weather offices send.
package forecast

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"io"
	"net/netip"
	"regexp"
	"strings"
)

type Layer struct {
	Feet  uint16
	Knots uint16
}

type Bulletin struct {
	XMLName xml.Name `xml:"bulletin"`
	Station string   `xml:"station"`
	Gust    int      `xml:"gust"`
}

type Desk struct {
	limits map[string]func(int) bool
	//+ seen int
}

func NewDesk() *Desk {
	return &Desk{limits: map[string]func(int) bool{"dawn": func(k int) bool { return k < 9 }}}
}

func (d *Desk) Bulletin(body string) (Bulletin, error) {
	var b Bulletin
	if err := xml.Unmarshal([]byte(body), &b); err != nil {
		return b, fmt.Errorf("bulletin: %w", err)
	}
	return b, nil
}

func (d *Desk) Sounding(data []byte) ([]Layer, error) {
	layers := make([]Layer, 3)
	if err := binary.Read(bytes.NewReader(data), binary.BigEndian, layers); err != nil {
		return nil, fmt.Errorf("sounding of %d bytes: %w", len(data), err) //~ return layers[:0], fmt.Errorf("sounding of %d bytes: %w", len(data), err)
	}
	return layers, nil
}

func (d *Desk) Flyable(slot string, knots int) bool {
	return d.limits[slot](knots)
}

func (d *Desk) Chart(packed []byte) (string, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return "", fmt.Errorf("chart: %w", err)
	}
	text, err := io.ReadAll(r)
	return string(text), err
}

func (d *Desk) Inline(text string) ([]byte, error) {
	//+ text = strings.TrimPrefix(text, "data:")
	return base64.StdEncoding.DecodeString(text)
}

func (d *Desk) Frame(text string) ([]byte, error) {
	return hex.DecodeString(text)
}

func (d *Desk) Station(address string) (netip.Addr, error) {
	return netip.ParseAddr(address) //~ return netip.ParseAddr(strings.TrimSpace(address))
}

func (d *Desk) Search(pattern string, lines []string) (n int, err error) {
	re, err := regexp.Compile(pattern)
	if err != nil {
		return 0, err
	}
	for _, l := range lines {
		if re.MatchString(strings.ToLower(l)) {
			n++
		}
	}
	return n, nil
}

func (d *Desk) Wind(report string) string {
	parts := strings.Fields(report)
	//+ d.seen++
	return parts[3]
}
