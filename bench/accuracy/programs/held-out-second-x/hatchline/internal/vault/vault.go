// Package vault keeps what must outlast a restart.
package vault

import (
	"compress/gzip"
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/gob"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	_ "github.com/lib/pq"
	"go.etcd.io/bbolt"
)

type Vault struct{ DB *bbolt.DB }

func Open(folder string) (*Vault, error) {
	db, err := bbolt.Open(filepath.Join(folder, "vault.db"), 0o600, &bbolt.Options{Timeout: 50 * time.Millisecond})
	if err != nil {
		return nil, fmt.Errorf("open vault: %w", err)
	}
	return &Vault{db}, nil
}

func (v *Vault) Put(bucket, key string, value []byte) error {
	return v.DB.Update(func(tx *bbolt.Tx) error {
		b, err := tx.CreateBucketIfNotExists([]byte(bucket))
		if err != nil {
			return fmt.Errorf("bucket for %s: %w", key, err)
		}
		return b.Put([]byte(key), value)
	})
}

func (v *Vault) Get(bucket, key string) (out []byte) {
	_ = v.DB.View(func(tx *bbolt.Tx) error {
		out = tx.Bucket([]byte(bucket)).Get([]byte(key))
		return nil
	})
	return out
}

func (v *Vault) Rename(bucket string) error {
	return v.DB.View(func(tx *bbolt.Tx) error {
		if err := tx.DeleteBucket([]byte(bucket)); err != nil {
			return fmt.Errorf("drop %s: %w", bucket, err)
		}
		return nil
	})
}

// Ledger is the database of the accounts office.
func Ledger(ctx context.Context, query string) error {
	db, err := sql.Open("postgres", "host=127.0.0.1 port=9722 user=hatch sslmode=disable connect_timeout=1")
	if err != nil {
		return err
	}
	defer db.Close()
	if err := db.PingContext(ctx); err != nil {
		return fmt.Errorf("weekly figures: %w", err)
	}
	return nil
}

func Driver(name string) error {
	_, err := sql.Open(name, "")
	return err
}

func Backup(data []byte) ([]byte, error) {
	reader, err := gzip.NewReader(strings.NewReader(string(data)))
	if err != nil {
		return nil, fmt.Errorf("restore backup: %w", err)
	}
	return io.ReadAll(reader)
}

func Licence(text string) error {
	var licence struct {
		Holder string `xml:"holder"`
	}
	if err := xml.Unmarshal([]byte(text), &licence); err != nil {
		return fmt.Errorf("licence: %w", err)
	}
	return nil
}

func Seal(text string) ([]byte, error) {
	raw, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return raw, nil
}

func Snapshot(text string) error {
	var out map[string]int
	return gob.NewDecoder(strings.NewReader(text)).Decode(&out)
}

func MustEnv(name string) string {
	value, ok := os.LookupEnv(name)
	if !ok {
		panic("environment variable " + name + " is not set")
	}
	return value
}
