// Lendd is a library of things. It meets each of its faults once, each in a span of its own.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"go.opentelemetry.io/otel/attribute"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"

	"example.org/lendd/internal/catalog"
	"example.org/lendd/internal/ingest"
	"example.org/lendd/internal/loans"
	"example.org/lendd/internal/telemetry"
)

type printer struct{}

func (printer) Shutdown(context.Context) error { return nil }

func (printer) ExportSpans(_ context.Context, spans []sdk.ReadOnlySpan) error {
	for _, span := range spans {
		out := map[string]any{"bug": "", "type": "", "message": "", "stack": "", "span": span.Name(), "kind": int(span.SpanKind())}
		for _, event := range span.Events() {
			for _, pair := range event.Attributes {
				switch key := strings.TrimPrefix(string(pair.Key), "exception."); key {
				case "stacktrace":
					out["stack"] = pair.Value.AsString()
				case "type", "message":
					out[key] = pair.Value.AsString()
				}
			}
		}
		bug := ""
		for _, pair := range span.Attributes() {
			if pair.Key == "bug" {
				bug = pair.Value.AsString()
			}
		}
		delete(out, "bug")
		rest, _ := json.Marshal(out)
		fmt.Printf("{\"bug\":%q,%s\n", bug, rest[1:])
	}
	return nil
}

var tracer = sdk.NewTracerProvider(sdk.WithSyncer(printer{})).Tracer("lendd")

type fault struct {
	bug, route string
	meet       func(ctx context.Context) error
}

func pick[T any](seed int, of ...T) T { return of[seed%len(of)] }

func faults(seed int, desk *loans.Desk, away string) []fault {
	tools := desk.Catalog
	id := 1000 + seed*37
	day := make(chan int, 9)
	return []fault{
		{"lend-of-sold-tool", "POST /loans", func(ctx context.Context) error { return desk.Lend(ctx, pick(seed, "ada", "ben"), id) }},
		{"lend-to-nobody", "POST /loans", func(ctx context.Context) error { return desk.Lend(ctx, "walk-in", 1) }},
		{"limit-counts-returned", "POST /loans", func(ctx context.Context) error { return desk.Lend(ctx, pick(seed, "cem", "dora"), 1) }},
		{"crumb-of-old-link", "GET /tools", func(ctx context.Context) error { _, err := tools.Breadcrumb(ctx, id); return err }},
		{"tool-without-category", "GET /tools", func(ctx context.Context) error { _, err := tools.Breadcrumb(ctx, 2); return err }},
		{"tag-on-untagged", "PUT /tags", func(ctx context.Context) error { return tools.Tag(ctx, 2, "colour", "red") }},
		{"slot-counted-from-one", "GET /slots", func(ctx context.Context) error { _, err := tools.Slot(ctx, 1, 3+seed); return err }},
		{"deposit-as-text", "GET /deposits", func(ctx context.Context) error {
			_, err := tools.Deposit(ctx, map[string]any{"drill": "50 EUR"}, "drill")
			return err
		}},
		{"deposit-never-set", "GET /deposits", func(ctx context.Context) error {
			_, err := tools.Deposit(ctx, nil, pick(seed, "saw", "ladder", "router", "jack"))
			return err
		}},
		{"manual-not-scanned", "GET /manuals", func(context.Context) error {
			_, err := catalog.Manual(os.Getenv("PREFIX"), pick(seed, "saw", "ladder", "router", "jack"))
			return err
		}},
		{"partner-id-is-text", "POST /imports", func(context.Context) error {
			_, err := catalog.Import(fmt.Sprintf(`{"id":"T-%d"}`, id))
			return err
		}},
		{"partner-date-is-local", "POST /imports", func(context.Context) error {
			_, err := catalog.Import(fmt.Sprintf(`{"id":1,"bought":"%02d.03.2024"}`, seed+1))
			return err
		}},
		{"partner-watt-has-unit", "POST /imports", func(context.Context) error {
			_, err := catalog.Import(fmt.Sprintf(`{"id":1,"bought":"2024-03-01","watt":"%d W"}`, seed*100))
			return err
		}},
		{"label-of-sold-tool", "GET /labels", func(context.Context) error { desk.Label(id); return nil }},
		{"receipt-after-sale", "GET /receipts", func(context.Context) error { desk.Receipt([]int{1, id}); return nil }},
		{"group-of-nobody", "GET /shares", func(context.Context) error { loans.Share(id, seed-seed); return nil }},
		{"reminder-too-slow", "POST /reminders", func(ctx context.Context) error { return desk.Remind(ctx, pick(seed, "ada", "ben", "cem")) }},
		{"invitation-not-taken", "POST /invitations", func(context.Context) error { return desk.Invite(pick(seed, "ada", "ben", "cem")) }},
		{"label-printer-off", "POST /labels", func(context.Context) error { return loans.Print(away) }},
		{"returned-after-close", "POST /returns", func(context.Context) error { desk.Close(day); return desk.Return(day, []int{1, 2, seed}[:1+seed%3]) }},
		{"closed-twice", "POST /close", func(context.Context) error { desk.Close(day); return nil }},
		{"gate-sends-text", "POST /scans", func(context.Context) error { _, err := ingest.Decode(pick(seed, "HELO", "zz01", "GATE")); return err }},
		{"gate-checksum", "POST /scans", func(context.Context) error { _, err := ingest.Decode(fmt.Sprintf("0100000%d00ff", seed%10)); return err }},
		{"gate-frame-cut", "POST /scans", func(context.Context) error { _, err := ingest.Decode("0100000010"[:4+2*(seed%3)]); return err }},
		{"heartbeat-counted", "GET /scans", func(context.Context) error {
			ingest.Count([]ingest.Event{ingest.Scan{Tag: 4}, ingest.Heartbeat{Gate: "north"}})
			return nil
		}},
	}
}

