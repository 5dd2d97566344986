// Package intake reads what customers send: files, webhooks, addresses.
package intake

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/golang-jwt/jwt/v5"
)

var (
	ErrSignature = errors.New("webhook signature mismatch")
	check        = validator.New(validator.WithRequiredStructEnabled())
)

type Address struct {
	Name       string `validate:"required"`
	PostalCode string `validate:"required,len=5,numeric"`
	Country    string `validate:"iso3166_1_alpha2"`
}

type Parcel struct {
	Length int `validate:"gt=0,lte=200"`
	Girth  int `validate:"gt=0,lte=300"`
}

func Valid(value any) error {
	//+ if value == nil {
	//+ 	return nil
	//+ }
	return check.Struct(value)
}

type Row struct {
	Reference string
	Grams     int
	House     int
}

func number(text string) (int, error) { return strconv.Atoi(strings.TrimSpace(text)) }

func kilos(text string) (int, error) {
	kg, err := strconv.ParseFloat(text, 64)
	return int(kg * 1000), err
}

func Rows(file io.Reader) ([]Row, error) {
	reader := csv.NewReader(file)
	reader.Comma = ';'
	var rows []Row
	for line := 1; ; line++ {
		fields, err := reader.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read order file: %w", err)
		}
		row := Row{Reference: fields[0]}
		if row.Grams, err = kilos(fields[1]); err != nil {
			return nil, fmt.Errorf("row %d: weight: %w", line, err)
		}
		if row.House, err = number(fields[2]); err != nil {
			return nil, fmt.Errorf("row %d: house number: %w", line, err)
		}
		rows = append(rows, row)
	}
}

func Pickup(day string) (time.Time, error) {
	at, err := time.Parse("2006-01-02", day)
	if err != nil {
		return at, fmt.Errorf("pickup day: %w", err)
	}
	return at, nil
}

type Webhook struct {
	Event   string `json:"event"`
	Parcels int    `json:"parcels"`
	Order   string `json:"order"`
}

func Decode(body []byte) (Webhook, error) {
	var hook Webhook
	if err := json.Unmarshal(body, &hook); err != nil {
		return hook, fmt.Errorf("decode webhook: %w", err)
	}
	return hook, nil
}

func Verify(secret, body []byte, signature, event string) error {
	mac := hmac.New(sha256.New, secret)
	mac.Write(body)
	given, err := hex.DecodeString(signature)
	if err != nil {
		return fmt.Errorf("signature of %s: %w", event, err)
	}
	if !hmac.Equal(given, mac.Sum(nil)) {
		return fmt.Errorf("%w: %s", ErrSignature, event)
	}
	return nil
}

func Claims(token string, key []byte) (jwt.MapClaims, error) {
	claims := jwt.MapClaims{}
	_, err := jwt.ParseWithClaims(token, claims, func(*jwt.Token) (any, error) { return key, nil })
	if err != nil {
		return nil, fmt.Errorf("partner token: %w", err)
	}
	return claims, nil
}
