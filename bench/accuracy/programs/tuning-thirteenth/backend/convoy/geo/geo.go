// Package geo is about positions, lines and fences.
package geo

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/pkg/errors"
)

// Position is where a tracker says that it is.
type Position struct{ Lat, Lon, Speed float64 }

// RangeError is a value that no tracker can mean.
type RangeError struct {
	What  string
	Value float64
}

func (e RangeError) Error() string { return fmt.Sprintf("%s %.2f is out of range", e.What, e.Value) }

// Check tells positions that can not be.
func (p Position) Check() error {
	if p.Lat < -90 || p.Lat > 90 {
		return errors.Wrap(RangeError{"latitude", p.Lat}, "position")
	}
	if p.Speed > 160 {
		return errors.Wrap(RangeError{"speed", p.Speed}, "position")
	}
	return nil
}

// Fence is the border of a yard.
func Fence(folder string, yard int) ([]Position, error) {
	file, err := os.Open(fmt.Sprintf("%s/fence-%d.json", folder, yard))
	if err != nil {
		return nil, errors.Wrap(err, "load fence")
	}
	defer file.Close()
	var border []Position
	return border, json.NewDecoder(file).Decode(&border)
}

// Route asks the map service.
func Route(ctx context.Context, service, from, to string) (string, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, service+"/route?from="+url.QueryEscape(from)+"&to="+to, nil)
	if err != nil {
		return "", errors.Wrap(err, "route")
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", errors.Wrapf(err, "route to %s", to)
	}
	defer answer.Body.Close()
	var route struct{ Line string }
	if err := json.NewDecoder(answer.Body).Decode(&route); err != nil {
		return "", errors.Wrapf(err, "answer for route to %s", to)
	}
	return route.Line, nil
}

// Tracker reads the address under which a tracker was registered.
func Tracker(address string) (*url.URL, error) {
	at, err := url.Parse(address)
	return at, errors.Wrap(err, "tracker address")
}

// Zone is the time zone of a depot.
func Zone(depot, name string) (*time.Location, error) {
	zone, err := time.LoadLocation(name)
	return zone, errors.Wrapf(err, "depot %s", depot)
}