func timed(next func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		start := time.Now()
		err := next(ctx)
		_ = time.Since(start)
		return err
	}
}

func inSpan(ctx context.Context, each fault, name string, kind trace.SpanKind) {
	ctx, span := tracer.Start(ctx, name, trace.WithSpanKind(kind), trace.WithAttributes(attribute.String("bug", each.bug)))
	defer span.End()
	meet := each.meet
	if os.Getenv("WRAP") == "timed" {
		meet = timed(meet)
	}
	telemetry.Guard(ctx, meet)
}

func overHTTP(all []fault) {
	router := chi.NewRouter()
	router.Use(middleware.RequestID, middleware.NoCache)
	if os.Getenv("WRAP") == "timed" {
		router.Use(middleware.StripSlashes, middleware.GetHead)
	}
	router.HandleFunc("/*", func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.Header.Get("X-Fault"))
		inSpan(r.Context(), all[n], all[n].route, trace.SpanKindServer)
	})
	server := httptest.NewServer(router)
	defer server.Close()
	for n, each := range all {
		method, path, _ := strings.Cut(each.route, " ")
		request, _ := http.NewRequest(method, server.URL+path, nil)
		request.Header.Set("X-Fault", strconv.Itoa(n))
		if response, err := http.DefaultClient.Do(request); err == nil {
			_ = response.Body.Close()
		}
	}
}

type worker struct{ jobs chan fault }

func (w *worker) drain(done chan<- struct{}) {
	for job := range w.jobs {
		_, path, _ := strings.Cut(job.route, "/")
		inSpan(context.Background(), job, "job "+path, trace.SpanKindConsumer)
	}
	close(done)
}

func main() {
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	mailer := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/slow") {
			time.Sleep(80 * time.Millisecond)
		}
		w.WriteHeader(http.StatusBadGateway)
	}))
	mailer.Start()
	full := []int{1, 2, 3}
	desk := &loans.Desk{
		Catalog: catalog.New(),
		Mailer:  mailer.URL,
		Members: map[string]*loans.Member{"ada": {Name: "Ada"}, "ben": {Name: "Ben"}, "cem": {Name: "Cem", Loans: full}, "dora": {Name: "Dora", Loans: append(full, 7)}},
	}
	all := faults(seed, desk, fmt.Sprintf("127.0.0.1:91%02d", seed))
	switch os.Getenv("DOOR") {
	case "http":
		overHTTP(all)
	case "worker":
		w := &worker{make(chan fault)}
		done := make(chan struct{})
		go w.drain(done)
		for _, each := range all {
			w.jobs <- each
		}
		close(w.jobs)
		<-done
	default:
		for _, each := range all {
			inSpan(context.Background(), each, "lendctl", trace.SpanKindInternal)
		}
	}
}
