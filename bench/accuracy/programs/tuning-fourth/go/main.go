// Fleetd keeps devices up to date. It meets each of its faults once, each in a span of its own.
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

	"go.opentelemetry.io/otel/attribute"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"

	"example.net/fleetd/internal/fleet"
	"example.net/fleetd/internal/rollout"
	"example.net/fleetd/internal/telemetry"
	"example.net/fleetd/internal/wire"
)

// printed is an exporter that prints the first event of each span, a line of JSON each.
type printed struct{}

func (printed) Shutdown(context.Context) error { return nil }

func (printed) ExportSpans(_ context.Context, spans []sdk.ReadOnlySpan) error {
	for _, span := range spans {
		at := map[string]string{}
		for _, pair := range span.Attributes() {
			at[string(pair.Key)] = pair.Value.AsString()
		}
		for _, event := range span.Events() {
			for _, pair := range event.Attributes {
				at[strings.TrimPrefix(string(pair.Key), "exception.")] = pair.Value.AsString()
			}
		}
		line, _ := json.Marshal(struct {
			Bug     string `json:"bug"`
			Type    string `json:"type"`
			Message string `json:"message"`
			Stack   string `json:"stack"`
			Span    string `json:"span"`
			Kind    int    `json:"kind"`
		}{at["bug"], at["type"], at["message"], at["stacktrace"], span.Name(), int(span.SpanKind())})
		fmt.Println(string(line))
	}
	return nil
}

var tracer = sdk.NewTracerProvider(sdk.WithSyncer(printed{})).Tracer("fleetd")

type job func(ctx context.Context) error

type entry struct {
	bug, route string
	do         job
}

// ended lets the SDK record a panic as the span ends; recovering records it in the middleware.
func ended(next job) job {
	return func(ctx context.Context) error {
		defer func() { _ = recover() }()
		defer trace.SpanFromContext(ctx).End(trace.WithStackTrace(true))
		return next(ctx)
	}
}

func recovering(next job) job {
	return func(ctx context.Context) error {
		defer trace.SpanFromContext(ctx).End()
		defer func() {
			if value := recover(); value != nil {
				telemetry.Recovered(ctx, value)
			}
		}()
		return next(ctx)
	}
}

func timed(next job) job {
	return func(ctx context.Context) error {
		started := time.Now()
		err := next(ctx)
		lastTook = time.Since(started)
		return err
	}
}

var lastTook time.Duration

func authorized(next job) job {
	return func(ctx context.Context) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return next(ctx)
	}
}

func start(each entry, kind trace.SpanKind, name string) context.Context {
	ctx, _ := tracer.Start(context.Background(), name, trace.WithSpanKind(kind), trace.WithAttributes(attribute.String("bug", each.bug)))
	return ctx
}

