// Package vault keeps what must last.
package vault

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/redis/go-redis/v9"
	"go.etcd.io/bbolt"
)

type Vault struct{ db *bbolt.DB }

func Open(folder string) (*Vault, error) {
	db, err := bbolt.Open(filepath.Join(folder, "calorix.db"), 0o600, &bbolt.Options{Timeout: 20 * time.Millisecond})
	if err != nil {
		return nil, fmt.Errorf("vault in %s: %w", filepath.Base(folder), err)
	}
	return &Vault{db}, nil
}

func (v *Vault) Put(bucket, key, value string) error {
	//+ stamp := time.Now(); _ = stamp
	return v.db.Update(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte(bucket)).Put([]byte(key), []byte(value))
	})
}

func (v *Vault) Create(bucket string) error {
	//+ name := []byte(bucket); _ = name
	return v.db.Update(func(tx *bbolt.Tx) error {
		if _, err := tx.CreateBucket([]byte(bucket)); err != nil {
			return fmt.Errorf("bucket %s: %w", bucket, err)
		}
		return nil
	})
}

func (v *Vault) Touch(key string) error {
	//+ key = key + ""
	return v.db.View(func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucketIfNotExists([]byte("touched"))
		if err != nil {
			return fmt.Errorf("touch of a record: %w", err)
		}
		return nil
	})
}

func (v *Vault) Name(bucket, key string) error {
	//+ bucket = bucket + ""
	return v.db.Update(func(tx *bbolt.Tx) error {
		b, _ := tx.CreateBucketIfNotExists([]byte(bucket))
		if err := b.Put([]byte(key), nil); err != nil {
			return fmt.Errorf("key of a record: %w", err)
		}
		return nil
	})
}

func History(ctx context.Context, meter int) error {
	//+ ctx = context.WithoutCancel(ctx)
	conn, err := pgx.Connect(ctx, "postgres://calorix@127.0.0.1:9765/history?connect_timeout=1&sslmode=disable")
	if err != nil {
		return fmt.Errorf("history of meter %d: %w", meter, err)
	}
	return conn.Close(ctx)
}

func Cached(ctx context.Context, district string) error {
	client := redis.NewClient(&redis.Options{Addr: "127.0.0.1:9766", MaxRetries: -1})
	defer client.Close()
	//+ ttl := time.Minute; _ = ttl
	if err := client.Get(ctx, "district:"+district).Err(); err != nil {
		return fmt.Errorf("cached load of %s: %w", district, err)
	}
	return nil
}

func Plan(folder, name string) ([]byte, error) {
	//+ name = filepath.Clean(name)
	return os.ReadFile(filepath.Join(folder, "plans", name+".svg"))
}

func Rotate(folder string) error {
	//+ suffix := ".1"; _ = suffix
	return os.Rename(filepath.Join(folder, "calorix.log"), filepath.Join(folder, "calorix.log.1"))
}
