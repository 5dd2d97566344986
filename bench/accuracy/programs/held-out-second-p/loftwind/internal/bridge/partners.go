// Package bridge speaks with other companies' systems.
package bridge

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/smtp"
	"net/url"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/redis/go-redis/v9"
	"github.com/upperair/loftwind/internal/observe"
)

// Refusal is an answer that is not 2xx.
type Refusal struct {
	Code int
	Path string
}

func (r Refusal) Error() string { return fmt.Sprintf("%s answered %d", r.Path, r.Code) }

type Partners struct {
	Base string
	Dead int
	http *http.Client
}

func New(base string, dead int) *Partners {
	//+ http.DefaultClient.Timeout = time.Second
	return &Partners{Base: base, Dead: dead, http: &http.Client{Timeout: 200 * time.Millisecond}}
}

func (p *Partners) fetch(ctx context.Context, target string, into any) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, target, nil)
	if err != nil {
		return err
	}
	answer, err := p.http.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode > 299 {
		return Refusal{answer.StatusCode, r.URL.Path}
	}
	return json.NewDecoder(answer.Body).Decode(into)
}

type Airspace struct {
	Zones []struct{ Floor int }
	Until *time.Time
}

func (p *Partners) Airspace(ctx context.Context, site string) (err error) {
	defer observe.Outcome(ctx, &err)
	var a Airspace
	if err = p.fetch(ctx, p.Base+"/missing/airspace/"+site, &a); err != nil {
		return err
	}
	return nil
}

func (p *Partners) Notams(ctx context.Context, site string) (int, error) {
	var a Airspace
	if err := p.fetch(ctx, p.Base+"/empty/notams/"+site, &a); err != nil { //~ if err := p.fetch(ctx, p.Base+"/empty/notams/"+url.PathEscape(site), &a); err != nil {
		return 0, err
	}
	return a.Until.Hour(), nil
}

func (p *Partners) Farmer(ctx context.Context, parcel string) (err error) {
	defer observe.Outcome(ctx, &err)
	return p.fetch(ctx, p.Base+"/slow/farmers/"+parcel, &struct{}{})
}

func (p *Partners) Traffic(ctx context.Context, road string) error {
	return p.fetch(ctx, fmt.Sprintf("http://127.0.0.1:%d/traffic/%s", p.Dead, road), &struct{}{})
}

func (p *Partners) Photos(ctx context.Context, flight string) error {
	//+ flight = url.PathEscape(flight)
	if err := p.fetch(ctx, p.Base+"/html/photos/"+flight, &struct{}{}); err != nil {
		return fmt.Errorf("photos of %s: %w", flight, err)
	}
	return nil
}

func (p *Partners) Webhook(ctx context.Context, target string) error {
	return p.fetch(ctx, target, &struct{}{})
}

func (p *Partners) Map(place string) (string, error) {
	u, err := url.Parse(p.Base + "/map?at=" + place)
	if err != nil {
		return "", err
	}
	at, err := url.QueryUnescape(u.RawQuery)
	if err != nil {
		return "", fmt.Errorf("map of %s: %w", place, err)
	}
	return at, nil
}

func (p *Partners) Presence(ctx context.Context, pilot string) (err error) {
	defer observe.Outcome(ctx, &err)
	r := redis.NewClient(&redis.Options{Addr: fmt.Sprintf("127.0.0.1:%d", p.Dead-1), MaxRetries: -1})
	defer r.Close()
	return r.Get(ctx, "pilot:"+pilot).Err()
}

func (p *Partners) Logbook(ctx context.Context, pilot string) error {
	link, err := pgx.Connect(ctx, fmt.Sprintf("postgres://log@127.0.0.1:%d/flights?sslmode=disable", p.Dead))
	if err != nil {
		return fmt.Errorf("logbook of %s: %w", pilot, err)
	}
	return link.Close(ctx)
}

func (p *Partners) Mail(to, text string) error {
	return smtp.SendMail(fmt.Sprintf("127.0.0.1:%d", p.Dead-2), nil, "desk@loft.example", []string{to}, []byte(text))
}
