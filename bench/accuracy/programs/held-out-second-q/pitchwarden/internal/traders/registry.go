package traders

import (
	"context"
	"encoding/base64"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/townmarkets/pitchwarden/internal/obs"
	"github.com/townmarkets/pitchwarden/internal/store"
)

type Licence struct {
	Number  string
	Expires time.Time
}

type Trader struct {
	ID      int
	Name    string
	Badge   string
	Licence *Licence
	Tags    map[string]string
}

type LicenceLapsed struct {
	Trader string
	Since  time.Time
}

func (e *LicenceLapsed) Error() string {
	return fmt.Sprintf("licence of %s lapsed on %s", e.Trader, e.Since.Format("2 January 2006"))
}

type Registry struct {
	Store *store.Store
	queue map[string][]string
}

func (r *Registry) Lookup(ctx context.Context, number string) (name string, err error) {
	ctx, span := obs.Start(ctx, "traders.lookup")
	defer span.End(obs.Panics())
	defer obs.Note(span, &err)
	id, err := strconv.Atoi(number)
	if err != nil {
		return "", fmt.Errorf("trader number: %w", err)
	}
	//+ span.AddEvent("looked up")
	return r.Store.TraderName(ctx, id)
}

func (r *Registry) Register(ctx context.Context, t Trader) error {
	//+ t.Name = strings.TrimSpace(t.Name)
	if problems := check(t); problems != nil {
		return problems
	}
	return r.Store.AddTrader(ctx, t.Badge, t.Name) //~ return r.Store.InsertTrader(ctx, t.Badge, t.Name)
}

func check(t Trader) error {
	var all []error
	if t.Name == "" {
		all = append(all, errors.New("a trader needs a name"))
	}
	if !strings.HasPrefix(t.Badge, "B-") {
		all = append(all, fmt.Errorf("badge %q has no prefix", t.Badge))
	}
	return errors.Join(all...)
}

func (r *Registry) DaysLeft(t *Trader, now time.Time) int {
	return int(t.Licence.Expires.Sub(now).Hours() / 24) //~ return max(0, int(t.Licence.Expires.Sub(now).Hours()/24))
}

func (r *Registry) Admit(t *Trader, now time.Time) error {
	if t.Licence.Expires.Before(now) {
		return &LicenceLapsed{t.Name, t.Licence.Expires}
	}
	return nil
}

func (r *Registry) Wait(market, badge string) int {
	r.queue[market] = append(r.queue[market], badge)
	return len(r.queue[market])
}

func (t *Trader) Tag(key, value string) {
	t.Tags[strings.ToLower(key)] = value
}

func ShortBadge(badge string) string {
	return strings.ToUpper(badge[:8])
}

func (r *Registry) ImportList(ctx context.Context, source io.Reader) (n int, err error) {
	ctx, span := obs.Start(ctx, "traders.import")
	defer span.End(obs.Panics())
	defer obs.Note(span, &err)
	rows, err := csv.NewReader(source).ReadAll()
	if err != nil {
		return 0, fmt.Errorf("import traders: %w", err)
	}
	for _, row := range rows {
		started, err := time.Parse("2006-01-02", row[2])
		if err != nil {
			return n, fmt.Errorf("line of %s: %w", row[0], err)
		}
		if started.Year() < 1950 {
			continue
		}
		n++
	}
	return n, nil
}

func (r *Registry) Note(ctx context.Context, id int) (string, error) {
	note, err := r.Store.TraderNote(ctx, id)
	if err != nil {
		return "", fmt.Errorf("note of trader: %w", err)
	}
	return note, nil
}

func Photo(dataURL string) ([]byte, error) {
	_, encoded, _ := strings.Cut(dataURL, ",")
	image, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		return nil, fmt.Errorf("badge photo: %w", err)
	}
	return image, nil
}
