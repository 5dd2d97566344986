// Package store is the database.
package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/pkg/errors"
	_ "modernc.org/sqlite"
)

type Store struct{ db *sql.DB }

type Vessel struct {
	ID     int
	Name   string
	Length float64
	Agent  *Agent
}

type Agent struct {
	Name  string
	Email string
}

type NotFound struct {
	Kind string
	ID   int
}

func (n NotFound) Error() string { return fmt.Sprintf("%s %d not found", n.Kind, n.ID) }

func Open() (*Store, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	_, err = db.Exec(`create table vessels (id integer primary key, name text not null unique, length real);
		create table calls (id integer primary key, vessel integer not null references vessels, berth text, state text not null);
		insert into vessels values (1, 'Bris', 80), (2, 'Tern', null);
		insert into calls values (1, 1, 'B2', 'planned'), (2, 2, null, 'sailed'), (3, 1, 'B4', 'moored');`)
	return &Store{db}, err
}

func (s *Store) Vessel(ctx context.Context, id int) (*Vessel, error) {
	vessel := &Vessel{}
	row := s.db.QueryRowContext(ctx, "select id, name, coalesce(length, 0) from vessels where id = ?", id)
	if err := row.Scan(&vessel.ID, &vessel.Name, &vessel.Length); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			return nil, nil
		}
		return nil, errors.WithStack(err)
	}
	return vessel, nil
}

func (s *Store) Length(ctx context.Context, id int) (float64, error) {
	var length float64
	err := s.db.QueryRowContext(ctx, "select length from vessels where id = ?", id).Scan(&length)
	if err != nil {
		return 0, fmt.Errorf("length of vessel %d: %w", id, err)
	}
	return length, nil
}

func (s *Store) Call(ctx context.Context, id int) (state, berth string, err error) {
	err = s.db.QueryRowContext(ctx, "select state, coalesce(berth, '') from calls where id = ?", id).Scan(&state, &berth)
	if errors.Is(err, sql.ErrNoRows) {
		return "", "", NotFound{"call", id}
	}
	return state, berth, err
}

func (s *Store) Berth(ctx context.Context, call int) (string, error) {
	var berth string
	if err := s.db.QueryRowContext(ctx, "select berth from calls where id = ?", call).Scan(&berth); err != nil {
		return "", errors.Wrapf(err, "berth of call %d", call)
	}
	return berth, nil
}

func (s *Store) Register(ctx context.Context, name string, length float64) (int64, error) {
	result, err := s.db.ExecContext(ctx, "insert into vessels (name, length) values (?, ?)", name, length)
	if err != nil {
		return 0, errors.Wrap(err, "register "+name)
	}
	return result.LastInsertId()
}

func (s *Store) Arrivals(ctx context.Context, order string) error {
	rows, err := s.db.QueryContext(ctx, "select id from calls order by "+order)
	if err != nil {
		return errors.WithStack(err)
	}
	return rows.Close()
}

func (s *Store) Archive(ctx context.Context, before string) error {
	_, err := s.db.ExecContext(ctx, "delete from call_log where day < ?", before)
	return err
}

func (s *Store) Swap(ctx context.Context, first, second int) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	if _, err = tx.ExecContext(ctx, "update calls set berth = 'swap' where id = ?", first); err != nil {
		return err
	}
	if err = tx.Commit(); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "update calls set berth = 'B1' where id = ?", second)
	return errors.Wrapf(err, "swap calls %d and %d", first, second)
}

func (s *Store) Plan(ctx context.Context, vessel int, state string) error {
	_, err := s.db.ExecContext(ctx, "insert into calls (vessel, state) values (?, nullif(?, ''))", vessel, state)
	return err
}
