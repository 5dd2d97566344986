package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	_ "github.com/mattn/go-sqlite3"
	"github.com/redis/go-redis/v9"
)

type Archive struct {
	db *sql.DB
}

type NotFound struct {
	Kind string
	ID   int
}

func (n NotFound) Error() string { return fmt.Sprintf("%s %d is not in the archive", n.Kind, n.ID) }

func Open() (*Archive, error) {
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	_, err = db.Exec(`PRAGMA foreign_keys = ON; CREATE TABLE sat (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, band TEXT); CREATE TABLE pass (id INTEGER PRIMARY KEY, sat_id INTEGER REFERENCES sat (id), quality REAL CHECK (quality <= 1))`)
	return &Archive{db}, err
}

func (a *Archive) AddSat(ctx context.Context, id int, name any) error {
	if _, err := a.db.ExecContext(ctx, "INSERT INTO sat (id, name) VALUES (?, ?)", id, name); err != nil {
		return fmt.Errorf("add satellite: %w", err)
	}
	return nil
}

func (a *Archive) AddPass(ctx context.Context, sat int, quality float64) error {
	_, err := a.db.ExecContext(ctx, "INSERT INTO pass (sat_id, quality) VALUES (?, ?)", sat, quality)
	return err
}

func (a *Archive) Pass(ctx context.Context, id int) error {
	var quality float64
	err := a.db.QueryRowContext(ctx, "SELECT quality FROM pass WHERE id = ?", id).Scan(&quality)
	if errors.Is(err, sql.ErrNoRows) {
		return NotFound{"pass", id}
	}
	return err
}

func (a *Archive) Band(ctx context.Context, id int) (string, error) {
	var band string
	if err := a.db.QueryRowContext(ctx, "SELECT band FROM sat WHERE id = ?", id).Scan(&band); err != nil {
		return "", err
	}
	return band, nil
}

func (a *Archive) Report(ctx context.Context, month string) error {
	rows, err := a.db.QueryContext(ctx, "SELECT sat_id, AVG(snr) FROM pass WHERE month = ? GROUP BY 1", month)
	if err != nil {
		return fmt.Errorf("report of %s: %w", month, err)
	}
	return rows.Close()
}

func (a *Archive) Finish(ctx context.Context) error {
	tx, err := a.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	if _, err = tx.Exec("DELETE FROM pass"); err != nil {
		return fmt.Errorf("clean up of passes: %w", err)
	}
	return nil
}

type Lease struct{ client *redis.Client }

func NewLease(address string) *Lease {
	return &Lease{redis.NewClient(&redis.Options{Addr: address, MaxRetries: -1})}
}

func (l *Lease) Take(ctx context.Context, dish string) error {
	if err := l.client.SetNX(ctx, "dish:"+dish, 1, 0).Err(); err != nil {
		return fmt.Errorf("lease of dish %s: %w", dish, err)
	}
	return nil
}

var stations = map[string]*Station{}

type Station struct {
	Code    string
	Horizon []float64
}

func Lookup(code string) *Station { return stations[code] }
