package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
)

// QueryError is what the database says.
type QueryError struct {
	Code  string
	Table string
}

func (e *QueryError) Error() string {
	return fmt.Sprintf("ERROR: relation %q (SQLSTATE %s)", e.Table, e.Code)
}

// ErrNoRows is as in database/sql.
var ErrNoRows = errors.New("sql: no rows in result set")

// Query refuses what its tables refuse.
func Query(sql, table string) error {
	switch table {
	case "berths":
		return ErrNoRows
	case "loads":
		return &QueryError{Code: "23505", Table: table}
	}
	return &QueryError{Code: "42P01", Table: table}
}

// MustQuery panics instead.
func MustQuery(sql, table string) {
	if err := Query(sql, table); err != nil {
		panic(err)
	}
}

// Get answers the body as JSON.
func Get(url string, into any) error {
	answer, err := http.Get(url)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode >= 400 {
		return fmt.Errorf("GET %s: status %d", url, answer.StatusCode)
	}
	return json.NewDecoder(answer.Body).Decode(into)
}

// ReadConfig reads a file of settings.
func ReadConfig(path string) ([]byte, error) {
	return os.ReadFile(path)
}
