package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"time"

	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	api "go.opentelemetry.io/otel/trace"

	"rope.example/ropeway/cabin"
	"rope.example/ropeway/line"
	"rope.example/ropeway/pass"
	"rope.example/ropeway/store"
)

var seed, _ = strconv.Atoi(os.Getenv("SEED"))
var rng = rand.New(rand.NewSource(int64(seed)))

func num(low, high int) int { return low + rng.Intn(high-low) }
func word() string {
	all := []string{"Zirbenkar", "Gratsattel", "Firnboden", "Lärchwald", "Kaltenstein", "Almjoch", "Murmelspitz"}
	return all[rng.Intn(len(all))]
}

type job struct {
	label, area string
	work        func() error
}

var exporter = tracetest.NewInMemoryExporter()
var provider = trace.NewTracerProvider(trace.WithSyncer(exporter))

func attend(j job, work func() error) {
	stacks := os.Getenv("STACKS") != ""
	func() {
		defer func() { recover() }()
		_, span := provider.Tracer("ropeway").Start(context.Background(), "ropeway "+j.area)
		defer span.End(api.WithStackTrace(true))
		if err := work(); err != nil {
			span.RecordError(err, api.WithStackTrace(stacks))
		}
	}()
	found := false
	for _, s := range exporter.GetSpans() {
		for _, e := range s.Events {
			line := map[string]any{"bug": j.label, "span": s.Name, "kind": 1, "type": "", "message": "", "stack": ""}
			for _, a := range e.Attributes {
				line[strings.Replace(strings.TrimPrefix(string(a.Key), "exception."), "stacktrace", "stack", 1)] = a.Value.AsString()
			}
			text, _ := json.Marshal(line)
			fmt.Println(string(text))
			found = true
		}
	}
	if !found {
		fmt.Fprintln(os.Stderr, "nothing:", j.label)
	}
	exporter.Reset()
}

var jobs []job

func main() {
	weather := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(503) }))
