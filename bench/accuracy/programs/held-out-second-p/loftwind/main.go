// Loftwind runs the rides of a balloon company.
package main

import (
	"fmt"
	"math/rand"
	"os"
	"strconv"

	"github.com/upperair/loftwind/internal/aloft"
	"github.com/upperair/loftwind/internal/basket"
	"github.com/upperair/loftwind/internal/booking"
	"github.com/upperair/loftwind/internal/bridge"
	"github.com/upperair/loftwind/internal/entrances"
	"github.com/upperair/loftwind/internal/forecast"
	"github.com/upperair/loftwind/internal/ground"
	"github.com/upperair/loftwind/internal/keep"
)

type company struct {
	desk     *aloft.Desk
	scales   *basket.Scales
	office   *booking.Office
	crew     *ground.Crew
	weather  *forecast.Desk
	partners *bridge.Partners
	shelf    *keep.Shelf
	dice     *rand.Rand
}

var (
	guests = []string{"Elin Marsh", "Bram Kuiper", "Noor Haddad", "Petra Wolski", "Callum Reid", "Sofia Lindt", "Ivo Banner", "Mae Turner"}
	fields = []string{"thornhey", "westlow", "crowfield", "saltmere", "pinehurst", "oxley", "dunbeck", "larkrise"}
)

func (c *company) n(low, high int) int { return low + c.dice.Intn(high-low+1) }

func (c *company) pick(list ...string) string { return list[c.dice.Intn(len(list))] }

func (c *company) guest() string { return c.pick(guests...) }

func (c *company) field() string { return c.pick(fields...) }

func (c *company) ref() string { return fmt.Sprintf("LW%d", c.n(10000, 99999)) }

func (c *company) flight(phase string) *aloft.Flight {
	return &aloft.Flight{Ref: c.ref(), Phase: phase, Done: make(chan struct{})}
}

func main() {
	seed, _ := strconv.ParseInt(os.Getenv("SEED"), 10, 64)
	if err := entrances.Stand("127.0.0.1:9835"); err != nil {
		panic(err)
	}
	shelf, err := keep.Open(os.Getenv("PREFIX"))
	if err != nil {
		panic(err)
	}
	c := &company{
		aloft.NewDesk(), &basket.Scales{Places: make([][]*basket.Passenger, 4)}, booking.NewOffice(), ground.NewCrew(), forecast.NewDesk(),
		bridge.New("http://127.0.0.1:9835", 9889), shelf, rand.New(rand.NewSource(seed * 31)),
	}
	entrances.All(os.Getenv("DOOR"), c.tasks())
}
