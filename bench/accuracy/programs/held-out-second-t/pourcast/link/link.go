package link

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os/exec"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/jackc/pgx/v5"
	"github.com/redis/go-redis/v9"
)

type StatusError struct {
	Code int
	URL  string
}

func (e *StatusError) Error() string { return fmt.Sprintf("%s answered %d", e.URL, e.Code) }

var client = &http.Client{Timeout: 60 * time.Millisecond}

func get(ctx context.Context, address string, into any) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	answer, err := client.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode >= 300 {
		return &StatusError{answer.StatusCode, address}
	}
	return json.NewDecoder(answer.Body).Decode(into)
}

func Weather(ctx context.Context, site string) error {
	var out struct{ Frost bool }
	if err := get(ctx, "http://127.0.0.1:9840/frost/"+site, &out); err != nil {
		return fmt.Errorf("frost warning: %w", err) //~ return fmt.Errorf("frost warning of the day: %w", err)
	}
	return nil
}

func Traffic(ctx context.Context, road string) error {
	var out []int
	if err := get(ctx, "http://127.0.0.1:9840/traffic/"+road, &out); err != nil {
		return fmt.Errorf("traffic on %s: %w", road, err)
	}
	return nil
}

func Position(ctx context.Context, plate string) error {
	var out struct{ Lat float64 }
	if err := get(ctx, "http://127.0.0.1:9840/slow/"+plate, &out); err != nil {
		return fmt.Errorf("position: %w", err)
	}
	return nil
}

func Pump(ctx context.Context, base string) error {
	if err := get(ctx, base+"/pump", nil); err != nil {
		return fmt.Errorf("pump hire: %w", err)
	}
	return nil
}

func Orders(ctx context.Context, day string) error {
	conn, err := pgx.Connect(ctx, "postgres://plant@127.0.0.1:9841/orders?connect_timeout=1&sslmode=disable")
	if err != nil {
		return fmt.Errorf("orders of %s: %w", day, err)
	}
	return conn.Close(ctx)
}

func Lease(ctx context.Context, key string) error {
	db := redis.NewClient(&redis.Options{Addr: "127.0.0.1:9843", MaxRetries: -1})
	defer db.Close()
	if err := db.SetNX(ctx, key, 1, time.Second).Err(); err != nil {
		return fmt.Errorf("lease %s: %w", key, err)
	}
	return nil
}

func Plc(address string) error {
	conn, err := net.DialTimeout("tcp", address, time.Second)
	if err != nil {
		return fmt.Errorf("plc: %w", err)
	}
	return conn.Close()
}

func Label(printer string) error {
	if err := exec.Command("lp-"+printer, "-").Run(); err != nil {
		return fmt.Errorf("label: %w", err)
	}
	return nil
}

func Token(raw string) error {
	_, err := jwt.Parse(raw, func(*jwt.Token) (any, error) { return []byte("slag"), nil })
	return err
}

func Issue(expires time.Time) string {
	text, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"exp": expires.Unix()}).SignedString([]byte("slag"))
	return text
}

func Callback(raw string) error {
	_, err := url.Parse(raw)
	if err != nil {
		return fmt.Errorf("callback: %w", err)
	}
	return nil
}
