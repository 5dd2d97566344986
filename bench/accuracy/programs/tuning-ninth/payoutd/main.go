// Command payoutd pays merchants out. It meets each of its bugs once, by the door that the environment says.
package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"time"

	"example.com/payoutd/telemetry"
	"go.opentelemetry.io/otel/trace"
)

type handler func(context.Context) error

func timed(next handler) handler {
	return func(ctx context.Context) error {
		began := time.Now()
		defer func() { _ = time.Since(began) }()
		return next(ctx)
	}
}

func limited(next handler) handler {
	return func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, time.Minute)
		defer cancel()
		return next(ctx)
	}
}

func named(path string, next handler) handler {
	return func(ctx context.Context) error {
		if err := next(ctx); err != nil {
			return fmt.Errorf("handle %s: %w", path, err)
		}
		return nil
	}
}

func partner(seed int) *httptest.Server {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /transfers", func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, fmt.Sprintf("closed until %02d:00", 5+seed), http.StatusServiceUnavailable)
	})
	mux.HandleFunc("GET /accounts/", func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "token expired", http.StatusUnauthorized)
	})
	mux.HandleFunc("GET /transfers/", func(http.ResponseWriter, *http.Request) { time.Sleep(60 * time.Millisecond) })
	mux.HandleFunc("GET /rates/", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html>sign in</html>") })
	return httptest.NewServer(mux)
}

func main() {
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	other := partner(seed)
	defer other.Close()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	closed := "http://" + listener.Addr().String()
	listener.Close()
	wrap := os.Getenv("WRAP")
	for _, each := range scenarios(seed, other.URL, closed) {
		if each.label == "" {
			continue
		}
		telemetry.Current = each.label
		work := handler(each.work)
		if strings.Contains(wrap, "middleware") {
			work = limited(timed(work))
		}
		if strings.Contains(wrap, "cause") {
			work = named(each.path, work)
		}
		through(os.Getenv("DOOR"), each.path, work)
	}
}

func through(door, path string, work handler) {
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
	case "pool":
		jobs := make(chan handler)
		var workers sync.WaitGroup
		for range 2 {
			workers.Add(1)
			go func() {
				defer workers.Done()
				for job := range jobs {
					ctx, span := telemetry.Start(context.Background(), "process "+path, trace.SpanKindConsumer)
					telemetry.Guard(ctx, job)
					span.End()
				}
			}()
		}
		jobs <- work
		close(jobs)
		workers.Wait()
	case "reflection":
		ctx, span := telemetry.Start(context.Background(), "rpc "+path, trace.SpanKindServer)
		defer span.End()
		telemetry.Guard(ctx, func(ctx context.Context) error {
			out := reflect.ValueOf(work).Call([]reflect.Value{reflect.ValueOf(ctx)})
			err, _ := out[0].Interface().(error)
			return err
		})
	default:
		ctx, span := telemetry.Start(context.Background(), "payoutctl", trace.SpanKindInternal)
		defer span.End()
		telemetry.Guard(ctx, work)
	}
}
