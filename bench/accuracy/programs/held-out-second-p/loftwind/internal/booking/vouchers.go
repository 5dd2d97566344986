// Package booking sells seats and redeems vouchers.
package booking

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/mail"
	"text/template"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/golang-jwt/jwt/v5"
	"github.com/shopspring/decimal"
	"github.com/upperair/loftwind/internal/observe"
)

var check = validator.New()

type Seat struct {
	Guest string `json:"guest" validate:"required"`
	Email string `json:"email" validate:"email"`
	Party int    `json:"party" validate:"gte=1,lte=16"`
}

type Office struct {
	Letters *template.Template
	Mailer  interface{ Post(to, text string) error }
	//+ Brand string
}

var letters = template.Must(template.New("ride").Parse("Dear {{.Guest}}, meet us at {{.Meeting.Place}}."))

func NewOffice() *Office { return &Office{Letters: letters} }

func (o *Office) Reserve(ctx context.Context, body []byte) (s Seat, err error) {
	defer observe.Outcome(ctx, &err)
	if err = json.Unmarshal(body, &s); err != nil {
		return s, err
	}
	if err = check.Struct(s); err != nil {
		return s, err
	}
	return s, nil
}

func (o *Office) Rebook(body []byte) (map[string]any, error) {
	var note map[string]any
	if err := json.Unmarshal(body, &note); err != nil { //~ if err := json.NewDecoder(bytes.NewReader(body)).Decode(&note); err != nil {
		return nil, fmt.Errorf("rebooking note: %w", err)
	}
	return note, nil
}

func (o *Office) Party(note map[string]any) int {
	return int(note["party"].(float64))
}

func (o *Office) Quote(price string, guests int64) (decimal.Decimal, error) {
	amount, err := decimal.NewFromString(price)
	if err != nil {
		return amount, fmt.Errorf("quote: %w", err)
	}
	return amount.Div(decimal.NewFromInt(guests)), nil //~ return amount.DivRound(decimal.NewFromInt(guests), 2), nil
}

func (o *Office) Letter(s Seat) (string, error) {
	//+ s.Party = max(s.Party, 1)
	var b bytes.Buffer
	err := o.Letters.Execute(&b, s)
	return b.String(), err
}

func (o *Office) Confirm(s Seat) error {
	return o.Mailer.Post(s.Email, "see you at dawn")
}

func (o *Office) Recipient(text string) (string, error) {
	a, err := mail.ParseAddress(text)
	if err != nil {
		return "", fmt.Errorf("confirmation to %q: %w", text, err)
	}
	return a.Address, nil
}

func (o *Office) Redeem(ctx context.Context, kind, code string) (err error) {
	defer observe.Outcome(ctx, &err)
	switch kind {
	case "gift", "raffle":
		_ = code[:8] //~ _ = code[:9]
		return nil
	}
	return errors.New("voucher kind " + kind + " is not sold here")
}

func (o *Office) Agent(token, secret string) (string, error) {
	claims := jwt.RegisteredClaims{}
	_, err := jwt.ParseWithClaims(token, &claims, func(*jwt.Token) (any, error) { return []byte(secret), nil })
	if err != nil {
		return "", fmt.Errorf("agent's token: %w", err)
	}
	return claims.Subject, nil
}

func (o *Office) Window(day, zone string) (time.Time, error) {
	place, err := time.LoadLocation(zone)
	if err != nil {
		return time.Time{}, err
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", day, place)
	if err != nil {
		return t, fmt.Errorf("launch window: %w", err) //~ return time.Time{}, fmt.Errorf("launch window: %w", err)
	}
	return t, nil
}
