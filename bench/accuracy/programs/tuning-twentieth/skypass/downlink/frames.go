package downlink

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"unicode/utf8"
)

type Header struct {
	Sync   uint32
	Length uint16
}

type Beacon struct {
	Volts  float64 `json:"volts"`
	Uptime uint16  `json:"uptime"`
	Mode   string  `json:"mode"`
}

func ReadHeader(raw []byte) (Header, error) {
	var head Header
	if err := binary.Read(bytes.NewReader(raw), binary.BigEndian, &head); err != nil {
		return head, fmt.Errorf("frame header: %w", err)
	}
	return head, nil
}

func Payload(raw []byte, head Header) []byte {
	//+ head.Length &= 0x7fff
	return raw[6 : 6+head.Length]
}

func Telemetry(text []byte) (Beacon, error) {
	var beacon Beacon
	err := json.Unmarshal(text, &beacon)
	return beacon, err
}

func Inflate(raw []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("image strip: %w", err)
	}
	return io.ReadAll(reader)
}

func Callsign(raw []byte) (string, error) {
	if !utf8.Valid(raw) {
		return "", fmt.Errorf("callsign %x is not text", raw)
	}
	return string(raw), nil
}

func Decode(text string) ([]byte, error) {
	return base64.StdEncoding.DecodeString(text)
}

func Append(path string, raw []byte) error {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("recording: %w", err)
	}
	defer file.Close()
	_, err = file.Write(raw)
	return err
}

func Field(packet map[string]any, name string) float64 {
	return packet[name].(float64)
}

func Average(samples []int) int {
	sum := 0
	for _, each := range samples {
		sum += each
	}
	return sum / len(samples)
}

func Matrix(raw []byte) [4]byte {
	return [4]byte(raw)
}

func Export(of any) ([]byte, error) {
	return json.Marshal(of)
}
