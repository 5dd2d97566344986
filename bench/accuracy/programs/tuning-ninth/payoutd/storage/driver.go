// Package storage keeps merchants, payouts and fees behind database/sql.
package storage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"io"
	"strings"
	"sync"
)

// ServerError is what the database answers when it refuses a statement.
type ServerError struct {
	Code    string
	Message string
}

func (e *ServerError) Error() string { return "ERROR: " + e.Message + " (SQLSTATE " + e.Code + ")" }

type memory struct {
	mu   sync.Mutex
	seen map[string]bool
}

type conn struct{ db *memory }

func (d *memory) Open(string) (driver.Conn, error)               { return &conn{d}, nil }
func (d *memory) Connect(context.Context) (driver.Conn, error)    { return &conn{d}, nil }
func (d *memory) Driver() driver.Driver                           { return d }
func (c *conn) Close() error                                      { return nil }
func (c *conn) Begin() (driver.Tx, error)                         { return nil, driver.ErrSkip }
func (c *conn) Prepare(query string) (driver.Stmt, error) {
	if strings.Contains(query, "tier") {
		return nil, &ServerError{"42703", `column "tier" does not exist`}
	}
	return &stmt{c.db, query}, nil
}

type stmt struct {
	db    *memory
	query string
}

func (s *stmt) Close() error  { return nil }
func (s *stmt) NumInput() int { return -1 }
func (s *stmt) Exec(args []driver.Value) (driver.Result, error) {
	s.db.mu.Lock()
	defer s.db.mu.Unlock()
	if strings.HasPrefix(s.query, "UPDATE batches") {
		return nil, &ServerError{"40001", "could not serialize access due to concurrent update"}
	}
	key := fmt.Sprint(args[0])
	if s.db.seen[key] {
		return nil, &ServerError{"23505", `duplicate key value violates unique constraint "payouts_reference_key"`}
	}
	s.db.seen[key] = true
	return driver.RowsAffected(1), nil
}

func (s *stmt) Query([]driver.Value) (driver.Rows, error) {
	if strings.Contains(s.query, "FROM fees") {
		return &rows{columns: []string{"name", "cents"}, left: [][]driver.Value{{"card", int64(30)}, {"wire", "n/a"}}}, nil
	}
	return &rows{columns: []string{"id", "name", "iban"}}, nil
}

type rows struct {
	columns []string
	left    [][]driver.Value
}

func (r *rows) Columns() []string { return r.columns }
func (r *rows) Close() error      { return nil }
func (r *rows) Next(into []driver.Value) error {
	if len(r.left) == 0 {
		return io.EOF
	}
	copy(into, r.left[0])
	r.left = r.left[1:]
	return nil
}

// Open gives a database of its own.
func Open() *Store {
	return &Store{db: sql.OpenDB(&memory{seen: map[string]bool{}})}
}
