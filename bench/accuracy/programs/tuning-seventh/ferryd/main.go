// Ferryd sells crossings: a server, a worker and a command, over the same work.
package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"time"

	"example.net/ferryd/deck"
	"example.net/ferryd/desk"
	"example.net/ferryd/fares"
	"example.net/ferryd/partner"
	"example.net/ferryd/store"
	"example.net/ferryd/telemetry"
	"go.opentelemetry.io/otel/trace"
)

type route struct {
	label string
	path  string
	work  func(context.Context) error
}

func pick[T any](seed int, of ...T) T { return of[seed%len(of)] }

func routes(seed int, other string) []route {
	kept := store.New(os.Getenv("PREFIX"), 10)
	plan := &deck.Plan{Rows: []string{"A", "B", "C"}, Lanes: []int{1, 2, 3, 4}, Extra: map[string]any{"laneWidth": 3.1 + float64(seed)}}
	return []route{
		//+ {"", "GET /health", func(context.Context) error { return nil }},
		{"boarding-by-vessel-name", "POST /boardings", func(context.Context) error {
			if _, err := kept.Get(pick(seed, "Aurora", "Borealis", "Pole Star")); err != nil {
				return fmt.Errorf("boarding: %w", err)
			}
			return nil
		}},
		{"delay-writes-stale-sailing", "PATCH /sailings", func(context.Context) error {
			id := fmt.Sprintf("s-%d", seed%10)
			one, _ := kept.Get(id)
			two, _ := kept.Get(id)
			_ = kept.Put(one)
			if err := kept.Put(two); err != nil {
				return fmt.Errorf("delay: %w", err)
			}
			return nil
		}},
		{"snapshot-capacity-as-words", "restore", func(context.Context) error {
			name := fmt.Sprintf("snapshot-%d.json", seed)
			if err := kept.Snapshot(name); err != nil {
				return err
			}
			return kept.Restore(name)
		}},
		{"restore-before-first-snapshot", "start", func(context.Context) error {
			return kept.Restore(fmt.Sprintf("never-%d.json", seed))
		}},
		{"quote-of-kind-without-fare", "GET /quotes", func(context.Context) error {
			_ = fares.Quote([]string{"adult", pick(seed, "bicycle", "dog", "kayak")})
			return nil
		}},
		{"vehicle-in-feet", "GET /quotes/vehicle", func(context.Context) error {
			_, err := fares.Vehicle(13.5 * 3.281 * float64(seed))
			return err
		}},
		{"cargo-in-kilograms", "GET /quotes/cargo", func(context.Context) error {
			_, err := fares.Cargo(float64(800 + 37*seed))
			return err
		}},
		{"voucher-of-euros", "POST /vouchers", func(context.Context) error {
			_, err := fares.Discount(4000, pick(seed, "SUMMER-5EUR", "STAFF-10EUR", "BOOK-12EUR"))
			if err != nil {
				return fmt.Errorf("voucher: %w", err)
			}
			return nil
		}},
		{"season-table-ended", "GET /calendar", func(context.Context) error {
			_, err := fares.Season(time.Date(2026, time.Month(1+seed%12), 3, 0, 0, 0, 0, time.UTC))
			return err
		}},
		{"refund-on-day-of-purchase", "POST /refunds", func(context.Context) error {
			_ = fares.Refund(1200*seed, 6, 0)
			return nil
		}},
		{"seat-beyond-last-row", "POST /seats", func(context.Context) error {
			_ = plan.Assign(12 + seed*4)
			return nil
		}},
		{"lane-width-of-json", "GET /lanes", func(context.Context) error {
			_ = plan.LaneWidth()
			return nil
		}},
		{"coach-party-reserves-none", "POST /coaches", func(context.Context) error {
			_ = plan.Reserve(-(seed % 3))
			return nil
		}},
		{"swap-of-neighbour-computed-wrong", "POST /lanes/swap", func(context.Context) error {
			plan.Swap(seed%4, seed%4)
			return nil
		}},
		{"manifest-with-berth-letter", "POST /manifests", func(context.Context) error {
			lines := []string{"Ada;12", fmt.Sprintf("Bo;%d%s", seed, pick(seed, "A", "B", "C"))}
			_, err := deck.ReadManifest(lines)
			return err
		}},
		{"gate-reports-total-too", "POST /gates", func(context.Context) error {
			_, err := deck.GateReading(fmt.Sprintf("g%d:%d/%d", seed, seed*3, seed*9))
			return err
		}},
		{"tally-closed-by-first-door", "POST /tallies", func(ctx context.Context) error {
			deck.Board(ctx, 2+seed%3, telemetry.Guard)
			return nil
		}},
		{"day-closed-with-open-gates", "POST /close", func(context.Context) error {
			return deck.CloseDay(200+seed, 200+seed, []string{pick(seed, "north", "south", "east")})
		}},
		{"registered-with-blanks", "POST /passengers", func(context.Context) error {
			desk.Register(strings.Repeat(" ", seed))
			return nil
		}},
		{"renamed-to-nothing", "PATCH /passengers", func(context.Context) error {
			desk.Rename(desk.Register("Ada"), "")
			return nil
		}},
		{"deposit-of-line-without-sum", "POST /deposits", func(context.Context) error {
			_ = desk.Deposit([]string{"ticket=1200", pick(seed, "tip", "coffee", "cabin")})
			return nil
		}},
		{"refund-of-line-with-colon", "POST /refunds", func(context.Context) error {
			_ = desk.Refund([]string{fmt.Sprintf("ticket:%d", seed)}, 100)
			return nil
		}},
		{"cancelled-by-booking-number", "DELETE /sailings", func(context.Context) error {
			return desk.Cancel(kept, fmt.Sprintf("B-20%d", seed))
		}},
		{"wait-taken-for-refusal", "POST /docks", func(context.Context) error {
			return desk.Dock(pick(seed, "wait for the tug", "berth is being dredged", "after the mail boat"))
		}},
		{"train-base-without-scheme", "GET /connections", func(ctx context.Context) error {
			_, err := partner.Client{Base: "rail.example.net", Timeout: time.Second}.Train(ctx, fmt.Sprintf("s-%d", seed))
			return err
		}},
		{"berth-path-not-escaped", "POST /berths", func(ctx context.Context) error {
			return partner.Client{Base: other, Timeout: time.Second}.Berth(ctx, pick(seed, "Pole Star", "Sea Mist", "Old Salt"))
		}},
		{"tide-timeout-in-microseconds", "GET /tides", func(ctx context.Context) error {
			_, err := partner.Client{Base: other, Timeout: 300 * time.Microsecond}.Tide(ctx, seed)
			return err
		}},
		{"tide-of-hour-24", "GET /tides/next", func(ctx context.Context) error {
			_, err := partner.Client{Base: other, Timeout: time.Second}.Tide(ctx, 24)
			return err
		}},
	}
}

