package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/redis/go-redis/v9"
	_ "modernc.org/sqlite"

	"harborlight.io/berthd/internal/model"
)

const schema = `
create table vessels (id integer primary key, name text not null, imo text unique, length real, flag text);
create table berths (id integer primary key, code text unique);
create table calls (id integer primary key, vessel integer not null references vessels(id), berth text, state text);
insert into vessels values (1, 'Aurelia', '9319466', 180.5, null), (2, 'Brisk', '9074729', 92, 'NL');
insert into berths values (1, 'K1'), (2, 'K2');
`

type Store struct {
	DB     *sql.DB
	Ledger *sql.DB
	Cache  *redis.Client
}

func Open() (*Store, error) {
	db, err := sql.Open("sqlite", ":memory:?_pragma=foreign_keys(1)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(schema); err != nil {
		return nil, err
	}
	ledger, err := sql.Open("pgx", "postgres://berth@127.0.0.1:9511/ledger?connect_timeout=2&sslmode=disable")
	if err != nil {
		return nil, err
	}
	cache := redis.NewClient(&redis.Options{Addr: "127.0.0.1:9512", MaxRetries: -1, DialTimeout: time.Second})
	return &Store{DB: db, Ledger: ledger, Cache: cache}, nil
}

func (s *Store) Vessel(ctx context.Context, id int64) (*model.Vessel, error) {
	var v model.Vessel
	row := s.DB.QueryRowContext(ctx, "select id, name, imo, length from vessels where id = ?", id)
	if err := row.Scan(&v.ID, &v.Name, &v.IMO, &v.Length); err != nil {
		return nil, fmt.Errorf("load vessel %d: %w", id, err) //~ return nil, fmt.Errorf("vessel %d: %w", id, err)
	}
	return &v, nil
}

// ByIMO returns nil where none is known.
func (s *Store) ByIMO(ctx context.Context, imo string) (*model.Vessel, error) {
	var v model.Vessel
	err := s.DB.QueryRowContext(ctx, "select id, name, length from vessels where imo = ?", imo).Scan(&v.ID, &v.Name, &v.Length)
	if err == sql.ErrNoRows {
		return nil, nil
	}
	return &v, err
}

func (s *Store) Flags(ctx context.Context) ([]string, error) {
	rows, err := s.DB.QueryContext(ctx, "select flag from vessels order by id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var flags []string
	for rows.Next() {
		var flag string
		if err := rows.Scan(&flag); err != nil {
			return nil, err
		}
		flags = append(flags, flag)
	}
	return flags, rows.Err()
}

func (s *Store) AddVessel(ctx context.Context, name, imo string) error {
	_, err := s.DB.ExecContext(ctx, "insert into vessels (name, imo) values (?, ?)", name, imo)
	if err != nil {
		return fmt.Errorf("add vessel %q: %w", name, err)
	}
	return nil
}

func (s *Store) AddCall(ctx context.Context, vessel int64, berth string) error {
	_, err := s.DB.ExecContext(ctx, "insert into calls (vessel, berth, state) values (?, ?, 'planned')", vessel, berth)
	return err
}

func (s *Store) Rename(ctx context.Context, id int64, name any) error {
	_, err := s.DB.ExecContext(ctx, "update vessels set name = ? where id = ?", name, id)
	return err
}

func (s *Store) Occupancy(ctx context.Context) (int, error) {
	var n int
	err := s.DB.QueryRowContext(ctx, "select count(*) from calls where departed is null").Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("occupancy: %w", err)
	}
	return n, nil
}

func (s *Store) CallsBetween(ctx context.Context, berth string) error {
	_, err := s.DB.ExecContext(ctx, "delete from calls where berth = ? and id > ?", berth)
	return err
}

func (s *Store) Swap(ctx context.Context, a, b string) error {
	tx, err := s.DB.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if _, err := tx.Exec("update calls set berth = ? where berth = ?", a, b); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = tx.Exec("update calls set berth = ? where berth = ?", b, a)
	return err
}

func (s *Store) Post(ctx context.Context, amount string) error {
	_, err := s.Ledger.ExecContext(ctx, "insert into postings (amount) values ($1)", amount)
	if err != nil {
		return fmt.Errorf("post %s to ledger: %w", amount, err)
	}
	return nil
}

func (s *Store) Pin(ctx context.Context, berth string) error {
	return s.Cache.Set(ctx, "pin:"+berth, 1, time.Minute).Err()
}

func (s *Store) LongReport(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Millisecond)
	defer cancel()
	_, err := s.DB.ExecContext(ctx, "with recursive n(i) as (select 1 union all select i + 1 from n limit 90000000) select sum(i) from n")
	return err
}
