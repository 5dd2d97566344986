package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/go-chi/chi/v5"

	"example.net/zonekeeper/internal/telemetry"
)

func serve(e entry) (err error) {
	ctx, span := telemetry.Start(context.Background(), e.span)
	defer telemetry.End(span, &err)
	defer telemetry.Recover(span)
	return e.run(ctx)
}

func wrapped(e entry) entry {
	if os.Getenv("WRAP") == "" {
		return e
	}
	inner := e.run
	e.run = func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
		defer cancel()
		if err := inner(ctx); err != nil {
			return fmt.Errorf("%s: %w", strings.ToLower(strings.ReplaceAll(e.span, " ", "")), err)
		}
		return nil
	}
	return e
}

// flush prints what was sent of one operation: the note of its own span, or that of the service where such are told to come first.
func flush(e entry) {
	spans := telemetry.Sent.GetSpans()
	telemetry.Sent.Reset()
	for i := range spans {
		at := len(spans) - 1 - i
		if os.Getenv("NOTE") == "inner" {
			at = i
		}
		for _, event := range spans[at].Events {
			line := map[string]any{"bug": e.label, "span": e.span, "kind": 2, "stack": ""}
			for _, attribute := range event.Attributes {
				key := strings.TrimPrefix(string(attribute.Key), "exception.")
				line[strings.Replace(key, "stacktrace", "stack", 1)] = attribute.Value.AsString()
			}
			raw, _ := json.Marshal(line)
			// The dispatcher tells lines of its own by how they begin.
			fmt.Println(`{"bug":"` + e.label + `",` + strings.Replace(string(raw[1:]), `"bug":"`+e.label+`",`, "", 1))
			return
		}
	}
	fmt.Fprintln(os.Stderr, "no error: "+e.label)
}

func partners() {
	mux := http.NewServeMux()
	mux.HandleFunc("/rdap/", func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.Contains(r.URL.Path, "down-"):
			w.WriteHeader(503)
		case strings.Contains(r.URL.Path, "text-"):
			fmt.Fprint(w, `{"Expires":"2027-01-01"}`)
		default:
			fmt.Fprint(w, `{"Name":"x"}`)
		}
	})
	mux.HandleFunc("/slow/", func(w http.ResponseWriter, r *http.Request) { time.Sleep(300 * time.Millisecond) })
	mux.HandleFunc("/phases/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, `["sunrise", "land`) })
	listener, err := net.Listen("tcp", "127.0.0.1:9855")
	if err != nil {
		log.Fatal(err)
	}
	go http.Serve(listener, mux)
}

func throughHTTP() {
	router := chi.NewRouter()
	router.Post("/rpc/{index}", func(w http.ResponseWriter, r *http.Request) {
		index, _ := strconv.Atoi(chi.URLParam(r, "index"))
		serve(wrapped(entries[index]))
	})
	listener, err := net.Listen("tcp", "127.0.0.1:9856")
	if err != nil {
		log.Fatal(err)
	}
	go http.Serve(listener, router)
	for i, e := range entries {
		if response, err := http.Post(fmt.Sprintf("http://127.0.0.1:9856/rpc/%d", i), "", nil); err == nil {
			response.Body.Close()
		}
		flush(e)
	}
}

func throughPool() {
	jobs := make(chan entry)
	var done sync.WaitGroup
	go func() {
		for e := range jobs {
			serve(wrapped(e))
			done.Done()
		}
	}()
	for _, e := range entries {
		done.Add(1)
		jobs <- e
		done.Wait()
		flush(e)
	}
}

func throughReflection() {
	for _, e := range entries {
		reflect.ValueOf(serve).Call([]reflect.Value{reflect.ValueOf(wrapped(e))})
		flush(e)
	}
}

func main() {
	partners()
	switch os.Getenv("DOOR") {
	case "http":
		throughHTTP()
	case "pool":
		throughPool()
	case "reflection":
		throughReflection()
	default:
		for _, e := range entries {
			serve(wrapped(e))
			flush(e)
		}
	}
}
