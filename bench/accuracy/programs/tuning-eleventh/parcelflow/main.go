// Parcelflow ships parcels: quotes, labels, scans, manifests.
package main

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"time"

	"example.org/parcelflow/internal/api"
	"example.org/parcelflow/internal/carrier"
	"example.org/parcelflow/internal/events"
	"example.org/parcelflow/internal/intake"
	"example.org/parcelflow/internal/ship"
	"example.org/parcelflow/internal/store"
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

func sign(secret, body string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(body))
	return hex.EncodeToString(mac.Sum(nil))
}

func pad(w words, line string) string {
	var out strings.Builder
	for i := range 1 + w.Intn(5) {
		fmt.Fprintf(&out, line, 100*i+w.Intn(100))
	}
	return out.String()
}

func rows(file string) []intake.Row {
	rows, err := intake.Rows(strings.NewReader(file))
	must(err)
	return rows
}

// partners are what the carriers and the customs answer with.
func partners(w http.ResponseWriter, r *http.Request) {
	body := make([]byte, 500)
	n, _ := r.Body.Read(body)
	switch text := string(body[:n]); {
	case strings.Contains(r.URL.Path, "/rates"):
		time.Sleep(200 * time.Millisecond)
	case strings.Contains(text, `"NL"`):
		fmt.Fprint(w, `{"data":"JVBERi0xLjQ+/78="}`)
	case strings.Contains(text, `"FR"`):
		w.WriteHeader(401)
	case strings.Contains(text, `"XK"`), strings.Contains(text, `"UK"`):
		w.WriteHeader(422)
		fmt.Fprintf(w, `{"error":"country not served","request":"%x"}`, time.Now().UnixNano()%0xffffff)
	case strings.Contains(r.URL.Path, "/labels"):
		fmt.Fprint(w, `{"data":"JVBERi0xLjQ="}`)
	case strings.Contains(r.URL.Path, "/track/"):
		fmt.Fprint(w, `{"status":"out_for_deliv`)
	case r.URL.Path == "/validate":
		fmt.Fprint(w, "<html><h1>We are back soon</h1></html>")
	case r.URL.Path == "/declarations":
		time.Sleep(150 * time.Millisecond)
	case strings.Contains(r.URL.Path, "/invoices/"):
		fmt.Fprint(w, "date;amount\n2026-01-02;4.90\n")
	}
}

type call func(ctx context.Context) error

func wrapped(name string, next call) call {
	switch os.Getenv("WRAP") {
	case "middleware":
		return logged(limited(next))
	case "cause":
		return func(ctx context.Context) error {
			if err := next(ctx); err != nil {
				return fmt.Errorf("job %s: %w", name, err)
			}
			return nil
		}
	}
	return next
}

func logged(next call) call {
	return func(ctx context.Context) error {
		start := time.Now()
		err := next(ctx)
		_ = time.Since(start)
		return err
	}
}

func limited(next call) call {
	return func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		return next(ctx)
	}
}

func through(door string, run call) {
	switch door {
	case "http":
		server := &http.Server{Addr: "127.0.0.1:9351", Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if err := run(r.Context()); err != nil {
				http.Error(w, "failed", http.StatusInternalServerError)
			}
		})}
		listener, err := net.Listen("tcp", server.Addr)
		must(err)
		go server.Serve(listener)
		res, err := http.Get("http://" + server.Addr + "/")
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
		jobs <- run
		<-done
		close(jobs)
	case "cron":
		done := make(chan bool)
		time.AfterFunc(time.Millisecond, func() { _ = run(context.Background()); done <- true })
		<-done
	case "reflection":
		reflect.ValueOf(run).Call([]reflect.Value{reflect.ValueOf(context.Background())})
	default:
		_ = run(context.Background())
	}
}

func main() {
	seed, _ := strconv.ParseInt(os.Getenv("SEED"), 10, 64)
	exporter := tracetest.NewInMemoryExporter()
	otel.SetTracerProvider(sdk.NewTracerProvider(sdk.WithSyncer(exporter)))
	listener, err := net.Listen("tcp", "127.0.0.1:9350")
	must(err)
	go http.Serve(listener, http.HandlerFunc(partners))
	path := filepath.Join(os.Getenv("PREFIX"), "data.db")
	os.Remove(path)
	db, err := store.Open(path)
	must(err)
	db.Seed(context.Background())
	svc := &ship.Service{
		Store: db, Carrier: carrier.New("dpx", "http://127.0.0.1:9350"), Backup: carrier.New("gls-"+fmt.Sprint(seed%3), "http://127.0.0.1:"+fmt.Sprint(9390+seed)),
		Customs: carrier.New("atlas", "http://127.0.0.1:9350"), Cache: events.NewCache("127.0.0.1:9389"), Bus: events.Bus{URL: "amqp://guest:guest@127.0.0.1:9388/"},
	}
	h := &api.Handlers{Ship: svc, Stacks: os.Getenv("STACKS") == "1", Outer: os.Getenv("WRAP") == "cause"}
	w := words{rand.New(rand.NewSource(seed))}
	for _, e := range entries(db) {
		exporter.Reset()
		inner := wrapped(fmt.Sprint(w.Intn(1e6)), func(ctx context.Context) error { return e.run(ctx, h, w) })
		through(os.Getenv("DOOR"), func(ctx context.Context) error {
			if !h.Outer {
				return inner(ctx)
			}
			ctx, span := otel.Tracer("parcelflow/jobs").Start(ctx, "jobs process", trace.WithSpanKind(trace.SpanKindConsumer))
			defer span.End()
			err := inner(ctx)
			if err != nil {
				h.Fail(span, err)
			}
			return err
		})
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
