package doors

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"sync"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"github.com/townmarkets/pitchwarden/internal/cases"
	"github.com/townmarkets/pitchwarden/internal/obs"
)

type Doors struct {
	App  *cases.App
	Seed int
	Wrap string
}

// serve runs one piece of work under a span of its own.
func (d *Doors) serve(ctx context.Context, i int) (err error) {
	each := cases.All[i]
	ctx, span := obs.Start(ctx, each.Span)
	defer span.End(obs.Panics())
	defer obs.Note(span, &err)
	err = each.Do(ctx, d.App, cases.NewDraw(d.Seed*100+i))
	if err != nil && d.Wrap == "cause" {
		err = fmt.Errorf("%s: %w", each.Span, err)
	}
	return err
}

func emit(i int) {
	events := obs.Take()
	each := cases.All[i]
	if len(events) == 0 || each.Bug == "" {
		return
	}
	line, _ := json.Marshal(map[string]any{"bug": each.Bug, "type": events[0].Type, "message": events[0].Message, "stack": events[0].Stack, "span": each.Span, "kind": each.Kind})
	fmt.Fprintln(os.Stdout, string(line))
}

func (d *Doors) guarded(i int) {
	defer emit(i)
	defer func() { _ = recover() }()
	_ = d.serve(context.Background(), i)
}

func (d *Doors) CLI() {
	for i := range cases.All {
		d.guarded(i)
	}
}

func (d *Doors) Pool() {
	jobs := make(chan int)
	var wait sync.WaitGroup
	wait.Add(1)
	go func() {
		defer wait.Done()
		for i := range jobs {
			d.guarded(i)
		}
	}()
	for i := range cases.All {
		jobs <- i
	}
	close(jobs)
	wait.Wait()
}

func (d *Doors) Cron() {
	ticks := time.NewTicker(2 * time.Millisecond)
	defer ticks.Stop()
	for i := range cases.All {
		<-ticks.C
		due := func(ctx context.Context) error { return d.serve(ctx, i) }
		d.tick(due, i)
	}
}

func (d *Doors) tick(due func(context.Context) error, i int) {
	defer emit(i)
	defer func() { _ = recover() }()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	_ = due(ctx)
}

func (d *Doors) HTTP() {
	router := chi.NewRouter()
	router.Use(middleware.RequestID)
	if d.Wrap == "middleware" {
		router.Use(middleware.RealIP, middleware.NoCache, tenant)
	}
	router.Post("/v2/{number}", func(w http.ResponseWriter, r *http.Request) {
		i, _ := strconv.Atoi(chi.URLParam(r, "number"))
		defer emit(i)
		defer func() {
			if recover() != nil {
				w.WriteHeader(http.StatusInternalServerError)
			}
		}()
		if err := d.serve(r.Context(), i); err != nil {
			w.WriteHeader(http.StatusInternalServerError)
		}
	})
	server := httptest.NewServer(router)
	defer server.Close()
	for i := range cases.All {
		if reply, err := http.Post(fmt.Sprintf("%s/v2/%d", server.URL, i), "", nil); err == nil {
			reply.Body.Close()
		}
	}
}

type key struct{}

func tenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, r.Host)))
	})
}
