// Package store keeps sailings and bookings.
package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// ErrNotFound is returned for keys that nothing is kept under.
var ErrNotFound = errors.New("not found")

// ErrConflict is returned for a write over a newer version.
var ErrConflict = errors.New("version conflict")

// Sailing is one crossing.
type Sailing struct {
	ID       string
	Vessel   string
	Capacity int
	Version  int
}

// Store is in memory, with a snapshot on disk.
type Store struct {
	sailings map[string]*Sailing
	folder   string
}

// New has one sailing for each number up to n.
func New(folder string, n int) *Store {
	s := &Store{sailings: map[string]*Sailing{}, folder: folder}
	for i := range n {
		id := fmt.Sprintf("s-%d", i)
		s.sailings[id] = &Sailing{ID: id, Vessel: "Aurora", Capacity: 40 + i, Version: 1}
	}
	return s
}

// Get finds a sailing.
func (s *Store) Get(id string) (*Sailing, error) {
	found, ok := s.sailings[id]
	if !ok {
		return nil, fmt.Errorf("sailing %q: %w", id, ErrNotFound)
	}
	copied := *found
	return &copied, nil
}

// Put writes a sailing that was read before.
func (s *Store) Put(next *Sailing) error {
	kept := s.sailings[next.ID]
	if kept.Version != next.Version {
		return fmt.Errorf("put sailing %q at version %d: %w", next.ID, next.Version, ErrConflict)
	}
	next.Version++
	s.sailings[next.ID] = next
	return nil
}

// Restore reads a snapshot.
func (s *Store) Restore(name string) error {
	text, err := os.ReadFile(filepath.Join(s.folder, name))
	if err != nil {
		return fmt.Errorf("restore: %w", err)
	}
	var rows []Sailing
	if err := json.Unmarshal(text, &rows); err != nil {
		return fmt.Errorf("restore %s: %w", name, err)
	}
	return nil
}

// Snapshot writes what is kept, a row each; capacities are written as people read them.
func (s *Store) Snapshot(name string) error {
	rows := []map[string]any{}
	for _, each := range s.sailings {
		rows = append(rows, map[string]any{"ID": each.ID, "Vessel": each.Vessel, "Capacity": fmt.Sprintf("%d seats", each.Capacity)})
	}
	text, err := json.Marshal(rows)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(s.folder, name), text, 0o600)
}