//+ 	cleared := func() bool { return seed > 0 }
//+ 	_ = cleared()
	fleet, rides := cabin.NewFleet(), store.Open()
	rides.Add("twice", 3)
	var nobody line.Shift
	add := func(label, area string, work func() error) { jobs = append(jobs, job{label, area, work}) }
	add("cabin-of-nobody", "cabin", func() error { fleet.Closed(num(100, 999)); return nil })
	add("spacing-map-nil", "cabin", func() error { fleet.Space(num(1, 99), 30); return nil })
	add("seat-beyond-last", "cabin", func() error { fleet.Board(&cabin.Cabin{Seats: make([]string, 8)}, num(8, 99), word()); return nil })
	add("door-not-mounted", "cabin", func() error { line.Lead(doorman{&cabin.Cabin{Number: num(1, 9)}}); return nil })
	add("cabin-too-heavy", "cabin", func() error { return fleet.Weigh(num(1, 99), num(1201, 2000)) })
	add("grip-left-open", "cabin", func() error { return fleet.Depart(num(1, 99), "open") })
	add("interval-no-cabins", "cabin", func() error { fleet.Interval(num(100, 999), 0); return nil })
	add("plate-in-letters", "cabin", func() error { _, err := cabin.Plate("A/" + word()); return err })
	add("frame-too-small", "cabin", func() error { cabin.Frame(make([]byte, num(4, 8))); return nil })
	add("guest-is-number", "cabin", func() error { cabin.Guest(num(1, 9)); return nil })
	add("row-of-negative-width", "cabin", func() error { cabin.Row(num(0, 7)); return nil })
	add("section-turned-round", "cabin", func() error { cabin.Section(make([]string, 12), num(6, 11), num(0, 5)); return nil })
	add("holder-without-name", "pass", func() error { return pass.Enrol(pass.Holder{Age: num(1, 90)}) })
	add("holder-too-old", "pass", func() error { return pass.Enrol(pass.Holder{Name: word(), Age: num(121, 999)}) })
	add("holder-mail-bad", "pass", func() error { return pass.Enrol(pass.Holder{Name: word(), Mail: word()}) })
	add("age-sent-as-text", "pass", func() error { _, err := pass.Decode(`{"age":"` + word() + `"}`); return err })
	add("holder-json-cut", "pass", func() error { _, err := pass.Decode(`{"name":"` + word()); return err })
	add("pass-has-ended", "pass", func() error { return pass.Swipe(word(), time.Date(2020, 1, num(1, 28), 0, 0, 0, 0, time.UTC), time.Now()) })
	add("pass-used-again", "pass", func() error { return pass.Again(word(), fmt.Sprint("P", num(100, 999)), num(0, 9)) })
	add("token-expired", "pass", func() error { return pass.Token(pass.Sign("summit", time.Unix(int64(num(1, 99)), 0))) })
	add("token-other-key", "pass", func() error { return pass.Token(pass.Sign(word(), time.Now().Add(time.Hour))) })
	add("token-malformed", "pass", func() error { return pass.Token(word()) })
	add("valid-until-dots", "pass", func() error { _, err := pass.Valid(fmt.Sprintf("%d.04.2026", num(10, 28))); return err })
	add("rest-without-unit", "pass", func() error { _, err := pass.Rest(strconv.Itoa(num(10, 99))); return err })
	add("zone-unknown", "pass", func() error { _, err := pass.Zone("Alps/" + word()); return err })
	add("tariff-not-a-number", "pass", func() error { _, err := pass.Tariff("adult: " + word() + "\n"); return err })
	add("tariff-tab", "pass", func() error { _, err := pass.Tariff("adult:\n\t" + word() + ": 4\n"); return err })
	add("chip-odd-hex", "pass", func() error { _, err := pass.Chip(fmt.Sprint("abc", num(10, 99)) + "ff"[:2*(num(0, 2))]); return err })
	add("photo-not-base64", "pass", func() error { _, err := pass.Photo(strings.Repeat("QUJD", num(1, 9)) + "!"); return err })
	add("sales-field-count", "pass", func() error { _, err := pass.Sales("a,b\n" + strings.Repeat("1,2\n", num(1, 9)) + "1\n"); return err })
	add("voucher-unclosed", "pass", func() error { return pass.Voucher(strings.Repeat("\n", num(1, 9)) + "<v><Code>" + word() + "</v>") })
	add("link-bad-escape", "pass", func() error { _, err := pass.Link("https://lift.example/" + word() + "%zz"); return err })
	add("price-with-comma", "pass", func() error { _, err := pass.Price(fmt.Sprintf("%d,50", num(10, 99))); return err })
	add("points-overflow", "pass", func() error { _, err := pass.Points(strconv.Itoa(num(40000, 99999))); return err })
	add("pattern-unclosed", "pass", func() error { pass.Pattern("(" + word()); return nil })
	add("ratio-by-zero", "pass", func() error { pass.Ratio(int64(num(1, 9)), 0); return nil })
	add("refund-above-paid", "pass", func() error { return pass.Refund(num(100, 999), num(1, 99)) })
	add("drive-locked-out", "line", func() error { return line.New("locked-out").To("running") })
	add("stop-closed-twice", "line", func() error { line.New(word()).Halt(); return nil })
	add("pulse-on-closed", "line", func() error { line.New(word()).Pulse(); return nil })
	add("wind-over-limit", "line", func() error { return line.Wind(num(1, 30), num(61, 150)) })
	add("forecast-refused", "line", func() error { return line.Forecast("http://127.0.0.1:9919", word()) })
	add("forecast-503", "line", func() error { return line.Forecast(weather.URL, word()) })
	add("sensor-refused", "line", func() error { return line.Sensor("127.0.0.1:9917") })
	add("telemetry-deadline", "line", func() error { return line.Telemetry(num(1, 30)) })
	add("line-log-gone", "line", func() error { return line.Log("/var/lift/" + word() + ".log") })
	add("spool-folder-gone", "line", func() error { return line.Spool("/var/lift/" + word()) })
	add("tool-not-installed", "line", func() error { return line.Tool("liftctl-" + strings.ToLower(word())) })
	add("tension-reads-past", "line", func() error { line.Tension(make([]float64, num(2, 30))); return nil })
	add("crew-counted-below", "line", func() error { line.Crew([]string{word(), word()}); return nil })
	add("shift-without-lead", "line", func() error { line.Lead(nobody); return nil })
	add("alarm-code-unknown", "line", func() error { line.Alarm("X" + word()); return nil })
	add("report-call-nil", "line", func() error { return line.Report(nil, word()) })
	add("tower-out-of-four", "line", func() error { line.Towers([4]int{}, num(4, 40)); return nil })
	add("inspection-record-short", "line", func() error { return line.Inspect(strings.NewReader(word())) })
	add("ride-serial-twice", "rides", func() error { return rides.Add("twice", num(1, 9)) })
	add("ride-cabin-null", "rides", func() error { return rides.Add(word(), nil) })
	add("ride-cabin-negative", "rides", func() error { return rides.Add(word(), -num(1, 9)) })
	add("ride-not-there", "rides", func() error { _, err := rides.Cabin(fmt.Sprint("R", num(100, 999))); return err })
	add("hour-column-absent", "rides", func() error { return rides.Busiest() })
	add("serial-scanned-as-int", "rides", func() error { _, err := rides.Serial(); return err })
	add("commit-after-rollback", "rides", func() error { return rides.Twice() })
	add("counter-refused", "rides", func() error { return store.Count(word()) })
	handle := plain
	if os.Getenv("WRAP") != "" {
		handle = timed(timed(plain))
	}
	each(handle)
}

type doorman struct{ c *cabin.Cabin }

func (d doorman) Lead() string { return fmt.Sprint(d.c.Door.Shut) }
