package main

import (
	"context"
	"fmt"
	"math"
	"math/rand"
	"strings"
	"sync"
	"time"

	"github.com/shopspring/decimal"

	"example.org/pourcast/fleet"
	"example.org/pourcast/link"
	"example.org/pourcast/mix"
	"example.org/pourcast/quality"
	"example.org/pourcast/yard"
)

type dice struct{ *rand.Rand }

func (d dice) in(from, to int) int { return from + d.Intn(to-from+1) }
func (d dice) of(all ...string) string { return all[d.Intn(len(all))] }
func (d dice) plate() string { return fmt.Sprintf("%s-%d", d.of("KN", "HB", "WU", "SL", "TR"), d.in(100, 999)) }
func (d dice) site() string {
	return d.of("Quarry Lane", "Viaduct 7", "Tower B", "Ring road", "Basin", "Plinth") + fmt.Sprint(d.in(1, 90))
}
func (d dice) slug() string { return strings.ToLower(strings.ReplaceAll(d.site(), " ", "-")) }

type empty struct{}

func (empty) Silo(string) *yard.Silo { return nil }

func only[T any](_ T, err error) error { return err }

type entry struct {
	bug  string
	work func(context.Context, dice) error
}

var entries = []entry{
	{"recipe-water-text", func(_ context.Context, d dice) error { return only(mix.Load(fmt.Sprintf("code: X\nwater: %d litres", d.in(100, 200)))) }},
	{"recipe-too-wet", func(_ context.Context, d dice) error { return only((&mix.Recipe{Code: d.plate(), Cement: 300, Water: d.in(220, 290)}).Ratio()) }},
	{"recipe-no-cement", func(_ context.Context, d dice) error { return only((&mix.Recipe{Code: d.plate(), Water: 9}).Ratio()) }},
	{"aggregates-none", func(_ context.Context, d dice) error { (&mix.Recipe{Code: d.plate()}).Coarsest(); return nil }},
	{"admixture-absent", func(_ context.Context, d dice) error { (&mix.Recipe{}).Dosage(d.of("retarder", "fibre")); return nil }},
	{"notes-nil", func(_ context.Context, d dice) error { (&mix.Recipe{}).Note(d.plate(), d.site()); return nil }},
	{"bin-short", func(_ context.Context, d dice) error { return mix.Draw([]int{40, 60}, d.in(0, 1), d.in(100, 900)) }},
	{"bin-beyond", func(_ context.Context, d dice) error { return mix.Draw([]int{40, 60}, d.in(2, 9), 10) }},
	{"class-half", func(_ context.Context, d dice) error { return only(mix.Strength(fmt.Sprintf("C%d", d.in(20, 60)))) }},
	{"class-letters", func(_ context.Context, d dice) error { return only(mix.Strength(fmt.Sprintf("LC%d/%d", d.in(20, 60), d.in(20, 60)))) }},
	{"price-words", func(_ context.Context, d dice) error { return only(mix.Price(d.of("free", "tba", "POA") + d.plate())) }},
	{"share-of-zero", func(_ context.Context, d dice) error { mix.Share(decimal.Zero, decimal.NewFromInt(int64(d.in(1, 9)))); return nil }},
	{"recipe-of-itself", func(_ context.Context, d dice) error { p := d.plate(); mix.Expand(map[string][]string{p: {p}}, p, 0); return nil }},
	{"drum-unmounted", func(_ context.Context, d dice) error { (&fleet.Truck{Plate: d.plate()}).Fill(d.in(1, 9)); return nil }},
	{"driver-other-type", func(_ context.Context, d dice) error { (&fleet.Truck{Driver: d.site()}).DriverName(); return nil }},
	{"stop-last", func(_ context.Context, d dice) error { return only((&fleet.Truck{Stops: make([]fleet.Stop, d.in(1, 4))}).NextStop(4)) }},
	{"stop-time", func(_ context.Context, d dice) error { return only((&fleet.Truck{Stops: []fleet.Stop{{Site: d.site(), At: fmt.Sprintf("%dh30", d.in(7, 18))}}}).NextStop(-1)) }},
	{"load-stale", func(_ context.Context, d dice) error { return (&fleet.Truck{Plate: d.plate()}).Fresh(time.Duration(d.in(91, 300)) * time.Minute) }},
	{"truck-none", func(_ context.Context, d dice) error { return only(fleet.Pick(nil, d.in(1000, 9000))) }},
	{"drum-of-nothing", func(_ context.Context, d dice) error { fleet.Rounds(d.in(1, 9), d.in(0, 0)); return nil }},
	{"batch-tail", func(_ context.Context, d dice) error { fleet.Batch(make([]string, d.in(2, 4)*2+1, 10)[:5:5], 2); return nil }},
	{"zone-unknown", func(_ context.Context, d dice) error { return only(fleet.Zone("Plant/" + d.slug())) }},
	{"bay-closed", func(_ context.Context, d dice) error { c := make(chan string); close(c); fleet.Wash(c, d.plate()); return nil }},
	{"left-twice", func(_ context.Context, d dice) error { fleet.Leave(&sync.WaitGroup{}); return nil }},
	{"window-unit", func(_ context.Context, d dice) error { return only(fleet.Window(fmt.Sprintf("%d days", d.in(2, 9)))) }},
	{"axles-few", func(_ context.Context, d dice) error { fleet.Reserve(d.in(1, 4)); return nil }},
	{"slump-high", func(_ context.Context, d dice) error { return quality.Slump(d.in(261, 400)) }},
	{"air-high", func(_ context.Context, d dice) error { return quality.Air(d.in(13, 40)) }},
	{"cube-cut", func(_ context.Context, d dice) error { return only(quality.ReadCube(fmt.Sprintf(`{"id":"%s"`, d.plate()))) }},
	{"cube-age-text", func(_ context.Context, d dice) error { return only(quality.ReadCube(fmt.Sprintf(`{"age":"%d"}`, d.in(7, 28)))) }},
	{"trend-first", func(_ context.Context, d dice) error { (&quality.Cube{ID: d.plate(), Breaks: []float64{3}}).Trend(); return nil }},
	{"median-none", func(_ context.Context, d dice) error { (&quality.Cube{ID: d.plate()}).Median(); return nil }},
	{"report-missing", func(_ context.Context, d dice) error { return only(quality.Report(d.slug() + ".pdf")) }},
	{"rows-ragged", func(_ context.Context, d dice) error { return only(quality.Rows(strings.Repeat("a,b\n", d.in(1, 6)) + "a,b,c\n")) }},
	{"press-short", func(_ context.Context, d dice) error { return only(quality.Press(make([]byte, d.in(1, 3)))) }},
	{"press-head-short", func(_ context.Context, d dice) error { quality.PressHead(make([]byte, d.in(0, 3))); return nil }},
	{"archive-plain", func(_ context.Context, d dice) error { return only(quality.Unpack([]byte(strings.Repeat(d.site(), 3)))) }},
	{"certificate-unclosed", func(_ context.Context, d dice) error { return only(quality.Certificate("<c><lab>" + d.site() + "</c>")) }},
	{"tag-odd", func(_ context.Context, d dice) error { return only(quality.Tag(fmt.Sprintf("%x0", d.in(256, 4000))[:3])) }},
	{"photo-url-alphabet", func(_ context.Context, d dice) error { return only(quality.Photo(strings.Repeat("a", d.in(1, 20)) + "_-")) }},
	{"grep-unclosed", func(_ context.Context, d dice) error { quality.Grep("(" + d.slug()); return nil }},
	{"temperature-comma", func(_ context.Context, d dice) error { return only(quality.Celsius(fmt.Sprintf("%d,5", d.in(3, 30)))) }},
	{"result-nan", func(_ context.Context, d dice) error { return only(quality.Encode(map[string]float64{d.plate(): math.NaN()})) }},
	{"silo-unbuilt", func(_ context.Context, d dice) error { (&yard.Yard{Store: empty{}}).Level(d.site(), "sand"); return nil }},
	{"hook-unset", func(_ context.Context, d dice) error { return (&yard.Yard{}).Announce(d.site()) }},
	{"yard-closed", func(_ context.Context, d dice) error { return (&yard.Yard{}).Open(d.in(19, 23)) }},
	{"ticket-short", func(_ context.Context, d dice) error { return only(yard.Ticket(strings.Repeat("a", d.in(3, 30)))) }},
	{"weighbridge-late", func(ctx context.Context, d dice) error {
		ctx, stop := context.WithTimeout(ctx, time.Duration(d.in(2, 9))*time.Millisecond)
		defer stop()
		return yard.Wait(ctx, nil, d.plate())
	}},
	{"ring-slot", func(_ context.Context, d dice) error { (&yard.Ring{}).Put(d.in(8, 30), d.plate()); return nil }},
	{"gross-short", func(_ context.Context, d dice) error { yard.Gross(d.of("kg", "t") + ":" + fmt.Sprint(d.in(1, 99))); return nil }},
	{"name-too-long", func(_ context.Context, d dice) error { yard.Pad(d.site()+" east", 4); return nil }},
	{"tare-above", func(_ context.Context, d dice) error { yard.Invariant(d.in(9000, 9999), d.in(100, 999)); return nil }},
	{"scale-silent", func(_ context.Context, d dice) error { yard.Must(d.in(1, 9), false); return nil }},
	{"closed-twice", func(_ context.Context, d dice) error { c := make(chan struct{}); yard.Close(c); yard.Close(c); return nil }},
	{"frost-unavailable", func(ctx context.Context, d dice) error { return link.Weather(ctx, d.slug()) }},
	{"traffic-html", func(ctx context.Context, d dice) error { return link.Traffic(ctx, fmt.Sprintf("B%d", d.in(1, 500))) }},
	{"position-late", func(ctx context.Context, d dice) error { return link.Position(ctx, d.plate()) }},
	{"pump-refused", func(ctx context.Context, d dice) error { return link.Pump(ctx, "http://127.0.0.1:9846") }},
	{"orders-down", func(ctx context.Context, d dice) error { return link.Orders(ctx, fmt.Sprintf("2026-05-%02d", d.in(1, 28))) }},
	{"lease-down", func(ctx context.Context, d dice) error { return link.Lease(ctx, "bay:"+d.plate()) }},
	{"plc-port", func(_ context.Context, d dice) error { return link.Plc(fmt.Sprintf("127.0.0.1:%d", d.in(70000, 99999))) }},
	{"printer-missing", func(_ context.Context, d dice) error { return link.Label(d.slug()) }},
	{"token-parts", func(_ context.Context, d dice) error { return link.Token(d.slug()) }},
	{"token-expired", func(_ context.Context, d dice) error { return link.Token(link.Issue(time.Unix(int64(d.in(1, 9999)), 0))) }},
	{"callback-escape", func(_ context.Context, d dice) error { return link.Callback("http://x/%zz" + d.slug()) }},
}
