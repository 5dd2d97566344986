// Runs every bug once, each in a span of its own.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"time"

	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"

	"example.org/ledgerd/gateway"
	"example.org/ledgerd/ledger"
)

var names = strings.Fields("Amara Bjarne Cosima Dimitri Esperanza Farid Greta Hiro Ivana Joaquin Kwame Leonie")
var reasons = []string{"card expired", "insufficient funds", "issuer unavailable", "blocked by the customer", "stolen card", "wrong pin", "limit reached",
	"currency not allowed", "merchant closed", "suspected fraud", "try again later", "no such account"}

type values struct {
	id                        int
	name, reason, hex, prefix string
	depth                     int
}

type job func(v values) error

// printed is an exporter that prints the events of each span, a line of JSON each.
type printed struct{}

func (printed) Shutdown(context.Context) error { return nil }

func (printed) ExportSpans(_ context.Context, spans []sdk.ReadOnlySpan) error {
	for _, span := range spans {
		for _, event := range span.Events() {
			at := map[string]string{"bug": span.Name()}
			for _, pair := range event.Attributes {
				at[strings.TrimPrefix(string(pair.Key), "exception.")] = pair.Value.AsString()
			}
			line, _ := json.Marshal(map[string]string{"bug": at["bug"], "type": at["type"], "message": at["message"], "stack": at["stacktrace"]})
			fmt.Println(string(line))
		}
	}
	return nil
}

var tracer = sdk.NewTracerProvider(sdk.WithSyncer(printed{})).Tracer("ledgerd")

// A span that ends while panicking records what was recovered, and panics on.
func guard(bug string, next job, v values) {
	defer func() { _ = recover() }()
	_, span := tracer.Start(context.Background(), bug)
	defer span.End(trace.WithStackTrace(true))
	if err := next(v); err != nil {
		span.RecordError(err, trace.WithStackTrace(os.Getenv("STACKS") != ""))
	}
}

func timed(next job) job {
	return func(v values) error {
		started := time.Now()
		defer func() { _ = time.Since(started) }()
		return next(v)
	}
}

func retried(next job) job {
	return func(v values) (err error) {
		for try := 0; try < 2; try++ {
			if err = next(v); err == nil {
				return nil
			}
		}
		return err
	}
}

func nest(depth int) *ledger.Tree {
	if depth == 0 {
		return &ledger.Tree{Name: "x", Children: []*ledger.Tree{nil}}
	}
	return &ledger.Tree{Name: "y", Children: []*ledger.Tree{nest(depth - 1)}}
}

