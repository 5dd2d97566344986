package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/polarmesh/skypass/door"
	"github.com/polarmesh/skypass/gateway"
	"github.com/polarmesh/skypass/ops"
	"github.com/polarmesh/skypass/store"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	api "go.opentelemetry.io/otel/trace"
)

var (
	seed, _  = strconv.Atoi(os.Getenv("SEED"))
	logs     = os.Getenv("SIGNAL") == "logs"
	stacks   = os.Getenv("STACKS") != ""
	doorName = os.Getenv("DOOR")
	exporter = tracetest.NewInMemoryExporter()
	tracer   = trace.NewTracerProvider(trace.WithSyncer(exporter)).Tracer("skypass")
)

type printed struct {
	Bug     string `json:"bug"`
	Type    string `json:"type"`
	Message string `json:"message"`
	Stack   string `json:"stack"`
	Span    string `json:"span"`
	Kind    int    `json:"kind"`
}

var names = map[string]struct {
	span string
	kind int
}{"http": {"POST /passes/{at}", 2}, "pool": {"passes work", 5}, "sweep": {"sweep", 1}, "": {"skypass", 1}}

func emit(bug, kindOf, message, stack string) {
	name := names[doorName]
	line, _ := json.Marshal(printed{bug, kindOf, message, stack, name.span, name.kind})
	fmt.Println(string(line))
}

func typeOf(of any) string {
	t := reflect.TypeOf(of)
	if t.PkgPath() == "" && t.Name() == "" {
		return t.String()
	}
	return t.PkgPath() + "." + t.Name()
}

// logged is what the service does where it logs what failed: the type, the message and the stack of the moment.
func logged(ctx context.Context, station *ops.Station, entry ops.Entry, values ops.Values) {
	defer func() {
		if cause := recover(); cause != nil {
			emit(entry.Bug, typeOf(cause), fmt.Sprint(cause), string(debug.Stack()))
		}
	}()
	if err := entry.Meet(ctx, station, values); err != nil {
		stack := ""
		if stacks {
			stack = string(debug.Stack())
		}
		emit(entry.Bug, typeOf(err), err.Error(), stack)
	}
}

func traced(ctx context.Context, station *ops.Station, entry ops.Entry, values ops.Values) {
	exporter.Reset()
	func() {
		defer func() { _ = recover() }()
		ctx, span := tracer.Start(ctx, names[doorName].span)
		defer span.End(api.WithStackTrace(true))
		if err := entry.Meet(ctx, station, values); err != nil {
			span.RecordError(err, api.WithStackTrace(stacks))
		}
	}()
	for _, span := range exporter.GetSpans() {
		for _, event := range span.Events {
			of := map[attribute.Key]string{}
			for _, each := range event.Attributes {
				of[each.Key] = each.Value.AsString()
			}
			emit(entry.Bug, of["exception.type"], of["exception.message"], of["exception.stacktrace"])
		}
	}
}

func partner(w http.ResponseWriter, r *http.Request) {
	switch {
	case strings.HasPrefix(r.URL.Path, "/gp/"):
		w.WriteHeader(http.StatusForbidden)
	case strings.HasPrefix(r.URL.Path, "/kp/"):
		time.Sleep(200 * time.Millisecond)
	default:
		fmt.Fprint(w, `{"names":[]}`)
	}
}

func main() {
	archive, err := store.Open()
	if err != nil {
		panic(err)
	}
	other := httptest.NewUnstartedServer(http.HandlerFunc(partner))
	other.Start()
	station := &ops.Station{Archive: archive, Lease: store.NewLease("127.0.0.1:9981"), Cat: &gateway.Catalogue{Base: other.URL}, Dead: "127.0.0.1:9982"}
	var step door.Step = func(ctx context.Context, at int) {
		values := ops.Values{Rand: rand.New(rand.NewSource(int64(seed*1009 + at)))}
		if logs {
			logged(ctx, station, ops.Entries[at], values)
		} else {
			traced(ctx, station, ops.Entries[at], values)
		}
	}
	if os.Getenv("WRAP") != "" {
		step = door.Layer(door.Layer(step))
	}
	map[string]func(int, door.Step){"http": door.HTTP, "pool": door.Pool, "sweep": door.Sweep, "": door.Command}[doorName](len(ops.Entries), step)
}
