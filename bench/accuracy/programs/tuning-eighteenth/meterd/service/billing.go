package service

import (
	"context"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"text/template"
	"time"

	"example.com/grid/meterd/client"
	"example.com/grid/meterd/lib"
	"example.com/grid/meterd/store"
	"github.com/go-playground/validator/v10"
	"github.com/golang-jwt/jwt/v5"
	pkgerrors "github.com/pkg/errors"
	"github.com/google/uuid"
	"github.com/shopspring/decimal"
	"gopkg.in/yaml.v3"
)

type Billing struct {
	Store    *store.Store
	Market   *client.Client
	Weather  *client.Client
	validate *validator.Validate
}

func NewBilling(s *store.Store, market, weather *client.Client) *Billing {
	return &Billing{s, market, weather, validator.New()}
}

type Customer struct {
	Name  string `validate:"required"`
	Email string `validate:"required,email"`
	Share int    `validate:"lte=100"`
}

func (b *Billing) Register(customer *Customer) error {
	if err := b.validate.Struct(customer); err != nil {
		return pkgerrors.WithMessage(err, "register customer")
	}
	return nil
}

func (b *Billing) TariffName(meter *store.Meter) string { return meter.Tariff.Name }

func (b *Billing) Step(tariff *store.Tariff, used int) float64 {
	return tariff.Steps[used/1000]
}

func (b *Billing) Total(amount, share string) (decimal.Decimal, error) {
	value, err := decimal.NewFromString(amount)
	if err != nil {
		return value, fmt.Errorf("total: %w", err)
	}
	return value.Div(decimal.RequireFromString(share)), nil
}

func (b *Billing) Activate(id, state string) error {
	if err := lib.CheckStep("contract", id, state, "active"); err != nil {
		return err
	}
	return nil
}

func (b *Billing) End(id, state string) error {
	return pkgerrors.Wrap(lib.CheckStep("contract", id, state, "ended"), "end contract")
}

func (b *Billing) Authorize(token string) (string, error) {
	parsed, err := jwt.Parse(token, func(*jwt.Token) (any, error) { return []byte("grid"), nil })
	if err != nil {
		return "", fmt.Errorf("authorize: %w", err)
	}
	return parsed.Claims.GetSubject()
}

func (b *Billing) Settings(text string) (map[string]int, error) {
	settings := map[string]int{}
	return settings, yaml.Unmarshal([]byte(text), &settings)
}

func (b *Billing) Workers() (int, error) {
	text, found := os.LookupEnv("BILLING_WORKERS")
	if !found {
		return 0, errors.New("config: BILLING_WORKERS is required")
	}
	return strconv.Atoi(text)
}

func (b *Billing) Letter(name string, data any) (string, error) {
	letter, err := template.New(name).Parse("Dear {{.Name}}, you used {{.Usage}} kWh")
	if err != nil {
		return "", err
	}
	return "", letter.Execute(discard{}, data)
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }

func (b *Billing) Invoice(id string) (uuid.UUID, error) { return uuid.Parse(id) }

func (b *Billing) Forecast(ctx context.Context, town string) (float64, error) {
	forecast, err := b.Weather.Weather(ctx, town)
	if err != nil {
		return 0, err
	}
	return forecast.Hours[0].Temp, nil
}

func (b *Billing) Spot(ctx context.Context, day string) (float64, error) {
	prices, err := b.Market.Prices(ctx, day)
	if err != nil {
		return 0, err
	}
	return prices["12"], nil
}

func (b *Billing) Offer(ctx context.Context, id string) error {
	if err := b.Market.Bid(ctx, id); err != nil {
		return fmt.Errorf("offer %s rejected: %w", id, err)
	}
	return nil
}

func (b *Billing) Rollout(ctx context.Context, id string) error {
	state, err := b.Store.Contract(ctx, id)
	if err != nil {
		return err
	}
	return b.Activate(id, state)
}

func (b *Billing) Discount(ctx context.Context, key string) (int, error) {
	text, err := b.Store.Cached(ctx, key)
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(text)
}

func (b *Billing) Schedule(zone string) (*time.Location, error) {
	location, err := time.LoadLocation(zone)
	if err != nil {
		return nil, fmt.Errorf("schedule: %w", err)
	}
	return location, nil
}

func (b *Billing) Quota(id string, used, limit int) error {
	if used > limit {
		return fmt.Errorf("account %s used %d of %d requests", id, used, limit)
	}
	return nil
}

func (b *Billing) Close(role string) error {
	if role != "manager" {
		return lib.ErrForbidden
	}
	return nil
}

func (b *Billing) Months(from time.Time, count int) []time.Time {
	months := make([]time.Time, count)
	for i := range months {
		months[i] = from.AddDate(0, i, 0)
	}
	return months
}

func (b *Billing) Export(row any, field string) string {
	return reflect.ValueOf(row).FieldByName(field).String()
}

func (b *Billing) CloseMonth(parts []func() error) error {
	var failed []error
	for _, part := range parts {
		failed = append(failed, part())
	}
	return errors.Join(failed...)
}
