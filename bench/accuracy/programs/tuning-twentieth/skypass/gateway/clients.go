package gateway

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
	"github.com/pkg/errors"
	"github.com/shopspring/decimal"
	"gopkg.in/yaml.v3"
)

type StatusError struct {
	Code int
	Path string
}

func (e *StatusError) Error() string { return fmt.Sprintf("status %d from %s", e.Code, e.Path) }

type Catalogue struct {
	Base string
	http http.Client
}

func (c *Catalogue) get(ctx context.Context, path string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.Base+path, nil)
	if err != nil {
		return nil, err
	}
	answer, err := c.http.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode >= 400 {
		return nil, &StatusError{answer.StatusCode, path}
	}
	return io.ReadAll(answer.Body)
}

func (c *Catalogue) Elements(ctx context.Context, norad int) ([]byte, error) {
	body, err := c.get(ctx, fmt.Sprintf("/gp/%d", norad))
	if err != nil {
		return nil, errors.Wrap(err, "elements from catalogue")
	}
	return body, nil
}

func (c *Catalogue) SpaceWeather(ctx context.Context, day string) (float64, error) {
	ctx, cancel := context.WithTimeout(ctx, 80*time.Millisecond)
	defer cancel()
	_, err := c.get(ctx, "/kp/"+day)
	return 0, err
}

func (c *Catalogue) Operators(ctx context.Context, page int) ([]string, error) {
	body, err := c.get(ctx, fmt.Sprintf("/operators/%d", page))
	if err != nil {
		return nil, err
	}
	var names []string
	if err := json.Unmarshal(body, &names); err != nil {
		return nil, fmt.Errorf("operators: %w", err)
	}
	return names, nil
}

func Webhook(ctx context.Context, address string) error {
	_, err := (&Catalogue{Base: address}).get(ctx, "/hook")
	return errors.Wrap(err, "webhook")
}

func Endpoint(text string) (*url.URL, error) { return url.Parse(text) }

var check = validator.New()

type Booking struct {
	Sat      string  `validate:"required"`
	MinElev  float64 `validate:"gte=0,lte=90"`
	Contact  string  `validate:"omitempty,email"`
	Duration int     `validate:"max=20"`
}

func Accept(booking Booking) error { return check.Struct(booking) }

func Grant(token, secret string) error {
	_, err := jwt.Parse(token, func(*jwt.Token) (any, error) { return []byte(secret), nil })
	if err != nil {
		return fmt.Errorf("grant: %w", err)
	}
	return nil
}

func Sign(secret string, expires int64) string {
	text, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"exp": expires}).SignedString([]byte(secret))
	return text
}

func Quote(minutes, rate string) decimal.Decimal {
	return decimal.RequireFromString(minutes).Mul(decimal.RequireFromString(rate))
}

func Ratio(used, booked decimal.Decimal) decimal.Decimal { return used.Div(booked) }

func Booked(id string) (uuid.UUID, error) { return uuid.Parse(id) }

type Settings struct {
	Dishes int      `yaml:"dishes"`
	Bands  []string `yaml:"bands"`
}

func Load(text string) (Settings, error) {
	var settings Settings
	if err := yaml.Unmarshal([]byte(text), &settings); err != nil {
		return settings, errors.WithMessage(err, "settings")
	}
	if settings.Dishes == 0 {
		return settings, errors.New("settings name no dish")
	}
	return settings, nil
}