func main() {
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	v := values{id: 1000 + seed*7919, name: names[seed%len(names)], reason: reasons[seed%len(reasons)],
		hex: strconv.FormatInt(int64(seed)*2654435761, 16), depth: seed%5 + 2, prefix: os.Getenv("PREFIX")}
	bank := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.URL.Path, "/slow"):
			time.Sleep(60 * time.Millisecond)
		case strings.HasPrefix(r.URL.Path, "/cut"):
			w.Header().Set("Content-Length", "900")
			_, _ = w.Write([]byte("short"))
		default:
			w.WriteHeader(500 + v.id%5)
		}
	}))
	listener, _ := net.Listen("tcp", "127.0.0.1:0")
	closed := listener.Addr().(*net.TCPAddr).Port
	listener.Close()
	account := &ledger.Account{ID: v.id, Entries: []int{1, 2}}
	book := ledger.Open(account, &ledger.Account{ID: 1})
	bankGateway := &gateway.Gateway{Base: bank.URL, Client: http.DefaultClient}

	jobs := []struct {
		bug string
		do  job
	}{
		{"owner-is-nil", func(v values) error { book.OwnerOf(v.id); return nil }},
		{"last-of-no-entries", func(v values) error { book.LastEntry(1); return nil }},
		{"month-out-of-range", func(v values) error { book.Month(v.id, v.depth); return nil }},
		{"audit-map-is-nil", func(v values) error { book.Audit(v.name); return nil }},
		{"share-among-none", func(v values) error { book.Share(v.id, v.id-v.id); return nil }},
		{"payload-is-no-string", func(v values) error { ledger.Kind([]any{v.id, 2.5, true}[v.id%3]); return nil }},
		{"open-without-iban", func(v values) error { ledger.OpenAccount(v.name, []string{"", "n/a"}[v.id%2]); return nil }},
		{"close-without-reason", func(v values) error { ledger.CloseAccount([]string{"n/a", ""}[v.id%2]); return nil }},
		{"tree-with-nil", func(v values) error { nest(v.depth).Total(); return nil }},
		{"sort-by-missing-key", func(v values) error {
			ledger.Sorted([]map[string]int{{"a": v.id}, {"b": v.depth}}, "due")
			return nil
		}},
		{"statement-of-nobody", func(v values) error { _, err := book.Statement(-v.id, v.hex); return err }},
		{"freeze-of-nobody", func(v values) error { return book.Freeze(-v.id, v.name) }},
		{"transfer-above-limit", func(v values) error { return book.Transfer(v.id, v.id) }},
		{"order-amount-is-text", func(v values) error {
			return ledger.Decode(`{"amount":` + []string{`"` + v.name + `"`, "[" + v.hex + "]", strconv.Itoa(v.id) + ".5", `{"` + v.name + `":1}`}[v.id%4] + `}`)
		}},
		{"order-is-html", func(v values) error { return ledger.Decode(v.name + `</h1>`) }},
		{"amount-is-no-number", func(v values) error { _, err := ledger.ParseAmount(v.name); return err }},
		{"rate-is-no-number", func(v values) error { _, err := ledger.ParseRate(v.hex + "," + v.name); return err }},
		{"due-is-no-date", func(v values) error { _, err := ledger.ParseDue(v.reason); return err }},
		{"close-twice", func(v values) error {
			return ledger.Close(fmt.Errorf("file %s is closed", v.hex), fmt.Errorf("lock held by %s", v.name))
		}},
		{"balance-times-out", func(v values) error { return bankGateway.Balance(context.Background(), v.hex) }},
		{"rate-refused-by-bank", func(v values) error { return bankGateway.Rate(v.name[:3]) }},
		{"download-cut", func(v values) error { return bankGateway.Download(v.hex + ".csv") }},
		{"dial-refused", func(v values) error { return gateway.Dial(closed) }},
		{"key-file-missing", func(v values) error { return gateway.ReadKey(v.prefix, v.name) }},
		{"webhook-address", func(v values) error { return gateway.Webhook("http://" + v.name + ".example.org:" + v.hex + "x/") }},
		{"no-notifier", func(v values) error { bankGateway.Tell(v.name); return nil }},
		{"send-on-closed", func(v values) error { (&gateway.Gateway{}).Start(make(chan string, 1), v.name); return nil }},
		{"letter-without-lines", func(v values) error {
			return gateway.Letter(map[string]any{"Name": v.name, "Lines": make([]int, 2), "At": v.id})
		}},
		{"charge-declined", func(v values) error { return gateway.Charge(v.reason) }},
		{"refund-fails", func(v values) error { return gateway.Refund(v.reason) }},
		{"visit-nil-account", func(v values) error {
			gateway.Each([]*ledger.Account{nil}, func(a *ledger.Account) { a.Entries = nil })
			return nil
		}},
		{"background-nil-owner", func(v values) error {
			done := make(chan error)
			go func() {
				defer close(done)
				guard("background-nil-owner", func(v values) error { fmt.Fprint(os.Stderr, account.Owner.Name); return nil }, v)
			}()
			<-done
			return nil
		}},
	}
	wrap := map[string]func(job) job{"": func(j job) job { return j }, "1": timed, "2": func(j job) job { return timed(retried(j)) }}[os.Getenv("WRAP")]
	if os.Getenv("ENTRY") != "http" {
		for _, each := range jobs {
			guard(each.bug, wrap(each.do), v)
		}
		return
	}
	mux := http.NewServeMux()
	for _, each := range jobs {
		each := each
		mux.HandleFunc("/"+each.bug, func(w http.ResponseWriter, r *http.Request) { guard(each.bug, wrap(each.do), v) })
	}
	server := httptest.NewServer(mux)
	for _, each := range jobs {
		if answer, err := http.Get(server.URL + "/" + each.bug); err == nil {
			answer.Body.Close()
		}
	}
}
