// Gridmeter collects what meters read and bills it.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"example.org/gridmeter/internal/alarm"
	"example.org/gridmeter/internal/api"
	"example.org/gridmeter/internal/ledger"
	"example.org/gridmeter/internal/meter"
	"example.org/gridmeter/internal/plug"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"go.opentelemetry.io/otel"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"
)

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func headEnd(w http.ResponseWriter, r *http.Request) {
	switch {
	case strings.HasPrefix(r.URL.Path, "/profile"):
		fmt.Fprint(w, `{"values":[1.5,2.25,`)
	case strings.HasPrefix(r.URL.Path, "/firmware"):
		fmt.Fprint(w, `v2026.11`)
	case strings.HasPrefix(r.URL.Path, "/register"):
		w.WriteHeader(http.StatusConflict)
	case strings.HasPrefix(r.URL.Path, "/slow"):
		time.Sleep(120 * time.Millisecond)
	}
}

type call = func(ctx context.Context) error

func spanOf(door string) (string, trace.SpanKind) {
	switch door {
	case "http":
		return "POST /v1/{call}", trace.SpanKindServer
	case "pool":
		return "readings process", trace.SpanKindConsumer
	}
	return "gridmeter", trace.SpanKindInternal
}

// guarded makes a panic an error, as the guard of the workers does.
func guarded(next call) call {
	return func(ctx context.Context) (err error) {
		defer func() {
			if r := recover(); r != nil {
				err = &api.Panicked{Value: r, Stack: string(debug.Stack())}
			}
		}()
		return next(ctx)
	}
}

func measured(next call) call {
	return func(ctx context.Context) error {
		defer func(start time.Time) { _ = time.Since(start) }(time.Now())
		return next(ctx)
	}
}

func through(door string, work call) {
	swallow := func(ctx context.Context) error {
		defer func() { _ = recover() }()
		return work(ctx)
	}
	switch door {
	case "http":
		router := chi.NewRouter()
		router.Use(middleware.RequestID)
		if os.Getenv("WRAP") == "middleware" {
			router.Use(middleware.RealIP, middleware.NoCache)
		}
		router.Post("/v1/run", func(w http.ResponseWriter, r *http.Request) { _ = swallow(r.Context()) })
		listener, err := net.Listen("tcp", "127.0.0.1:9357")
		must(err)
		server := &http.Server{Handler: router}
		go server.Serve(listener)
		client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
		res, err := client.Post("http://127.0.0.1:9357/v1/run", "application/json", nil)
		must(err)
		res.Body.Close()
		server.Close()
	case "pool":
		jobs, done := make(chan call), make(chan bool)
		go func() {
			for job := range jobs {
				_ = job(context.Background())
				done <- true
			}
		}()
		jobs <- swallow
		<-done
		close(jobs)
	case "reflection":
		reflect.ValueOf(swallow).Call([]reflect.Value{reflect.ValueOf(context.Background())})
	default:
		_ = swallow(context.Background())
	}
}

func main() {
	seed, _ := strconv.ParseInt(os.Getenv("SEED"), 10, 64)
	exporter := tracetest.NewInMemoryExporter()
	otel.SetTracerProvider(sdk.NewTracerProvider(sdk.WithSyncer(exporter)))
	listener, err := net.Listen("tcp", "127.0.0.1:9358")
	must(err)
	go http.Serve(listener, http.HandlerFunc(headEnd))
	path := filepath.Join(os.Getenv("PREFIX"), "ledger.db")
	os.Remove(path)
	book, err := ledger.Open(path)
	must(err)
	one := &meter.Meter{Serial: "M-1", Site: &meter.Site{Name: "Hall", Grid: &meter.Grid{Zone: "50Hz"}}, Registers: map[string]*meter.Register{}, Last: []meter.Reading{{Raw: "12.5"}, {}, {Raw: "7"}}}
	park := meter.NewPark(one, &meter.Meter{Serial: "M-2"}, &meter.Meter{Serial: "M-3"})
	s := &api.Server{Park: park, Ledger: book, Client: &plug.Client{Base: "http://127.0.0.1:9358"}, Down: &plug.Client{Base: "http://127.0.0.1:9374"}, Hub: alarm.NewHub()}
	api.Stacks = os.Getenv("STACKS") == "1"
	door, wrap := os.Getenv("DOOR"), os.Getenv("WRAP")
	name, kind := spanOf(door)
	w := words{rand.New(rand.NewSource(seed))}
	for _, e := range entries {
		if strings.TrimSpace(e.label) == "" {
			continue
		}
		exporter.Reset()
		work := func(ctx context.Context) error { return e.run(ctx, s, w) }
		switch wrap {
		case "middleware":
			work = measured(measured(work))
		case "guard":
			work = guarded(work)
		}
		through(door, func(ctx context.Context) error { return api.Span(ctx, name, kind, work) })
		report(e.label, exporter.GetSpans())
	}
}

func report(label string, spans tracetest.SpanStubs) {
	for _, span := range spans {
		for _, event := range span.Events {
			sent := map[string]string{}
			for _, attribute := range event.Attributes {
				sent[string(attribute.Key)] = attribute.Value.AsString()
			}
			line, _ := json.Marshal(struct {
				Bug     string `json:"bug"`
				Type    string `json:"type"`
				Message string `json:"message"`
				Stack   string `json:"stack"`
				Span    string `json:"span"`
				Kind    int    `json:"kind"`
			}{label, sent["exception.type"], sent["exception.message"], sent["exception.stacktrace"], span.Name, int(span.SpanKind)})
			fmt.Println(string(line))
		}
	}
}
