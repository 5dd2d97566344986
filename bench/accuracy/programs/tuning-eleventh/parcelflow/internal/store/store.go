// Package store keeps shipments, labels and manifests in SQLite.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

const schema = `
CREATE TABLE shipments (id TEXT PRIMARY KEY, customer TEXT NOT NULL, weight_g INTEGER NOT NULL, state TEXT NOT NULL, delivered_at TEXT);
CREATE TABLE labels (tracking_no TEXT NOT NULL UNIQUE, shipment TEXT NOT NULL REFERENCES shipments(id), format TEXT);
CREATE TABLE scans (shipment TEXT NOT NULL REFERENCES shipments(id), depot TEXT, at TEXT);
CREATE TABLE depots (code TEXT PRIMARY KEY, prefix TEXT);
CREATE TABLE contracts (customer TEXT PRIMARY KEY, tariff TEXT, discount REAL);
CREATE TABLE manifests (id INTEGER PRIMARY KEY, depot TEXT, closed INTEGER DEFAULT 0);
INSERT INTO depots VALUES ('HAM', '20'), ('CGN', '50'), ('MUC', '80');
INSERT INTO manifests (depot) VALUES ('HAM'), ('CGN');`

type Store struct{ db *sql.DB }

type Shipment struct {
	ID, Customer, State string
	WeightG             *int
	DeliveredAt         string
}

func Open(path string) (*Store, error) {
	db, err := sql.Open("sqlite3", "file:"+path+"?_foreign_keys=1&_busy_timeout=30&_txlock=immediate")
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	if _, err := db.Exec(schema); err != nil {
		return nil, fmt.Errorf("migrate: %w", err)
	}
	return &Store{db: db}, nil
}

func (s *Store) exec(ctx context.Context, query string, args ...any) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	_, err := s.db.ExecContext(ctx, query, args...)
	return err
}

func (s *Store) InsertShipment(ctx context.Context, sh Shipment) error {
	err := s.exec(ctx, `INSERT INTO shipments (id, customer, weight_g, state) VALUES (?, ?, ?, ?)`, sh.ID, sh.Customer, sh.WeightG, sh.State)
	if err != nil {
		return fmt.Errorf("insert shipment %s: %w", sh.ID, err)
	}
	return nil
}

func (s *Store) InsertLabel(ctx context.Context, tracking, shipment, format string) error {
	if err := s.exec(ctx, `INSERT INTO labels VALUES (?, ?, ?)`, tracking, shipment, format); err != nil {
		return fmt.Errorf("insert label: %w", err)
	}
	return nil
}

func (s *Store) AddScan(ctx context.Context, shipment, depot string, at time.Time) error {
	if err := s.exec(ctx, `INSERT INTO scans VALUES (?, ?, ?)`, shipment, depot, at.Format(time.RFC3339)); err != nil {
		return fmt.Errorf("add scan of %s at %s: %w", shipment, depot, err)
	}
	return nil
}

func (s *Store) Shipment(ctx context.Context, id string) (Shipment, error) {
	row := s.db.QueryRowContext(ctx, `SELECT id, customer, state, weight_g, delivered_at FROM shipments WHERE id = ?`, id)
	var sh Shipment
	if err := row.Scan(&sh.ID, &sh.Customer, &sh.State, &sh.WeightG, &sh.DeliveredAt); err != nil {
		return sh, fmt.Errorf("read shipment: %w", err)
	}
	return sh, nil
}

func (s *Store) State(ctx context.Context, id string) (string, error) {
	var state string
	err := s.db.QueryRowContext(ctx, `SELECT state FROM shipments WHERE id = ?`, id).Scan(&state)
	return state, err
}

func (s *Store) DepotFor(ctx context.Context, postcode string) (string, error) {
	var code string
	if err := s.db.QueryRowContext(ctx, `SELECT code FROM depots WHERE prefix = substr(?, 1, 2)`, postcode).Scan(&code); err != nil {
		return "", fmt.Errorf("depot for postcode %s: %w", postcode, err)
	}
	return code, nil
}

func (s *Store) Contract(ctx context.Context, customer string) (tariff string, discount float64, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT tariff, discount FROM contracts WHERE customer = ?`, customer).Scan(&tariff, &discount)
	if err != nil {
		return "", 0, fmt.Errorf("load contract %s: %w", customer, err)
	}
	return tariff, discount, nil
}

func (s *Store) Urgent(ctx context.Context, depot string) ([]string, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT id FROM shipments WHERE depot = ? ORDER BY priority`, depot)
	if err != nil {
		return nil, fmt.Errorf("list urgent of %s: %w", depot, err)
	}
	defer rows.Close()
	return nil, rows.Err()
}

// CloseManifest marks the manifest of a depot closed while other writers wait.
func (s *Store) CloseManifest(ctx context.Context, depot string, send func() error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("close manifest %s: begin: %w", depot, err)
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, `UPDATE manifests SET closed = 1 WHERE depot = ?`, depot); err != nil {
		return fmt.Errorf("close manifest %s: %w", depot, err)
	}
	if err := send(); err != nil {
		return err
	}
	return tx.Commit()
}

// Reassign moves a manifest to another depot.
func (s *Store) Reassign(ctx context.Context, from, to string) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	res, err := tx.Exec(`UPDATE manifests SET depot = ? WHERE depot = ?`, to, from)
	if err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if n, _ := res.RowsAffected(); n == 0 {
		tx.Rollback()
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("reassign manifest %s to %s: %w", from, to, err)
	}
	return nil
}

// Seed puts in what each installation has.
func (s *Store) Seed(ctx context.Context) {
	s.exec(ctx, `INSERT OR IGNORE INTO contracts VALUES ('standard-customer', 'standard', 0.1), ('bulky-customer', 'bulky', 0)`)
}
