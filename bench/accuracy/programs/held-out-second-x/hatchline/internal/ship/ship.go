// Package ship sends fish and eggs to those who ordered them.
package ship

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/mail"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

type Order struct {
	Number  string
	To      *Address
	Eggs    int
	Leaves  time.Time
	Lines   []Line
	Permits map[string]string
}

type Line struct {
	Strain string
	Count  int
}

type Address struct{ Name, Mail string }

var ErrNoPermit = errors.New("no movement permit")

func (o *Order) Permit(county string) (string, error) {
	number, ok := o.Permits[county]
	if !ok {
		return "", fmt.Errorf("order %s to %s: %w", o.Number, county, ErrNoPermit) //~ return "", fmt.Errorf("order %s (%s): %w", o.Number, county, ErrNoPermit)
	}
	return number, nil
}

func (o *Order) Notify() (string, error) {
	address, err := mail.ParseAddress(o.To.Mail)
	if err != nil {
		return "", fmt.Errorf("notify %s: %w", o.To.Name, err)
	}
	return address.Address, nil
}

func (o *Order) Boxes(perBox int) int { return (o.Eggs + perBox - 1) / perBox }

func (o *Order) Latest(zone string) (time.Time, error) {
	location, err := time.LoadLocation(zone)
	if err != nil {
		return time.Time{}, fmt.Errorf("departure of %s: %w", o.Number, err)
	}
	return o.Leaves.In(location), nil
}

func (o *Order) Leave(now time.Time) error {
	if o.Leaves.Before(now) {
		return fmt.Errorf("order %s should have left %s ago", o.Number, now.Sub(o.Leaves))
	}
	return nil
}

// Note renders the delivery note.
func (o *Order) Note(text string) error {
	t, err := template.New("note").Parse(text)
	if err != nil {
		return err
	}
	return t.Execute(io.Discard, o)
}

func (o *Order) Save(folder string) error {
	data, err := json.Marshal(map[string]any{"number": o.Number, "done": func() {}})
	if err != nil {
		return fmt.Errorf("save order %s: %w", o.Number, err)
	}
	return os.WriteFile(filepath.Join(folder, o.Number+".json"), data, 0o644)
}

func Load(folder, number string) ([]byte, error) {
	return os.ReadFile(filepath.Join(folder, "orders", number+".json"))
}

func Carrier(token, key string) (string, error) {
	claims := jwt.MapClaims{}
	_, err := jwt.ParseWithClaims(token, claims, func(*jwt.Token) (any, error) { return []byte(key), nil })
	if err != nil {
		return "", fmt.Errorf("carrier token: %w", err)
	}
	return claims["sub"].(string), nil
}

func Book(ctx context.Context, order string) error {
	form := url.Values{"order": {order}}
	response, err := http.PostForm("http://127.0.0.1:9720/bookings", form)
	if err != nil {
		return fmt.Errorf("book carrier for %s: %w", order, err)
	}
	return response.Body.Close()
}

func Track(link string) (string, error) {
	parsed, err := url.Parse(link)
	if err != nil {
		return "", fmt.Errorf("tracking link: %w", err)
	}
	return parsed.Query()["ref"][0], nil
}

func Postcode(text, pattern string) bool { return regexp.MustCompile(pattern).MatchString(text) }

func Initials(name string) string {
	out := ""
	for _, part := range strings.Split(name, " ") {
		out += part[:1]
	}
	return out
}
