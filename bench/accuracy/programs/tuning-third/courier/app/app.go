// Package app is what the doors call.
package app

import (
	"time"

	"example.com/courier/parcels"
	"example.com/courier/routing"
)

// Request is one thing to do.
type Request struct {
	Do       string
	Parcel   *parcels.Parcel
	ID, Text string
	N        int
	Values   map[string]any
	Tours    [][]string
}

// App holds the parts.
type App struct {
	Store   *parcels.Store
	Planner *routing.Planner
}

// Handle does it.
func (a *App) Handle(r Request) error {
	if r.Parcel != nil {
		if err := a.Store.Add(r.Parcel); err != nil {
			return err
		}
	}
	switch r.Do {
	case "label":
		a.Store.Label(r.ID)
	case "note":
		a.Store.Note(r.ID, r.Text)
	case "where":
		r.Parcel.Stop(r.N)
	case "depth":
		r.Parcel.Depth()
	case "share":
		r.Parcel.Share(r.N)
	case "attribute":
		parcels.Attribute(r.Values, r.Text)
	case "tours":
		return a.tours(r)
	case "import", "weigh", "due", "manifest":
		return a.read(r)
	case "deliver":
		return a.Store.Deliver(r.ID)
	case "return":
		return a.Store.Return(r.ID)
	case "distance":
		_, err := a.Planner.Distance(r.ID, r.Text, time.Duration(r.N)*time.Millisecond)
		return err
	case "weather":
		_, err := a.Planner.Weather(r.ID)
		return err
	}
	return nil
}

func (a *App) tours(r Request) error {
	switch r.Text {
	case "close":
		a.Planner.Close()
		a.Planner.Enqueue(r.ID)
	case "matrix":
		routing.Matrix(r.N)
	case "last":
		routing.Each(r.Tours, func(tour []string) { routing.Last(tour) })
	case "middle":
		routing.Each(r.Tours, func(tour []string) { routing.Middle(tour, 1, r.N) })
	}
	return nil
}

func (a *App) read(r Request) (err error) {
	switch r.Do {
	case "import":
		_, err = parcels.Import(r.Text)
	case "weigh":
		_, err = parcels.Weigh(r.Text)
	case "due":
		_, err = parcels.Due(r.Text)
	default:
		_, err = parcels.Manifest(r.Text)
	}
	return err
}
