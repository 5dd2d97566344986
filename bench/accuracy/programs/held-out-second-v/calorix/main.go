package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"go.opentelemetry.io/otel/trace"

	"example.org/calorix/internal/desk"
)

func stub() {
	_ = http.ListenAndServe("127.0.0.1:9703", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.URL.Path, "/forecast"):
			http.Error(w, "no sky today", http.StatusServiceUnavailable)
		case strings.HasPrefix(r.URL.Path, "/slow"):
			time.Sleep(120 * time.Millisecond)
		case strings.HasPrefix(r.URL.Path, "/spot"):
			fmt.Fprint(w, "<html>")
		default:
			fmt.Fprint(w, "[]")
		}
	}))
}

func main() {
	seed, _ := strconv.ParseInt(os.Getenv("SEED"), 10, 64)
	day := desk.NewDay(seed)
	if err := desk.Prepare(); err != nil {
		panic(err)
	}
	go stub()
	for range 50 {
		if conn, err := net.Dial("tcp", "127.0.0.1:9703"); err == nil {
			conn.Close()
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	switch os.Getenv("DOOR") {
	case "http":
		serve(day)
	case "pool":
		jobs, done := make(chan int), make(chan struct{})
		go func() {
			defer close(done)
			for i := range jobs {
				desk.Observe(context.Background(), day, i, "calorix/jobs", trace.SpanKindConsumer)
			}
		}()
		for i := range desk.Table {
			jobs <- i
		}
		close(jobs)
		<-done
	case "reflect":
		observe := reflect.ValueOf(desk.Observe)
		for i := range desk.Table {
			observe.Call([]reflect.Value{reflect.ValueOf(context.Background()), reflect.ValueOf(day), reflect.ValueOf(i), reflect.ValueOf("nightly"), reflect.ValueOf(trace.SpanKindInternal)})
		}
	default:
		for i := range desk.Table {
			desk.Observe(context.Background(), day, i, "calorixctl", trace.SpanKindInternal)
		}
	}
}

func serve(day *desk.Day) {
	router := chi.NewRouter()
	if os.Getenv("WRAP") != "" {
		router.Use(middleware.RequestID, middleware.RealIP, middleware.NoCache)
	}
	router.Get("/desk/{i}", func(_ http.ResponseWriter, r *http.Request) {
		i, _ := strconv.Atoi(chi.URLParam(r, "i"))
		desk.Observe(r.Context(), day, i, "GET /desk/{i}", trace.SpanKindServer)
	})
	listener, err := net.Listen("tcp", "127.0.0.1:9700")
	if err != nil {
		panic(err)
	}
	go func() { _ = http.Serve(listener, router) }()
	for i := range desk.Table {
		response, err := http.Get(fmt.Sprintf("http://127.0.0.1:9700/desk/%d", i))
		if err != nil {
			panic(err)
		}
		_, _ = io.Copy(io.Discard, response.Body)
		response.Body.Close()
	}
}
