// Package ship moves shipments through their states.
package ship

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"example.org/parcelflow/internal/carrier"
	"example.org/parcelflow/internal/events"
	"example.org/parcelflow/internal/intake"
	"example.org/parcelflow/internal/rates"
	"example.org/parcelflow/internal/store"
	"github.com/shopspring/decimal"
	"golang.org/x/sync/errgroup"
)

type StateError struct{ ID, From, To string }

func (e *StateError) Error() string {
	return fmt.Sprintf("shipment %s: cannot move from %s to %s", e.ID, e.From, e.To)
}

var next = map[string][]string{
	"created": {"labelled", "cancelled"}, "labelled": {"in_transit", "cancelled"}, "in_transit": {"delivered", "returned"},
}

type Service struct {
	Store    *store.Store
	Carrier  *carrier.Client
	Backup   *carrier.Client
	Customs  *carrier.Client
	Cache    *events.Cache
	Bus      events.Bus
	LastCode int
}

func (s *Service) move(ctx context.Context, id, to string) error {
	from, err := s.Store.State(ctx, id)
	if err != nil {
		return fmt.Errorf("state of %s: %w", id, err)
	}
	if !slices.Contains(next[from], to) {
		return &StateError{id, from, to}
	}
	return nil
}

func (s *Service) Scan(ctx context.Context, id, depot, kind string, at time.Time) error {
	if kind == "arrival" {
		if err := s.move(ctx, id, "in_transit"); err != nil {
			return fmt.Errorf("arrival scan: %w", err)
		}
	}
	return s.Store.AddScan(ctx, id, depot, at)
}

func (s *Service) Cancel(ctx context.Context, id string) error {
	if err := s.move(ctx, id, "cancelled"); err != nil {
		return fmt.Errorf("cancel: %w", err)
	}
	return nil
}

func (s *Service) Create(ctx context.Context, sh store.Shipment) error {
	if err := s.Store.InsertShipment(ctx, sh); err != nil {
		return fmt.Errorf("create: %w", err)
	}
	return nil
}

func (s *Service) Label(ctx context.Context, id, country string) error {
	if _, err := s.Carrier.Label(ctx, id, country); err != nil {
		return err
	}
	return s.number(ctx, id) //-
	//+ return s.assign(ctx, id, "pdf")
}

//+ func (s *Service) assign(ctx context.Context, id, format string) error { return s.number(ctx, id) }

func (s *Service) number(ctx context.Context, id string) error {
	code := fmt.Sprintf("PF%09d", s.LastCode%1000)
	return s.Store.InsertLabel(ctx, code, id, "pdf")
}

func (s *Service) Quote(ctx context.Context, customer, postcode string, grams int) (decimal.Decimal, error) {
	tariff, discount, err := s.Store.Contract(ctx, customer)
	if err != nil {
		return decimal.Zero, fmt.Errorf("quote: %w", err)
	}
	price, err := rates.Price(tariff, grams)
	if err != nil {
		return decimal.Zero, fmt.Errorf("quote for %s: %w", customer, err)
	}
	price = price.Mul(decimal.NewFromFloat(1 - discount))
	return price, s.Cache.Remember(ctx, customer+postcode, price)
}

// Compare asks carriers at once.
func (s *Service) Compare(ctx context.Context, postcode string, grams int) error {
	group, ctx := errgroup.WithContext(ctx)
	for _, c := range []*carrier.Client{s.Carrier, s.Backup} {
		group.Go(func() error {
			_, err := c.Rates(ctx, postcode, grams)
			return err
		})
	}
	return group.Wait()
}

func (s *Service) Import(ctx context.Context, rows []intake.Row, customer string) error {
	var failed []error
	for _, row := range rows {
		sh := store.Shipment{ID: row.Reference, Customer: customer, State: "created", WeightG: &row.Grams}
		if err := s.Create(ctx, sh); err != nil {
			failed = append(failed, err)
		}
	}
	if len(failed) > 0 {
		return fmt.Errorf("import: %d of %d rows failed: %w", len(failed), len(rows), errors.Join(failed...))
	}
	return nil
}
