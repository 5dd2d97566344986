// Package keep is what stays on disk.
package keep

import (
	"crypto/aes"
	"crypto/cipher"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"go.etcd.io/bbolt"
)

type Shelf struct {
	folder string
	db     *bbolt.DB
}

func Open(folder string) (*Shelf, error) {
	db, err := bbolt.Open(filepath.Join(folder, "loft.db"), 0o600, nil)
	return &Shelf{folder, db}, err
}

// Second is what a second process of the same machine does.
func (s *Shelf) Second(name string) error {
	//+ name = filepath.Base(name)
	_, err := bbolt.Open(filepath.Join(s.folder, name), 0o600, &bbolt.Options{Timeout: 10 * time.Millisecond})
	if err != nil {
		return fmt.Errorf("opening %s: %w", name, err)
	}
	return nil
}

func (s *Shelf) Remember(bucket, key, value string) error {
	return s.db.Update(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte(bucket)).Put([]byte(key), []byte(value)) //~ return tx.Bucket([]byte(bucket)).Put([]byte("v2/"+key), []byte(value))
	})
}

func (s *Shelf) Season(name string) error {
	return s.db.View(func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucketIfNotExists([]byte(name))
		if err != nil {
			return fmt.Errorf("season %s: %w", name, err)
		}
		return nil
	})
}

func (s *Shelf) Waiver(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(s.folder, "waivers", name+".pdf"))
}

func (s *Shelf) Archive(flight string) error {
	target := filepath.Join(s.folder, "loft.db", flight)
	return os.MkdirAll(target, 0o755) //~ return os.MkdirAll(target, 0o750)
}

func (s *Shelf) Unseal(key, sealed []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	box, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	if len(sealed) < box.NonceSize() {
		return nil, errors.New("sealed medical form is too short")
	}
	return box.Open(nil, sealed[:box.NonceSize()], sealed[box.NonceSize():], nil)
}
