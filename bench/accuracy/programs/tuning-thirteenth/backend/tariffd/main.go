// Command tariffd meets each fault of the service once, through the door that ENTRY names.
package main

import (
	"context"
	"fmt"
	"math/rand"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/go-chi/chi/v5"

	"example.org/grid/tariffd/api"
	"example.org/grid/tariffd/meter"
	"example.org/grid/tariffd/tariff"
)

type call func(context.Context, api.Params) error

type fault struct {
	label  string
	run    call
	params api.Params
}

// enqueue runs a call as the workers do: in a goroutine, with its result sent back.
func enqueue(run call, params api.Params) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		guarded(context.Background(), "job", func(ctx context.Context) error { return run(ctx, params) })
	}()
	<-done
}

// logged and limited are what stands in front of the handlers in production.
func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Request-Id", fmt.Sprint(seed))
		next.ServeHTTP(w, r)
	})
}

func limited(next http.Handler) http.Handler {
	tokens := make(chan struct{}, 8)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tokens <- struct{}{}
		defer func() { <-tokens }()
		next.ServeHTTP(w, r)
	})
}

func serve(run call, params api.Params) {
	router := chi.NewRouter()
	router.Use(func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			guarded(r.Context(), "request", func(ctx context.Context) error {
				failure := make(chan error, 1)
				next.ServeHTTP(w, r.WithContext(context.WithValue(ctx, failureKey{}, failure)))
				select {
				case err := <-failure:
					return err
				default:
					return nil
				}
			})
		})
	})
	if wraps > 0 {
		router.Use(logged)
	}
	if wraps > 1 {
		router.Use(limited)
	}
	router.Post("/v1/{action}", func(w http.ResponseWriter, r *http.Request) {
		if err := run(r.Context(), params); err != nil {
			r.Context().Value(failureKey{}).(chan error) <- err
			http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		}
	})
	server := httptest.NewServer(router)
	defer server.Close()
	if answer, err := http.Post(server.URL+"/v1/act", "application/json", nil); err == nil {
		answer.Body.Close()
	}
}

type failureKey struct{}

func faults(s *api.Service) []fault {
	r := rand.New(rand.NewSource(int64(seed) * 977))
	id := func(prefix string) string { return fmt.Sprintf("%s-%05d", prefix, r.Intn(99999)) }
	pick := func(words ...string) string { return words[r.Intn(len(words))] }
	day := func() string { return fmt.Sprintf("2031-%02d-%02d", 1+r.Intn(12), 1+r.Intn(28)) }
	missing := id("MX")
	loop := pick("ECO", "NIGHT", "FLEX", "SOLAR") + fmt.Sprint(r.Intn(90))
	s.Book[loop] = tariff.Tariff{Code: loop, Parent: loop + "B"}
	s.Book[loop+"B"] = tariff.Tariff{Code: loop + "B", Parent: loop}
	s.Book["C-1"] = tariff.Tariff{Code: "C-1", Bands: make([]float64, 2+r.Intn(4))}
	return []fault{
		{"reading-of-retired-meter", s.PostReading, api.Params{"body": fmt.Sprintf(`{"meter":%q,"kwh":%d,"at":"2031-02-03T00:00:00Z"}`, missing, 500+r.Intn(900))}},
		{"peak-before-commissioning", s.GetPeak, api.Params{"meter": id("MY"), "values": []float64{r.Float64(), r.Float64()}}},
		{"peak-of-empty-day", s.GetPeak, api.Params{"meter": "MT-1", "values": []float64{}}},
		{"short-serial", s.DescribeMeter, api.Params{"meter": id("MD"), "serial": pick("A1", "B22", "C333", "D4444", "E55555", "F666666")}},
		{"interval-as-text", s.Schedule, api.Params{"settings": map[string]any{"interval": fmt.Sprint(r.Intn(900))}}},
		{"kwh-quoted-by-concentrator", s.PostReading, api.Params{"body": fmt.Sprintf(`{"meter":%q,"kwh":"%d"}`, id("MQ"), r.Intn(900))}},
		{"body-cut-off", s.PostReading, api.Params{"body": fmt.Sprintf(`{"meter":%q,"kw`, id("MQ"))}},
		{"counter-ran-back", s.PostReading, api.Params{"body": fmt.Sprintf(`{"meter":%q,"kwh":%d.5,"at":"2031-02-03T00:00:00Z"}`, id("MR"), r.Intn(300))}},
		{"out-of-order", s.PostReading, api.Params{"body": fmt.Sprintf(`{"meter":%q,"kwh":%d,"at":"2030-11-03T00:00:00Z"}`, id("MO"), 500+r.Intn(300))}},
		{"decimal-comma", s.ImportExport, api.Params{"file": fmt.Sprintf("%s,\"%d,%d\"\n", id("MF"), r.Intn(900), r.Intn(9)), "days": 1}},
		{"no-days-in-period", s.ImportExport, api.Params{"file": fmt.Sprintf("MF-1,%d.5\n", r.Intn(90)), "days": 0}},
		{"contract-before-start", s.Quote, api.Params{"contract": id("C"), "day": day()}},
		{"last-hour-of-day", s.Quote, api.Params{"contract": "C-1", "hour": 23}},
		{"tariffs-in-a-ring", s.Ancestor, api.Params{"code": loop}},
		{"activation-in-local-form", s.Activate, api.Params{"code": pick("ECO", "NIGHT", "FLEX") + fmt.Sprint(r.Intn(80)), "from": fmt.Sprintf("%d.%d.2031", 10+r.Intn(18), 10+r.Intn(2))}},
		{"period-with-month-only", s.Period, api.Params{"contract": id("C"), "from": fmt.Sprintf("2031-%02d", 1+r.Intn(12))}},
		{"exchange-too-slow", s.SpotPrice, api.Params{"zone": "slow" + fmt.Sprint(r.Intn(90))}},
		{"exchange-in-maintenance", s.SpotPrice, api.Params{"zone": pick("SE1", "SE3", "NO2", "DK1", "FI", "NO5", "DE-LU")}},
		{"customer-without-address", s.Bill, api.Params{"customer": pick("Ada Moss", "Ben Ode", "Cy Lund", "Di Karr", "Eva Falk") + " " + pick("jr", "sr", "II")}},
		{"reminders-not-reachable", s.Remind, api.Params{"customer": id("K")}},
		{"feed-ended-twice", s.Subscribe, api.Params{"client": id("W")}},
		{"month-with-open-contracts", s.Close, api.Params{"month": fmt.Sprintf("2031-%02d", 1+r.Intn(12)), "day": day(), "contracts": []string{id("C"), id("C"), id("C")}[:1+r.Intn(3)]}},
	}
}

func main() {
	exchange := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(r.URL.Path) > 12 {
			time.Sleep(80 * time.Millisecond)
		}
		http.Error(w, "maintenance", http.StatusServiceUnavailable)
	}))
	s := &api.Service{Meters: meter.NewRegistry(), Book: tariff.Book{}, Exchange: exchange.URL, Notify: fmt.Sprintf("http://127.0.0.1:%d", 1+seed)}
	s.Meters.Load(&meter.Meter{ID: "MT-1", Serial: "AA00112233"})
	for _, f := range faults(s) {
		current = f.label
		switch entry {
		case "http":
			serve(f.run, f.params)
		case "job":
			enqueue(f.run, f.params)
		default:
			guarded(context.Background(), "cli", func(ctx context.Context) error { return f.run(ctx, f.params) })
		}
	}
}
