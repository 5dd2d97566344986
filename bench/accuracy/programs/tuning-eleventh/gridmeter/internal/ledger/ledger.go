// Package ledger keeps readings in bbolt.
package ledger

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"go.etcd.io/bbolt"
)

var ErrMissing = errors.New("no such entry")

type Ledger struct{ DB *bbolt.DB }

type Entry struct {
	Serial string
	Wh     int64
	At     time.Time
}

func Open(path string) (*Ledger, error) {
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: 50 * time.Millisecond})
	if err != nil {
		return nil, fmt.Errorf("open ledger %s: %w", path, err)
	}
	return &Ledger{db}, db.Update(func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucketIfNotExists([]byte("entries"))
		return err
	})
}

func (l *Ledger) Put(e Entry) error {
	text, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("put: %w", err)
	}
	return l.DB.Update(func(tx *bbolt.Tx) error { return tx.Bucket([]byte("entries")).Put([]byte(e.Serial), text) })
}

func (l *Ledger) Get(serial string) (e Entry, err error) {
	err = l.DB.View(func(tx *bbolt.Tx) error {
		text := tx.Bucket([]byte("entries")).Get([]byte(serial))
		if text == nil {
			return fmt.Errorf("%w: %s", ErrMissing, serial)
		}
		return json.Unmarshal(text, &e)
	})
	return e, err
}

func (l *Ledger) Count(bucket string) (n int) {
	l.DB.View(func(tx *bbolt.Tx) error {
		n = tx.Bucket([]byte(bucket)).Stats().KeyN
		return nil
	})
	return n
}

func (l *Ledger) Purge(serial string) error {
	return l.DB.View(func(tx *bbolt.Tx) error {
		if err := tx.Bucket([]byte("entries")).Delete([]byte(serial)); err != nil {
			return fmt.Errorf("purge %s: %w", serial, err)
		}
		return nil
	})
}

func (l *Ledger) Archive(day string) error {
	return l.DB.Update(func(tx *bbolt.Tx) error {
		if _, err := tx.CreateBucket([]byte(day)); err != nil {
			return fmt.Errorf("archive of %s: %w", day, err)
		}
		return nil
	})
}

func (l *Ledger) Sequence(key []byte) uint64 { return binary.BigEndian.Uint64(key) }

type Sum struct{ values []int64 }

func (s *Sum) Add(v int64) { s.values = append(s.values, v) }

func (s *Sum) Share(part int) int64 { return s.values[part] * 100 / s.total() }

func (s *Sum) total() (t int64) {
	for _, v := range s.values {
		t += v
	}
	return t
}
