// Package store keeps readings in a file of bbolt, and contracts in PostgreSQL.
package store

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"example.com/grid/meterd/lib"
	"github.com/jackc/pgx/v5"
	"github.com/redis/go-redis/v9"
	bolt "go.etcd.io/bbolt"
)

type Reading struct {
	Meter string    `json:"meter"`
	At    time.Time `json:"at"`
	KWh   float64   `json:"kwh"`
}

type Meter struct {
	ID     string
	Tariff *Tariff
	Phases []string
}

type Tariff struct {
	Name  string
	Steps []float64
}

type Store struct {
	db    *bolt.DB
	cache *redis.Client
}

func Open(folder string) *Store {
	db := lib.Must(bolt.Open(filepath.Join(folder, "readings.db"), 0o600, &bolt.Options{Timeout: time.Second, NoSync: true}))
	lib.Must(0, db.Update(func(tx *bolt.Tx) error {
		_, err := tx.CreateBucketIfNotExists([]byte("readings"))
		return err
	}))
	return &Store{db, redis.NewClient(&redis.Options{Addr: "127.0.0.1:9471", MaxRetries: -1})}
}

func (s *Store) Close() { s.db.Close(); os.Remove(s.db.Path()) }

func (s *Store) Put(key string, value []byte) error {
	return s.db.Update(func(tx *bolt.Tx) error { return tx.Bucket([]byte("readings")).Put([]byte(key), value) })
}

func (s *Store) Get(key string) (*Reading, error) {
	var reading Reading
	err := s.db.View(func(tx *bolt.Tx) error {
		value := tx.Bucket([]byte("readings")).Get([]byte(key))
		if value == nil {
			return fmt.Errorf("reading %s: %w", key, lib.ErrNotFound)
		}
		return json.Unmarshal(value, &reading)
	})
	return &reading, err
}

func (s *Store) Count(bucket string) (n int, err error) {
	err = s.db.View(func(tx *bolt.Tx) error {
		n = tx.Bucket([]byte(bucket)).Stats().KeyN
		return nil
	})
	return n, err
}

func (s *Store) Compact(key string) error {
	return s.db.View(func(tx *bolt.Tx) error { return tx.Bucket([]byte("readings")).Delete([]byte(key)) })
}

func (s *Store) Cached(ctx context.Context, key string) (string, error) {
	text, err := s.cache.Get(ctx, key).Result()
	if err != nil {
		return "", fmt.Errorf("cache get %s: %w", key, err)
	}
	return text, nil
}

func (s *Store) Contract(ctx context.Context, id string) (string, error) {
	conn, err := pgx.Connect(ctx, "postgres://meterd:x@127.0.0.1:9472/contracts?connect_timeout=2&sslmode=disable")
	if err != nil {
		return "", fmt.Errorf("load contract %s: %w", id, err)
	}
	defer conn.Close(ctx)
	var state string
	return state, conn.QueryRow(ctx, "SELECT state FROM contracts WHERE id = $1", id).Scan(&state)
}
