// Package store keeps rides in SQLite and counts in Redis.
package store

import (
	"context"
	"database/sql"
	"fmt"

	_ "github.com/mattn/go-sqlite3"
	"github.com/redis/go-redis/v9"
)

type Rides struct{ db *sql.DB }

func Open() *Rides {
	db, _ := sql.Open("sqlite3", ":memory:")
	db.SetMaxOpenConns(1)
	db.Exec(`CREATE TABLE ride (serial TEXT PRIMARY KEY, cabin INT NOT NULL CHECK (cabin > 0))`)
	return &Rides{db}
}

func (r *Rides) Add(serial string, cabin any) error {
	_, err := r.db.Exec(`INSERT INTO ride VALUES (?, ?)`, serial, cabin)
	if err != nil {
		return fmt.Errorf("adding ride: %w", err)
	}
	return nil
}

func (r *Rides) Cabin(serial string) (int, error) {
	var n int
	err := r.db.QueryRow(`SELECT cabin FROM ride WHERE serial = ?`, serial).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("cabin of ride %s: %w", serial, err)
	}
	return n, nil
}

func (r *Rides) Busiest() error {
	_, err := r.db.Query(`SELECT hour FROM ride GROUP BY hour`)
	return err
}

func (r *Rides) Serial() (n int, err error) {
	r.db.Exec(`INSERT OR IGNORE INTO ride VALUES ('S-first', 4)`)
	err = r.db.QueryRow(`SELECT serial FROM ride`).Scan(&n)
	return
}

func (r *Rides) Twice() error {
	tx, err := r.db.Begin()
	if err != nil {
		return err
	}
	tx.Rollback()
	return tx.Commit()
}

func Count(key string) error {
	c := redis.NewClient(&redis.Options{Addr: "127.0.0.1:9918", MaxRetries: -1})
	defer c.Close()
	return c.Incr(context.Background(), key).Err()
}
