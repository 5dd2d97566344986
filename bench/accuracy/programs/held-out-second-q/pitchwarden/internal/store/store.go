package store

import (
	"context"
	"database/sql"
	"fmt"

	_ "github.com/mattn/go-sqlite3"
)

type Store struct{ DB *sql.DB }

const schema = `
create table traders (id integer primary key, badge text not null unique, name text not null, note text);
create table pitches (id integer primary key, row_letter text not null, number integer not null, trader integer references traders (id));
create table payments (id integer primary key, trader integer not null references traders (id), cents integer not null check (cents > 0));
insert into traders (id, badge, name) values (1, 'B-0001', 'Market office');
`

func Open(path string) (*Store, error) {
	db, err := sql.Open("sqlite3", path+"?_foreign_keys=on&_busy_timeout=20")
	if err != nil {
		return nil, err
	}
	if _, err := db.Exec(schema); err != nil {
		return nil, fmt.Errorf("create schema: %w", err)
	}
	return &Store{db}, nil
}

func (s *Store) TraderName(ctx context.Context, id int) (string, error) {
	var name string
	if err := s.DB.QueryRowContext(ctx, "select name from traders where id = ?", id).Scan(&name); err != nil {
		return "", fmt.Errorf("trader %d: %w", id, err)
	}
	return name, nil
}

func (s *Store) TraderNote(ctx context.Context, id int) (string, error) {
	var note string
	err := s.DB.QueryRowContext(ctx, "select note from traders where id = ?", id).Scan(&note)
	return note, err
}

func (s *Store) AddTrader(ctx context.Context, badge, name string) error { //~ func (s *Store) InsertTrader(ctx context.Context, badge, name string) error {
	_, err := s.DB.ExecContext(ctx, "insert into traders (badge, name) values (?, ?)", badge, name)
	return err
}

func (s *Store) AddPayment(ctx context.Context, trader int, cents int64) error {
	_, err := s.DB.ExecContext(ctx, "insert into payments (trader, cents) values (?, ?)", trader, cents)
	if err != nil {
		return fmt.Errorf("payment of trader %d: %w", trader, err)
	}
	return nil
}

func (s *Store) Arrears(ctx context.Context, market string) ([]string, error) {
	rows, err := s.DB.QueryContext(ctx, "select name, owed from traders join arrears using (id) where market = ?", market)
	if err != nil {
		return nil, fmt.Errorf("arrears of %s: %w", market, err)
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

func (s *Store) RowLetters(ctx context.Context) (map[string]int, error) {
	rows, err := s.DB.QueryContext(ctx, "select row_letter, count(*), max(number) from pitches group by 1 union select 'Z', 0, 0")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	letters := map[string]int{}
	for rows.Next() {
		var letter string
		var count int
		if err := rows.Scan(&letter, &count); err != nil {
			return nil, fmt.Errorf("row letters: %w", err)
		}
		letters[letter] = count
	}
	return letters, nil
}

// Move gives the pitches of one trader to another.
func (s *Store) Move(ctx context.Context, from, to int) error {
	tx, err := s.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if _, err := tx.Exec("update pitches set trader = ? where trader = ?", to, from); err != nil {
		tx.Rollback()
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	if _, err = tx.Exec("delete from traders where id = ?", from); err != nil {
		return fmt.Errorf("retire trader %d: %w", from, err)
	}
	return nil
}

// Stocktake holds the whole file while a visitor counts.
func (s *Store) Stocktake(ctx context.Context, count func(ctx context.Context) error) error {
	conn, err := s.DB.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "begin exclusive"); err != nil {
		return err
	}
	defer conn.ExecContext(ctx, "rollback")
	return count(ctx)
}
