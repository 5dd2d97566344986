package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/upperair/loftwind/internal/aloft"
	"github.com/upperair/loftwind/internal/basket"
	"github.com/upperair/loftwind/internal/booking"
	"github.com/upperair/loftwind/internal/entrances"
	"github.com/upperair/loftwind/internal/ground"
	"github.com/upperair/loftwind/internal/tuning"
)

type ctx = context.Context

func sign(secret string, until time.Time) string {
	s, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{ExpiresAt: jwt.NewNumericDate(until)}).SignedString([]byte(secret))
	return s
}

func second[T any](_ T, err error) error { return err }

func (c *company) tasks() []entrances.Task {
	return []entrances.Task{
		{"phase-skipped", func(x ctx) error { return c.desk.Move(x, c.flight("booked"), c.pick("aloft", "landed")) }},
		{"sheet-no-pilot", func(ctx) error { c.desk.Sheet(c.flight("booked")); return nil }},
		{"ceiling-no-track", func(ctx) error { c.desk.Ceiling(c.flight("landed")); return nil }},
		{"climb-untracked", func(ctx) error { c.desk.ClimbRate(c.flight("aloft")); return nil }},
		{"leg-past-end", func(ctx) error {
			f := c.flight("aloft")
			f.Track = make([]aloft.Fix, c.n(1, 4))
			c.desk.Leg(f, c.n(5, 40))
			return nil
		}},
		{"scrubbed-twice", func(ctx) error {
			f := c.flight("booked")
			c.desk.Scrub(f, "wind")
			c.desk.Scrub(f, c.pick("fog", "rain"))
			return nil
		}},
		{"envelope-too-old", func(x ctx) error { return c.desk.Inflate(x, "G-"+strings.ToUpper(c.field()[:4]), c.n(601, 900)) }},
		{"fewer-crews-than-landings", func(ctx) error { c.desk.Landings(make([]*aloft.Flight, c.n(4, 7)), c.n(1, 3)); return nil }},
		{"weight-with-unit", func(x ctx) error {
			return second(c.scales.Manifest(x, fmt.Sprintf("%s,%dkg\n", c.guest(), c.n(50, 110))))
		}},
		{"manifest-quote-inside", func(x ctx) error {
			return second(c.scales.Manifest(x, fmt.Sprintf("%s \"Ace\",%d\n", c.guest(), c.n(50, 110))))
		}},
		{"load-too-heavy", func(x ctx) error {
			return c.scales.Lift(x, c.field(), []basket.Passenger{{Name: c.guest(), Weight: c.n(300, 700)}}, c.n(200, 290))
		}},
		{"place-not-filled", func(ctx) error {
			c.scales.Places[1] = make([]*basket.Passenger, 4)
			c.scales.Stand(1, c.n(0, 3))
			return nil
		}},
		{"draw-nobody-waits", func(ctx) error { c.scales.Draw(nil); return nil }},
		{"guest-not-fit", func(ctx) error {
			return c.scales.Fit(basket.Passenger{Name: c.guest(), Weight: c.n(121, 180)}, c.n(2, 6))
		}},
		{"note-cut-off", func(ctx) error {
			return second(c.office.Rebook(fmt.Appendf(nil, `{"ref": %q, "guest": "%s`, c.ref(), c.guest())))
		}},
		{"note-without-party", func(ctx) error { c.office.Party(map[string]any{"ref": c.ref()}); return nil }},
		{"price-with-comma", func(ctx) error { return second(c.office.Quote(fmt.Sprintf("%d,50", c.n(120, 300)), 2)) }},
		{"quote-for-nobody", func(ctx) error { return second(c.office.Quote(fmt.Sprint(c.n(120, 300)), 0)) }},
		{"letter-field-gone", func(ctx) error { return second(c.office.Letter(booking.Seat{Guest: c.guest(), Party: c.n(1, 4)})) }},
		{"mailer-not-wired", func(ctx) error { return c.office.Confirm(booking.Seat{Guest: c.guest()}) }},
		{"recipient-by-name", func(ctx) error { return second(c.office.Recipient(c.guest())) }},
		{"voucher-kind-unsold", func(x ctx) error { return c.office.Redeem(x, c.pick("charity", "staff", "press", "loyalty"), c.ref()) }},
		{"agent-token-old", func(ctx) error {
			return second(c.office.Agent(sign("loft", time.Unix(int64(c.n(1000, 9999)), 0)), "loft"))
		}},
		{"agent-token-foreign", func(ctx) error { return second(c.office.Agent(sign(c.field(), time.Now().Add(time.Hour)), "loft")) }},
		{"bay-busy", func(x ctx) error { return c.crew.Fill(x, c.ref(), int64(c.n(3, 9))) }},
		{"gauge-decimal-comma", func(ctx) error { return second(c.crew.Gauge(fmt.Sprintf("%d,%d%%", c.n(10, 90), c.n(1, 9)))) }},
		{"radio-after-close", func(ctx) error { ground.NewCrew().SignOff(); return nil }},
		{"truck-too-small", func(x ctx) error {
			return c.crew.Retrieve(x, c.field(), []ground.Truck{{Plate: c.ref(), Seats: 5}, {Plate: c.ref(), Seats: c.n(1, 2)}})
		}},
		{"diff-of-values", func(ctx) error { ground.Differences(ground.Truck{Plate: c.ref()}, ground.Truck{}); return nil }},
		{"plate-unlisted", func(ctx) error { return second(c.crew.Find(nil, c.ref())) }},
		{"bulletin-unclosed", func(ctx) error { return second(c.weather.Bulletin("<bulletin><station>" + c.field() + "</bulletin>")) }},
		{"gust-not-number", func(ctx) error {
			return second(c.weather.Bulletin(fmt.Sprintf("<bulletin><gust>%dG%d</gust></bulletin>", c.n(3, 9), c.n(12, 30))))
		}},
		{"sounding-short", func(ctx) error { return second(c.weather.Sounding(make([]byte, c.n(1, 11)))) }},
		{"chart-not-packed", func(ctx) error { return second(c.weather.Chart([]byte(strings.Repeat(c.field(), 3)))) }},
		{"picture-not-base64", func(ctx) error { return second(c.weather.Inline(strings.Repeat("A", c.n(4, 30)) + "-" + c.field())) }},
		{"station-address", func(ctx) error { return second(c.weather.Station(fmt.Sprintf("10.0.%d", c.n(1, 254)))) }},
		{"search-bracket", func(ctx) error { return second(c.weather.Search(c.field()+"[", nil)) }},
		{"wind-group-missing", func(ctx) error { c.weather.Wind(fmt.Sprintf("%s %d", c.field(), c.n(100, 999))); return nil }},
		{"airspace-unlisted", func(x ctx) error { return c.partners.Airspace(x, c.field()) }},
		{"notam-without-end", func(x ctx) error { return second(c.partners.Notams(x, c.field())) }},
		{"farmer-slow", func(x ctx) error { return c.partners.Farmer(x, c.ref()) }},
		{"traffic-down", func(x ctx) error { return c.partners.Traffic(x, fmt.Sprintf("A%d", c.n(1, 99))) }},
		{"relay-down", func(ctx) error { return c.partners.Mail("a@b.example", c.ref()) }},
		{"shelf-locked", func(ctx) error { return c.shelf.Second("loft.db") }},
		{"bucket-not-made", func(ctx) error { return c.shelf.Remember(c.field(), c.ref(), c.guest()) }},
		{"season-in-view", func(ctx) error { return c.shelf.Season(c.pick("spring", "summer", "autumn", "winter")) }},
		{"waiver-unsigned", func(ctx) error { return second(c.shelf.Waiver(c.ref())) }},
		{"archive-in-file", func(ctx) error { return c.shelf.Archive(c.ref()) }},
		{"form-cut", func(ctx) error { return second(c.shelf.Unseal(make([]byte, 16), make([]byte, c.n(1, 11)))) }},
		{"pads-by-word", func(ctx) error {
			return second(tuning.Sites("- name: " + c.field() + "\n  pads: " + c.pick("three", "many", "some")))
		}},
		{"site-no-owner", func(ctx) error { tuning.Site{Name: c.field()}.Call(); return nil }},
		{"refresh-no-unit", func(ctx) error { return second(tuning.Site{Name: c.field(), Refresh: fmt.Sprint(c.n(5, 90))}.Every()) }},
		{"token-unset", func(ctx) error { tuning.Required(c.pick("METAR_TOKEN", "SMS_TOKEN", "MAP_TOKEN")); return nil }},
		{"rota-fields", func(ctx) error { return tuning.Rota(fmt.Sprintf("%d %d * *", c.n(0, 59), c.n(0, 23))) }},
	}
}
