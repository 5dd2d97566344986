// The meter service.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"strings"
	"sync"
	"time"

	"example.com/grid/meterd/api"
	"example.com/grid/meterd/client"
	"example.com/grid/meterd/lib"
	"example.com/grid/meterd/service"
	"example.com/grid/meterd/store"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"go.opentelemetry.io/otel/attribute"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"
)

const silent = "127.0.0.1:9474"

var (
	exporter = tracetest.NewInMemoryExporter()
	tracer   = sdk.NewTracerProvider(sdk.WithSyncer(exporter)).Tracer("meterd")
	span     = map[string]string{"http": "POST /run/{index}", "pool": "work", "": "meterd run", "reflection": "call"}[os.Getenv("DOOR")]
)

// guarded runs the work in a span, and sends what it returns or panics with.
func guarded(ctx context.Context, e entry, run func(context.Context) error) {
	ctx, s := tracer.Start(ctx, span)
	defer send(e.name)
	defer s.End()
	defer func() {
		if taken := recover(); taken != nil {
			err, is := taken.(error)
			if !is {
				err = fmt.Errorf("panic: %v", taken)
			}
			s.RecordError(err, trace.WithStackTrace(true))
		}
	}()
	if err := run(ctx); err != nil {
		record(s, err)
	}
}

func record(s trace.Span, err error) {
	if os.Getenv("STACKS") != "" {
		s.RecordError(err, trace.WithStackTrace(true))
		return
	}
	s.RecordError(err)
}

func send(name string) {
	kind := map[string]int{"http": 1, "pool": 4}[os.Getenv("DOOR")]
	for _, ended := range exporter.GetSpans() {
		for _, event := range ended.Events {
			sent := map[attribute.Key]string{}
			for _, each := range event.Attributes {
				sent[each.Key] = each.Value.AsString()
			}
			line, _ := json.Marshal(struct {
				Bug     string `json:"bug"`
				Type    string `json:"type"`
				Message string `json:"message"`
				Stack   string `json:"stack"`
				Span    string `json:"span"`
				Kind    int    `json:"kind"`
			}{name, sent["exception.type"], sent["exception.message"], sent["exception.stacktrace"], span, kind})
			fmt.Println(string(line))
		}
	}
	exporter.Reset()
}

func wrapped(work func(context.Context) error) func(context.Context) error {
	switch os.Getenv("WRAP") {
	case "layers":
		return func(ctx context.Context) error {
			started := time.Now()
			defer func() { lastTook = time.Since(started) }()
			return inTenant(ctx, work)
		}
	case "cause":
		return func(ctx context.Context) error {
			if err := work(ctx); err != nil {
				return fmt.Errorf("job failed: %w", err)
			}
			return nil
		}
	}
	return work
}

var lastTook time.Duration

type tenant struct{}

func inTenant(ctx context.Context, work func(context.Context) error) error {
	return work(context.WithValue(ctx, tenant{}, "grid"))
}

func stub() {
	mux := http.NewServeMux()
	mux.HandleFunc("/weather/", func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.Contains(r.URL.Path, "empty"):
			fmt.Fprint(w, `{"hours":[]}`)
		case strings.Contains(r.URL.Path, "html"):
			fmt.Fprint(w, `<html>`)
		default:
			w.WriteHeader(http.StatusBadGateway)
		}
	})
	mux.HandleFunc("/prices/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, `<prices><point hour="1" price="2"></prices>`) })
	mux.HandleFunc("/bids/", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusConflict) })
	mux.HandleFunc("/slow/", func(w http.ResponseWriter, r *http.Request) { time.Sleep(150 * time.Millisecond) })
	go http.ListenAndServe("127.0.0.1:9470", mux)
	quiet := lib.Must(net.Listen("tcp", silent))
	go func() {
		for {
			conn, err := quiet.Accept()
			if err != nil {
				return
			}
			defer conn.Close()
		}
	}()
	time.Sleep(50 * time.Millisecond)
}

func main() {
	stub()
	kept := store.Open(os.Getenv("PREFIX"))
	defer kept.Close()
	market := client.New("http://127.0.0.1:9470", time.Second)
	a := &api.API{Readings: &service.Readings{Store: kept, Market: market}, Billing: service.NewBilling(kept, market, market)}
	all := entries(a, lib.NewValues())
	switch os.Getenv("DOOR") {
	case "http":
		serve(all)
	case "pool":
		pool(all)
	case "reflection":
		for _, e := range all {
			method := reflect.ValueOf(wrapped(e.work))
			guarded(context.Background(), e, func(ctx context.Context) error {
				err, _ := method.Call([]reflect.Value{reflect.ValueOf(ctx)})[0].Interface().(error)
				return err
			})
		}
	default:
		for _, e := range all {
			guarded(context.Background(), e, wrapped(e.work))
		}
	}
}

func serve(all []entry) {
	router := chi.NewRouter()
	router.Use(middleware.RequestID)
	if os.Getenv("WRAP") == "layers" {
		router.Use(middleware.RealIP, middleware.StripSlashes)
	}
	for i, e := range all {
		router.Post(fmt.Sprintf("/run/%d", i), func(w http.ResponseWriter, r *http.Request) { guarded(r.Context(), e, wrapped(e.work)) })
	}
	server := httptest.NewServer(router)
	defer server.Close()
	for i := range all {
		response := lib.Must(http.Post(fmt.Sprintf("%s/run/%d", server.URL, i), "text/plain", nil))
		response.Body.Close()
	}
}

func pool(all []entry) {
	jobs := make(chan entry)
	var group sync.WaitGroup
	group.Add(1)
	go func() {
		defer group.Done()
		for e := range jobs {
			guarded(context.Background(), e, wrapped(e.work))
		}
	}()
	for _, e := range all {
		jobs <- e
	}
	close(jobs)
	group.Wait()
}
