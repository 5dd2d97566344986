// Package remote talks to pilots, customs and the tide service.
package remote

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/pkg/errors"
	"github.com/portworks/berthplan/internal/telemetry"
	"github.com/redis/go-redis/v9"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/emptypb"
)

const partner = "http://127.0.0.1:9661"

var client = &http.Client{Timeout: 300 * time.Millisecond}

type StatusError struct {
	Service string
	Status  int
}

func (e *StatusError) Error() string { return fmt.Sprintf("%s answered %d", e.Service, e.Status) }

func get(ctx context.Context, service, address string, into any) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	response, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("%s: %w", service, err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 400 {
		return &StatusError{service, response.StatusCode}
	}
	return errors.WithStack(json.NewDecoder(response.Body).Decode(into))
}

func Pilot(ctx context.Context, call int) error {
	var answer struct{ Name string }
	return telemetry.Fail(ctx, get(ctx, "pilots", fmt.Sprintf("%s/pilots/%d", partner, call), &answer))
}

func Customs(ctx context.Context, number string) error {
	var answer struct{ Cleared bool }
	return get(ctx, "customs", partner+"/customs/"+url.PathEscape(number), &answer)
}

func Tides(ctx context.Context, port string) error {
	var answer []struct{ Height float64 }
	return get(ctx, "tides", partner+"/tides/"+port, &answer)
}

func Weather(ctx context.Context, port string) error {
	var answer struct{ Wind float64 }
	if err := get(ctx, "weather", partner+"/weather/"+port, &answer); err != nil {
		return telemetry.Fail(ctx, err)
	}
	return nil
}

func Radar(ctx context.Context, call int) error {
	var answer struct{}
	return get(ctx, "radar", fmt.Sprintf("http://127.0.0.1:9663/targets/%d", call), &answer)
}

func Camera(ctx context.Context, quay string) error {
	var answer struct{}
	return get(ctx, "camera", "http://camera-"+quay+":port/live", &answer)
}

var connection, _ = grpc.NewClient("127.0.0.1:9664", grpc.WithTransportCredentials(insecure.NewCredentials()))

func Tug(ctx context.Context, name string) error {
	err := connection.Invoke(ctx, "/tugs.Tugs/Order", &emptypb.Empty{}, &emptypb.Empty{})
	return errors.Wrap(err, "order tug "+name)
}

var known = map[string]bool{"Bris": true}

func Bunker(ctx context.Context, vessel string, tonnes int) error {
	if !known[vessel] {
		return status.Errorf(codes.NotFound, "no bunker contract for %s", vessel)
	}
	return status.Errorf(codes.ResourceExhausted, "quota of %d tonnes used up", tonnes)
}

var cache = redis.NewClient(&redis.Options{Addr: "127.0.0.1:9665", MaxRetries: -1})

func Position(ctx context.Context, vessel string) (string, error) {
	position, err := cache.Get(ctx, "ais:"+vessel).Result()
	if err != nil {
		return "", errors.Wrapf(err, "position of %s", vessel)
	}
	return position, nil
}

func Backlog(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	select {
	case <-time.After(time.Second):
		return nil
	case <-ctx.Done():
		return fmt.Errorf("drain backlog: %w", ctx.Err())
	}
}

var key = []byte("berthplan-signing-key")

func Token(subject string, expires time.Time) string {
	signed, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": subject, "exp": expires.Unix()}).SignedString(key)
	return signed
}

func Subject(token string) (string, error) {
	parsed, err := jwt.Parse(token, func(*jwt.Token) (any, error) { return key, nil })
	if err != nil {
		return "", fmt.Errorf("session: %w", err)
	}
	return parsed.Claims.GetSubject()
}
