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
	"sync"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/robfig/cron/v3"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"

	"harborlight.io/berthd/internal/api"
	"harborlight.io/berthd/internal/auth"
	"harborlight.io/berthd/internal/berth"
	"harborlight.io/berthd/internal/feed"
	"harborlight.io/berthd/internal/observe"
	"harborlight.io/berthd/internal/store"
)

var (
	seed, _  = strconv.ParseInt(os.Getenv("SEED"), 10, 64)
	recorder = tracetest.NewSpanRecorder()
	tracer   = sdk.NewTracerProvider(sdk.WithSpanProcessor(recorder)).Tracer("berthd")
)

func emit(label string, span sdk.ReadOnlySpan) {
	for _, event := range span.Events() {
		if event.Name != "exception" {
			continue
		}
		line := map[string]any{"bug": label, "type": "", "message": "", "stack": "", "span": span.Name(), "kind": int(span.SpanKind()) - 1}
		for _, attribute := range event.Attributes {
			switch attribute.Key {
			case "exception.type":
				line["type"] = attribute.Value.AsString()
			case "exception.message":
				line["message"] = attribute.Value.AsString()
			case "exception.stacktrace":
				line["stack"] = attribute.Value.AsString()
			}
		}
		text, _ := json.Marshal(line)
		fmt.Println(`{"bug"` + strings.TrimPrefix(reorder(string(text), label), `{"bug"`))
		return
	}
	fmt.Fprintln(os.Stderr, "nothing failed:", label)
}

// The label goes first in a line.
func reorder(text, label string) string {
	mine, _ := json.Marshal(label)
	return `{"bug":` + string(mine) + "," + strings.TrimPrefix(strings.Replace(text, `"bug":`+string(mine)+",", "", 1), "{")
}

func meet(ctx context.Context, n int, a *api.App) {
	err := entries[n].meet(observe.With(ctx), a, values{rand.New(rand.NewSource(seed*1009 + int64(n)))})
	if err != nil && os.Getenv("LOUD") != "" {
		fmt.Fprintln(os.Stderr, err)
	}
}

// spanned ends its span while a panic goes by, as instrumented code does.
func spanned(ctx context.Context, name string, kind trace.SpanKind, n int, a *api.App) {
	ctx, span := tracer.Start(ctx, name, trace.WithSpanKind(kind))
	defer span.End(trace.WithStackTrace(os.Getenv("BARE") == ""))
	meet(ctx, n, a)
}

func guarded(then func()) {
	defer func() { _ = recover() }()
	then()
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		next.ServeHTTP(w, r)
		w.Header().Set("x-took", time.Since(began).String())
	})
}

func overHTTP(a *api.App) {
	router := chi.NewRouter()
	router.Use(func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			guarded(func() { next.ServeHTTP(w, r) })
		})
	})
	if os.Getenv("WRAP") == "middleware" {
		router.Use(logged)
	}
	router.Post("/v2/calls/{n}", func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(chi.URLParam(r, "n"))
		spanned(r.Context(), "POST /v2/calls/{id}", trace.SpanKindServer, n, a)
	})
	server := httptest.NewServer(router)
	defer server.Close()
	for n := range entries {
		response, err := http.Post(server.URL+"/v2/calls/"+strconv.Itoa(n), "application/json", nil)
		if err == nil {
			response.Body.Close()
		}
	}
}

func overPool(a *api.App) {
	jobs := make(chan int)
	var workers sync.WaitGroup
	workers.Add(1)
	go func() {
		defer workers.Done()
		for n := range jobs {
			guarded(func() { spanned(context.Background(), "berthd.jobs process", trace.SpanKindConsumer, n, a) })
		}
	}()
	for n := range entries {
		jobs <- n
	}
	close(jobs)
	workers.Wait()
}

func overCron(a *api.App) {
	for n := range entries {
		job := cron.NewChain(cron.Recover(cron.DiscardLogger), cron.SkipIfStillRunning(cron.DiscardLogger)).Then(cron.FuncJob(func() {
			spanned(context.Background(), "nightly", trace.SpanKindInternal, n, a)
		}))
		job.Run()
	}
}

func peers() (string, func()) {
	mux := http.NewServeMux()
	mux.HandleFunc("/positions/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, `{"mmsi":"24466","lat":51.9}`) })
	mux.HandleFunc("/forecast/", func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Path, "storm") {
			fmt.Fprint(w, `{"gusts":`)
		} else {
			fmt.Fprint(w, `{"wind":3}`)
		}
	})
	mux.HandleFunc("/tide/", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(502) })
	mux.HandleFunc("/sluice/", func(w http.ResponseWriter, r *http.Request) { time.Sleep(400 * time.Millisecond) })
	mux.HandleFunc("/agents/", func(w http.ResponseWriter, r *http.Request) {})
	server := httptest.NewServer(mux)
	return server.URL, server.Close
}

func main() {
	db, err := store.Open()
	if err != nil {
		panic(err)
	}
	base, stop := peers()
	defer stop()
	service := berth.New(db, feed.NewClient(base), feed.NewClient("http://127.0.0.1:9513"), feed.NewClient(strings.Replace(base, "http:", "https:", 1)))
	a := &api.App{Berths: service, Tokens: auth.Tokens{Secret: []byte("harbour-secret")}, Grants: &auth.Grants{ByRole: map[string][]string{"pilot": {"board"}}}}
	switch os.Getenv("DOOR") {
	case "http":
		overHTTP(a)
	case "pool":
		overPool(a)
	case "cron":
		overCron(a)
	default:
		for n := range entries {
			guarded(func() { spanned(context.Background(), "berthd check", trace.SpanKindInternal, n, a) })
		}
	}
	for n, span := range recorder.Ended() {
		emit(entries[n].label, span)
	}
}
