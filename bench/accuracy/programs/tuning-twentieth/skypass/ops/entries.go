package ops

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"net"
	"time"

	"github.com/polarmesh/skypass/antenna"
	"github.com/polarmesh/skypass/downlink"
	"github.com/polarmesh/skypass/gateway"
	"github.com/polarmesh/skypass/orbit"
	"github.com/polarmesh/skypass/sched"
	"github.com/polarmesh/skypass/store"
	"github.com/shopspring/decimal"
)

type Values struct{ *rand.Rand }

func (v Values) Num(low, high int) int { return low + v.Intn(high-low+1) }
func (v Values) Word() string {
	words := []string{"kestrel", "aurora", "norsat", "tundra", "lumen", "polaris", "vega", "corvus", "mira", "skylark", "borealis", "halley"}
	return words[v.Intn(len(words))]
}

type Station struct {
	Archive *store.Archive
	Lease   *store.Lease
	Cat     *gateway.Catalogue
	Dead    string
}

type Entry struct {
	Bug  string
	Meet func(context.Context, *Station, Values) error
}

var rise = time.Date(2026, 8, 3, 4, 5, 0, 0, time.UTC)

var Entries = []Entry{
	{"catalogue-number-alpha5", func(ctx context.Context, s *Station, v Values) error {
		_, err := orbit.ParseLine(fmt.Sprintf("1 T%04d 3 4 5 6 7 15.1", v.Num(1, 9999)))
		return err
	}},
	{"motion-with-comma", func(ctx context.Context, s *Station, v Values) error {
		_, err := orbit.ParseLine(fmt.Sprintf("2 %d 3 4 5 6 7 15,%d", v.Num(10000, 50000), v.Num(10, 99)))
		return err
	}},
	{"element-line-truncated", func(ctx context.Context, s *Station, v Values) error {
		_, err := orbit.ParseLine(fmt.Sprintf("2 %d 51.6", v.Num(10000, 50000)))
		return err
	}},
	{"checksum-wrong", func(ctx context.Context, s *Station, v Values) error {
		return orbit.Checksum(v.Num(1, 2), fmt.Sprintf("1 %d0000%d", v.Num(1, 4), v.Num(5, 9)+0))
	}},
	{"checksum-of-empty-line", func(ctx context.Context, s *Station, v Values) error {
		return orbit.Checksum(v.Num(1, 2), "")
	}},
	{"elements-stale", func(ctx context.Context, s *Station, v Values) error {
		return orbit.Elements{Norad: v.Num(10000, 60000), Epoch: rise.AddDate(0, 0, -v.Num(15, 60))}.Fresh(rise)
	}},
	{"period-of-geostationary", func(ctx context.Context, s *Station, v Values) error {
		_ = orbit.Period(v.Num(1, 1) - 1)
		return nil
	}},
	{"track-minute-past-end", func(ctx context.Context, s *Station, v Values) error {
		_ = orbit.Track(make([][3]float64, v.Num(8, 15)), v.Num(15, 40))
		return nil
	}},
	{"passes-overlap", func(ctx context.Context, s *Station, v Values) error {
		plan, at := &sched.Plan{}, v.Word()
		_ = plan.Add(sched.Pass{Sat: v.Word(), Station: at, Rise: rise, Set: rise.Add(time.Hour)})
		return plan.Add(sched.Pass{Sat: v.Word(), Station: at, Rise: rise, Set: rise.Add(time.Minute)})
	}},
	{"index-map-never-made", func(ctx context.Context, s *Station, v Values) error {
		(&sched.Plan{}).Index(sched.Pass{Sat: v.Word(), Rise: rise})
		return nil
	}},
	{"next-of-empty-plan", func(ctx context.Context, s *Station, v Values) error {
		_ = (&sched.Plan{}).Next()
		return nil
	}},
	{"operator-without-contact", func(ctx context.Context, s *Station, v Values) error {
		_ = sched.Notify(sched.Pass{Operator: &sched.Operator{Callsign: v.Word()}})
		return nil
	}},
	{"pass-without-operator", func(ctx context.Context, s *Station, v Values) error {
		_ = sched.Callsign(sched.Pass{Sat: v.Word()})
		return nil
	}},
	{"more-urgent-than-queued", func(ctx context.Context, s *Station, v Values) error {
		_ = sched.Urgent(make([]sched.Pass, 2), v.Num(3, 6))
		return nil
	}},
	{"requeue-of-pointer", func(ctx context.Context, s *Station, v Values) error {
		_ = sched.Requeue(&sched.Pass{Sat: v.Word()})
		return nil
	}},
	{"window-without-unit", func(ctx context.Context, s *Station, v Values) error {
		_, err := sched.Window(fmt.Sprint(v.Num(5, 90)))
		return err
	}},
	{"slots-below-zero", func(ctx context.Context, s *Station, v Values) error {
		_ = sched.Slots(v.Num(1, 9)*100, -v.Num(1, 9))
		return nil
	}},
	{"pass-waits-for-itself", func(ctx context.Context, s *Station, v Values) error {
		name := v.Word()
		_, err := sched.Depends(name, map[string]string{name: name}, 0)
		return err
	}},
	{"elevation-beyond-stop", func(ctx context.Context, s *Station, v Values) error {
		return antenna.New(v.Word()).Point(0, float64(v.Num(91, 140)))
	}},
	{"rotor-parked", func(ctx context.Context, s *Station, v Values) error {
		return antenna.New(v.Word()).Point(float64(v.Num(0, 359)), 30)
	}},
	{"mode-beyond-names", func(ctx context.Context, s *Station, v Values) error {
		_ = antenna.Mode(v.Num(3, 9)).String()
		return nil
	}},
	{"rotor-never-calibrated", func(ctx context.Context, s *Station, v Values) error {
		_ = antenna.New(v.Word()).Corrected(float64(v.Num(0, 359)))
		return nil
	}},
	{"rotor-stopped-twice", func(ctx context.Context, s *Station, v Values) error {
		rotor := antenna.New(v.Word())
		rotor.Stop()
		rotor.Stop()
		return nil
	}},
	{"angle-pushed-after-stop", func(ctx context.Context, s *Station, v Values) error {
		rotor := antenna.New(v.Word())
		rotor.Stop()
		rotor.Push(float64(v.Num(0, 359)))
		return nil
	}},
	{"rotor-does-not-settle", func(ctx context.Context, s *Station, v Values) error {
		return antenna.New(v.Word()).Settle(ctx, 20*time.Millisecond)
	}},
	{"controller-port-closed", func(ctx context.Context, s *Station, v Values) error { return antenna.Dial(s.Dead) }},
	{"handshake-times-out", func(ctx context.Context, s *Station, v Values) error {
		a, b := net.Pipe()
		defer b.Close()
		return antenna.Handshake(a)
	}},
	{"header-too-short", func(ctx context.Context, s *Station, v Values) error {
		_, err := downlink.ReadHeader(make([]byte, v.Num(1, 3)))
		return err
	}},
	{"payload-length-lies", func(ctx context.Context, s *Station, v Values) error {
		_ = downlink.Payload(make([]byte, v.Num(10, 20)), downlink.Header{Length: uint16(v.Num(100, 900))})
		return nil
	}},
	{"uptime-beyond-sixteen-bits", func(ctx context.Context, s *Station, v Values) error {
		_, err := downlink.Telemetry([]byte(fmt.Sprintf(`{"volts":7,"uptime":%d}`, v.Num(70000, 99999))))
		return err
	}},
	{"beacon-cut-off", func(ctx context.Context, s *Station, v Values) error {
		_, err := downlink.Telemetry([]byte(`{"volts":7.` + fmt.Sprint(v.Num(1, 9))))
		return err
	}},
	{"strip-not-gzip", func(ctx context.Context, s *Station, v Values) error {
		_, err := downlink.Inflate([]byte("raw strip of " + v.Word()))
		return err
	}},
	{"callsign-not-text", func(ctx context.Context, s *Station, v Values) error {
		_, err := downlink.Callsign([]byte{0xff, byte(v.Num(1, 250)), 0xfe})
		return err
	}},
	{"frame-of-base64-url", func(ctx context.Context, s *Station, v Values) error {
		_, err := downlink.Decode(v.Word()[:3] + "_-" + v.Word())
		return err
	}},
	{"recording-not-there", func(ctx context.Context, s *Station, v Values) error {
		return downlink.Append("/var/lib/skypass/"+v.Word()+".iq", nil)
	}},
	{"packet-field-as-text", func(ctx context.Context, s *Station, v Values) error {
		_ = downlink.Field(map[string]any{"temp": v.Word()}, "temp")
		return nil
	}},
	{"average-of-no-samples", func(ctx context.Context, s *Station, v Values) error {
		_ = downlink.Average(nil)
		return nil
	}},
	{"matrix-of-three", func(ctx context.Context, s *Station, v Values) error {
		_ = downlink.Matrix(make([]byte, v.Num(1, 3)))
		return nil
	}},
	{"export-of-channel", func(ctx context.Context, s *Station, v Values) error {
		_, err := downlink.Export(map[string]any{v.Word(): make(chan int)})
		return err
	}},
	{"satellite-name-taken", func(ctx context.Context, s *Station, v Values) error {
		name := fmt.Sprintf("%s-%d", v.Word(), v.Num(1, 1e6))
		return errors.Join(s.Archive.AddSat(ctx, v.Num(1, 1e9), name), s.Archive.AddSat(ctx, v.Num(1, 1e9), name))
	}},
	{"satellite-without-name", func(ctx context.Context, s *Station, v Values) error {
		return s.Archive.AddSat(ctx, v.Num(1, 1e9), nil)
	}},
	{"pass-of-no-satellite", func(ctx context.Context, s *Station, v Values) error {
		return s.Archive.AddPass(ctx, -v.Num(1, 1e6), 0.5)
	}},
	{"quality-in-percent", func(ctx context.Context, s *Station, v Values) error {
		return s.Archive.AddPass(ctx, 1, float64(v.Num(2, 100)))
	}},
	{"pass-not-in-archive", func(ctx context.Context, s *Station, v Values) error {
		return s.Archive.Pass(ctx, v.Num(1000, 9999))
	}},
	{"band-is-null", func(ctx context.Context, s *Station, v Values) error {
		id := v.Num(1, 1e9)
		_ = s.Archive.AddSat(ctx, id, fmt.Sprint("x", id))
		_, err := s.Archive.Band(ctx, id)
		return err
	}},
	{"report-of-column-gone", func(ctx context.Context, s *Station, v Values) error {
		return s.Archive.Report(ctx, fmt.Sprintf("2026-%02d", v.Num(1, 12)))
	}},
	{"cleanup-after-commit", func(ctx context.Context, s *Station, v Values) error { return s.Archive.Finish(ctx) }},
	{"lease-store-down", func(ctx context.Context, s *Station, v Values) error { return s.Lease.Take(ctx, v.Word()) }},
	{"station-not-looked-up", func(ctx context.Context, s *Station, v Values) error {
		_ = store.Lookup(v.Word()).Horizon
		return nil
	}},
	{"catalogue-refuses", func(ctx context.Context, s *Station, v Values) error {
		_, err := s.Cat.Elements(ctx, v.Num(10000, 60000))
		return err
	}},
	{"space-weather-slow", func(ctx context.Context, s *Station, v Values) error {
		_, err := s.Cat.SpaceWeather(ctx, fmt.Sprintf("2026-08-%02d", v.Num(1, 30)))
		return err
	}},
	{"operators-an-object", func(ctx context.Context, s *Station, v Values) error {
		_, err := s.Cat.Operators(ctx, v.Num(1, 90))
		return err
	}},
	{"webhook-port-closed", func(ctx context.Context, s *Station, v Values) error {
		return gateway.Webhook(ctx, "http://"+s.Dead)
	}},
	{"endpoint-with-control-character", func(ctx context.Context, s *Station, v Values) error {
		_, err := gateway.Endpoint("https://" + v.Word() + ".example.org/\n")
		return err
	}},
	{"booking-below-horizon", func(ctx context.Context, s *Station, v Values) error {
		return gateway.Accept(gateway.Booking{Sat: v.Word(), MinElev: -float64(v.Num(1, 9))})
	}},
	{"booking-contact-no-mail", func(ctx context.Context, s *Station, v Values) error {
		return gateway.Accept(gateway.Booking{Sat: v.Word(), Contact: v.Word()})
	}},
	{"grant-expired", func(ctx context.Context, s *Station, v Values) error {
		return gateway.Grant(gateway.Sign("k", int64(v.Num(1e6, 1e9))), "k")
	}},
	{"grant-garbled", func(ctx context.Context, s *Station, v Values) error {
		return gateway.Grant(v.Word(), "k")
	}},
	{"rate-in-words", func(ctx context.Context, s *Station, v Values) error {
		_ = gateway.Quote(fmt.Sprint(v.Num(1, 90)), v.Word())
		return nil
	}},
	{"ratio-of-nothing-booked", func(ctx context.Context, s *Station, v Values) error {
		_ = gateway.Ratio(decimal.NewFromInt(int64(v.Num(1, 90))), decimal.Zero)
		return nil
	}},
	{"booking-id-short", func(ctx context.Context, s *Station, v Values) error {
		_, err := gateway.Booked(v.Word())
		return err
	}},
	{"dishes-setting-worded", func(ctx context.Context, s *Station, v Values) error {
		_, err := gateway.Load("dishes: " + v.Word())
		return err
	}},
	{"dishes-setting-unset", func(ctx context.Context, s *Station, v Values) error {
		_, err := gateway.Load("bands: [" + v.Word() + "]")
		return err
	}},
}
