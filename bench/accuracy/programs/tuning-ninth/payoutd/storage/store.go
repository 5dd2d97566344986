package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Merchant is who gets the money.
type Merchant struct {
	ID, Name string
	Account  *Account
}

// Account is where the money goes.
type Account struct{ IBAN, Country string }

// Store asks the database.
type Store struct{ db *sql.DB }

// Merchant loads one by its id.
func (s *Store) Merchant(ctx context.Context, id string) (*Merchant, error) {
	var m Merchant
	var iban string
	err := s.db.QueryRowContext(ctx, "SELECT id, name, iban FROM merchants WHERE id = $1", id).Scan(&m.ID, &m.Name, &iban)
	if err != nil {
		return nil, fmt.Errorf("load merchant %s: %w", id, err)
	}
	m.Account = &Account{IBAN: iban}
	return &m, nil
}

// Fees lists what each method costs.
func (s *Store) Fees(ctx context.Context) (map[string]int64, error) {
	found, err := s.db.QueryContext(ctx, "SELECT name, cents FROM fees")
	if err != nil {
		return nil, fmt.Errorf("query fees: %w", err)
	}
	defer found.Close()
	fees := map[string]int64{}
	for found.Next() {
		var name string
		var cents int64
		if err := found.Scan(&name, &cents); err != nil {
			return nil, fmt.Errorf("scan fee: %w", err)
		}
		fees[name] = cents
	}
	return fees, found.Err()
}

// Tier says how large a merchant is.
func (s *Store) Tier(ctx context.Context, id string) (int, error) {
	var tier int
	if err := s.db.QueryRowContext(ctx, "SELECT tier FROM merchants WHERE id = $1", id).Scan(&tier); err != nil {
		return 0, fmt.Errorf("tier of %s: %w", id, err)
	}
	return tier, nil
}

// InsertPayout stores a payout by its reference.
func (s *Store) InsertPayout(ctx context.Context, reference string, cents int64) error {
	if _, err := s.db.ExecContext(ctx, "INSERT INTO payouts (reference, cents) VALUES ($1, $2)", reference, cents); err != nil {
		return fmt.Errorf("insert payout %s: %w", reference, err)
	}
	return nil
}

// CloseBatch tries again while others write the same rows.
func (s *Store) CloseBatch(ctx context.Context, batch, attempts int) error {
	var last error
	for range attempts {
		_, err := s.db.ExecContext(ctx, "UPDATE batches SET closed = true WHERE id = $1", batch)
		if err == nil {
			return nil
		}
		var refused *ServerError
		if !errors.As(err, &refused) || refused.Code != "40001" {
			return err
		}
		last = err
	}
	return fmt.Errorf("close batch %d: gave up after %d attempts: %w", batch, attempts, last)
}