func timed(next func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		began := time.Now()
		defer func() { _ = time.Since(began) }()
		return next(ctx)
	}
}

func main() {
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/24") {
			w.WriteHeader(http.StatusNotFound)
			fmt.Fprint(w, "<html>no such hour</html>")
			return
		}
		time.Sleep(20 * time.Millisecond)
		fmt.Fprint(w, `{"Metres":2}`)
	}))
	defer other.Close()
	for _, each := range routes(seed, other.URL) {
		telemetry.Current = each.label
		work := each.work
		if os.Getenv("WRAP") != "" {
			work = timed(work)
		}
		through(os.Getenv("DOOR"), each.path, work)
	}
}

func through(door, path string, work func(context.Context) error) {
	switch door {
	case "http":
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			ctx, span := telemetry.Start(r.Context(), path, trace.SpanKindServer)
			defer span.End()
			telemetry.Guard(ctx, work)
			w.WriteHeader(http.StatusInternalServerError)
		}))
		defer server.Close()
		if response, err := http.Get(server.URL); err == nil {
			response.Body.Close()
		}
	case "worker":
		jobs := make(chan func(context.Context) error)
		done := make(chan struct{})
		go func() {
			defer close(done)
			for job := range jobs {
				ctx, span := telemetry.Start(context.Background(), "process "+path, trace.SpanKindConsumer)
				telemetry.Guard(ctx, job)
				span.End()
			}
		}()
		jobs <- work
		close(jobs)
		<-done
	default:
		ctx, span := telemetry.Start(context.Background(), "ferryctl", trace.SpanKindInternal)
		defer span.End()
		telemetry.Guard(ctx, work)
	}
}
