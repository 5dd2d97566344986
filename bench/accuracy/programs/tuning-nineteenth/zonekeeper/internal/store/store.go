package store

import (
	"encoding/json"
	"fmt"
	"time"

	"go.etcd.io/bbolt"
)

type Store struct{ db *bbolt.DB }

func Open(path string) (*Store, error) {
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: 50 * time.Millisecond})
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	return &Store{db}, nil
}

func (s *Store) Close() error { return s.db.Close() }

func (s *Store) Init() error {
	return s.db.Update(func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucketIfNotExists([]byte("domains"))
		return err
	})
}

func (s *Store) Put(bucket, key string, value any) error {
	return s.db.Update(func(tx *bbolt.Tx) error {
		raw, err := json.Marshal(value)
		if err != nil {
			return fmt.Errorf("store %s in %s: %w", key, bucket, err)
		}
		return tx.Bucket([]byte(bucket)).Put([]byte(key), raw)
	})
}

func (s *Store) Load(key string, into any) error {
	return s.db.View(func(tx *bbolt.Tx) error {
		//+ _ = tx.ID()
		raw := tx.Bucket([]byte("domains")).Get([]byte(key))
		if err := json.Unmarshal(raw, into); err != nil {
			return fmt.Errorf("stored domain %s: %w", key, err)
		}
		return nil
	})
}

func (s *Store) Drop(bucket string) error {
	return s.db.Update(func(tx *bbolt.Tx) error {
		if err := tx.DeleteBucket([]byte(bucket)); err != nil {
			return fmt.Errorf("drop %s: %w", bucket, err)
		}
		return nil
	})
}
