// Command convoy meets each fault of the service once, through the door that ENTRY names.
package main

import (
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"log"
	"math/rand"
	"net/http"
	"net/http/httptest"
	"sync"

	"example.org/convoy/dispatch"
)

type handler func(context.Context, dispatch.Message) error

type fault struct {
	label   string
	handle  handler
	message dispatch.Message
}

// middleware as the consumers have it.
func withRetry(next handler) handler {
	return func(ctx context.Context, m dispatch.Message) error {
		return next(ctx, m)
	}
}

func withDeadline(next handler) handler {
	return func(ctx context.Context, m dispatch.Message) error {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		return next(ctx, m)
	}
}

// partition is one of those that the broker assigned.
type partition struct {
	number   int
	messages chan fault
}

func (p *partition) consume(wg *sync.WaitGroup) {
	defer wg.Done()
	for f := range p.messages {
		p.deliver(f)
	}
}

func (p *partition) deliver(f fault) {
	handle := f.handle
	if wraps > 0 {
		handle = withRetry(handle)
	}
	if wraps > 1 {
		handle = withDeadline(handle)
	}
	guarded(context.Background(), "process", func(ctx context.Context) error { return handle(ctx, f.message) })
}

// admin is the same over HTTP, for those who play a message again.
func admin(f fault) {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /replay/{topic}", func(w http.ResponseWriter, r *http.Request) {
		guarded(r.Context(), "replay", func(ctx context.Context) error { return f.handle(ctx, f.message) })
	})
	mux.Handle("/", http.NotFoundHandler())
	var root http.Handler = mux
	if wraps > 0 {
		root = http.StripPrefix("/admin", mux)
	}
	server := httptest.NewServer(root)
	defer server.Close()
	path := server.URL + "/replay/any"
	if wraps > 0 {
		path = server.URL + "/admin/replay/any"
	}
	if answer, err := http.Post(path, "text/plain", nil); err == nil {
		answer.Body.Close()
	}
}

func faults(d *dispatch.Desk) []fault {
	r := rand.New(rand.NewSource(int64(seed) * 1409))
	plate := func() string { return fmt.Sprintf("%c%c-%04d", 'A'+r.Intn(26), 'A'+r.Intn(26), r.Intn(9999)) }
	trip := func() string { return fmt.Sprintf("%08x", r.Uint32()) }
	pick := func(words ...string) string { return words[r.Intn(len(words))] }
	town := func() string { return pick("Lund", "Turku", "Aarhus", "Bergen", "Gdynia", "Riga", "Kiel", "Tartu") }
	type M = dispatch.Message
	return []fault{
		{"assign-sold-vehicle", d.Assign, M{Key: plate()}},
		{"report-lists-sold-vehicle", d.FuelReport, M{Items: []string{plate(), "V-1"}}},
		{"greeting-without-driver", d.Greet, M{Key: plate()}},
		{"state-of-new-firmware", d.Transition, M{Text: pick("towed", "ferry", "washing")}},
		{"settled-while-paused", d.Settle, M{Key: trip(), Text: "paused"}},
		{"latitude-in-microdegrees", d.Track, M{Value: 5e7 + float64(r.Intn(1e6)), Count: 40}},
		{"speed-in-metres", d.Track, M{Value: 50, Count: 900 + r.Intn(900)}},
		{"fence-never-drawn", d.Enter, M{Count: 100 + r.Intn(900)}},
		{"maps-answer-with-login-page", d.Plan, M{Text: town()}},
		{"maps-with-private-authority", d.Plan, M{Topic: "secure", Text: town()}},
		{"town-with-space-not-escaped", d.Plan, M{Text: pick("New", "Old", "Upper", "Lower") + "\x7f" + town()}},
		{"odometer-with-unit", d.Service, M{Key: plate(), Items: []string{fmt.Sprintf("%dkm", r.Intn(900)), "1"}}},
		{"engine-hours-over-16-bit", d.Service, M{Key: plate(), Items: []string{"1", fmt.Sprint(40000 + r.Intn(20000))}}},
		{"shift-sent-twice", d.Roster, M{Key: pick("Ann", "Bo", "Cid", "Dag", "Eli", "Fay", "Gus"), Count: r.Intn(23)}},
		{"tracker-address-with-blank", d.Locate, M{Topic: "tracker", Text: "tcp://unit " + fmt.Sprint(r.Intn(900)) + ":7700"}},
		{"zone-with-old-name", d.Locate, M{Key: town(), Text: pick("Europe/Nyborg", "Mitte/Ost", "Asia/Tomsk2", "Norden/Sund", "Europe/Skane")}},
		{"pattern-with-open-group", d.Plates, M{Key: plate(), Text: "^([A-Z]{" + fmt.Sprint(1+r.Intn(3)) + "}-\\d+$"}},
		{"partition-lost-while-flushing", d.Flush, M{Key: trip(), Count: 2 + r.Intn(90)}},
		{"drained-before-begun", d.Drain, M{Count: 1 + r.Intn(4)}},
		{"consumption-per-no-distance", d.Reply, M{Key: trip(), Count: 3 + r.Intn(9)}},
	}
}

func main() {
	log.SetOutput(io.Discard)
	page := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "<html>Please sign in</html>") })
	secure := httptest.NewUnstartedServer(page)
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	secure.TLS = &tls.Config{MinVersion: tls.VersionTLS12}
	secure.StartTLS()
	d := &dispatch.Desk{Maps: httptest.NewServer(page).URL, SecureMaps: secure.URL, Folder: "/var/lib/convoy"}
	p := &partition{number: seed, messages: make(chan fault)}
	var consumers sync.WaitGroup
	consumers.Add(1)
	if entry == "job" {
		go p.consume(&consumers)
	}
	for _, f := range faults(d) {
		switch entry {
		case "http":
			current = f.label
			admin(f)
		case "job":
			finished := make(chan struct{})
			current = f.label
			p.messages <- f
			p.messages <- fault{handle: func(context.Context, dispatch.Message) error { close(finished); return nil }}
			<-finished
		default:
			current = f.label
			guarded(context.Background(), "cli", func(ctx context.Context) error { return f.handle(ctx, f.message) })
		}
	}
}