func main() {
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	pick := func(of ...string) string { return of[seed%len(of)] }
	id := strconv.FormatInt(int64(seed)*2654435761, 36)
	tenant := pick("acme", "borealis", "cygnus", "dynamo", "everest", "fjord", "gravel")
	depot := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/slow/") {
			time.Sleep(60 * time.Millisecond)
		}
		w.WriteHeader(500 + seed%4)
	}))
	free, _ := net.Listen("tcp", "127.0.0.1:0")
	broker := "http://" + free.Addr().String()
	free.Close()

	fresh := func() *fleet.Registry {
		return fleet.NewRegistry(&fleet.Device{ID: id, Tenant: tenant, State: "active", Battery: 60, Twin: map[string]any{"interval": seed}})
	}
	client := &rollout.Client{Depot: depot.URL, Broker: broker, HTTP: http.DefaultClient}
	devices := make([]*fleet.Device, 4+seed%3)

	all := []entry{
		{"labels-never-made", "POST /devices/{id}/labels", func(context.Context) error { fresh().Label(id, tenant); return nil }},
		{"reboot-with-prefix", "POST /devices/{id}/reboot", func(context.Context) error { fresh().Reboot(id); return nil }},
		{"retired-after-delete", "DELETE /devices", func(context.Context) error { fresh().Decommission([]string{id}); return nil }},
		{"no-firmware-yet", "GET /tenants/{tenant}/outdated", func(context.Context) error { fresh().Outdated(tenant, "4."+id); return nil }},
		{"battery-of-none", "GET /tenants/{tenant}/battery", func(context.Context) error { fresh().MeanBattery("no-" + tenant); return nil }},
		{"interval-is-int", "GET /devices/{id}/interval", func(context.Context) error { fresh().Interval(id); return nil }},
		{"no-way-between-states", "POST /devices/{id}/events", func(context.Context) error {
			(&fleet.Device{State: pick("idle", "retired", "lost")}).Transition(pick("stop", "pause", "wipe", "park"))
			return nil
		}},
		{"quota-reached", "POST /devices", func(ctx context.Context) error {
			return fresh().Register(ctx, &fleet.Device{ID: "n" + id, Tenant: tenant})
		}},
		{"twin-stale", "PUT /devices/{id}/twin", func(ctx context.Context) error { return fresh().SaveTwin(ctx, id, seed*3+1) }},
		{"job-while-active", "POST /jobs", func(ctx context.Context) error { return fresh().Assign(ctx, id, "job-"+tenant) }},
		{"device-invalid", "POST /devices/validate", func(ctx context.Context) error { return fleet.Validate(ctx, &fleet.Device{Battery: 100 + seed}) }},
		{"line-too-short", "POST /lines", func(context.Context) error { wire.ParseLine(id + ";temp;" + strconv.Itoa(seed)); return nil }},
		{"frame-cut", "POST /frames", func(context.Context) error { wire.Payload([]byte{byte(20 + seed), 1, 2, 3}); return nil }},
		{"value-is-text", "POST /readings", func(ctx context.Context) error {
			_, err := wire.Decode(ctx, `{"device":"`+id+`","value":`+pick(`"12,5"`, `{"v":1}`, `[1]`, `true`)+`}`)
			return err
		}},
		{"batch-of-newer-client", "POST /readings/batch", func(ctx context.Context) error {
			_, err := wire.DecodeBatch(ctx, `[{"device":"`+id+`","`+pick("unit", "quality", "site", "rssi")+`":1}]`)
			return err
		}},
		{"window-in-words", "GET /readings", func(ctx context.Context) error {
			_, _, err := wire.Window(ctx, pick("today", "last week", "01/02/2031", "2031-13-01")+"..now")
			return err
		}},
		{"port-is-name", "POST /tunnels", func(ctx context.Context) error {
			_, err := wire.Port(ctx, pick("mqtts", "ssh", "", "80/tcp")+tenant[:2])
			return err
		}},
		{"image-too-slow", "POST /rollouts/{id}/fetch", func(ctx context.Context) error { _, err := client.Fetch(ctx, tenant+"-"+id+".img"); return err }},
		{"manifest-fails", "GET /channels/{channel}", func(ctx context.Context) error {
			_, err := client.Manifest(ctx, pick("stable", "beta", "edge")+"-"+tenant)
			return err
		}},
		{"broker-away", "POST /rollouts/{id}/announce", func(ctx context.Context) error { return client.Announce(ctx, tenant+"."+id) }},
		{"certificate-missing", "POST /tenants/{tenant}/renew", func(ctx context.Context) error {
			_, err := rollout.Certificate(ctx, os.Getenv("PREFIX"), tenant)
			return err
		}},
		{"session-closed-twice", "DELETE /sessions/{id}", func(context.Context) error { rollout.Finish(rollout.Open(), &fleet.Device{State: "idle"}); return nil }},
		{"wave-beyond-last", "GET /rollouts/{id}/waves/{wave}", func(context.Context) error { rollout.WaveOf(devices, 2+seed%4, 2); return nil }},
		{"channel-without-firmware", "POST /rollouts", func(ctx context.Context) error {
			plan := rollout.Plan{Waves: [][]*fleet.Device{{{ID: id}}}}
			plan.Run(func(d *fleet.Device) { rollout.Target(d, nil) }, func(value any) { telemetry.Recovered(ctx, value) })
			return nil
		}},
	}

	guard := ended
	if os.Getenv("GUARD") == "middleware" {
		guard = recovering
	}
	layers := map[string]func(job) job{"": func(j job) job { return j }, "timed": timed, "both": func(j job) job { return authorized(timed(j)) }}[os.Getenv("WRAP")]
	switch os.Getenv("DOOR") {
	case "http":
		mux := http.NewServeMux()
		for i, each := range all {
			mux.HandleFunc(fmt.Sprintf("/%d", i), func(w http.ResponseWriter, r *http.Request) {
				_ = guard(layers(each.do))(start(each, trace.SpanKindServer, each.route))
			})
		}
		for i := range all {
			mux.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, fmt.Sprintf("/%d", i), http.NoBody))
		}
	case "queue":
		jobs, done := make(chan entry), make(chan struct{})
		go consume(jobs, done, func(each entry) {
			_ = guard(layers(each.do))(start(each, trace.SpanKindConsumer, "fleet.jobs process"))
		})
		for _, each := range all {
			jobs <- each
		}
		close(jobs)
		<-done
	default:
		for _, each := range all {
			_ = guard(layers(each.do))(start(each, trace.SpanKindInternal, "fleetctl "+strings.ToLower(strings.Fields(each.route)[0])))
		}
	}
}

func consume(jobs <-chan entry, done chan<- struct{}, handle func(entry)) {
	defer close(done)
	for each := range jobs {
		handle(each)
	}
}
