// Package doors has the ways in.
package doors

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/portworks/berthplan/internal/api"
	"github.com/portworks/berthplan/internal/telemetry"
)

type jobError struct {
	number int
	err    error
}

func (e *jobError) Error() string { return fmt.Sprintf("job %d: %v", e.number, e.err) }

func (e *jobError) Unwrap() error { return e.err }

func tenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), "tenant", r.Header.Get("x-tenant"))))
	})
}

func HTTP(entries []api.Entry, layers bool) {
	router := chi.NewRouter()
	if layers {
		router.Use(middleware.RealIP, tenant, middleware.Timeout(5*time.Second))
	}
	router.Post("/tasks/{number}", func(w http.ResponseWriter, r *http.Request) {
		number, _ := strconv.Atoi(chi.URLParam(r, "number"))
		telemetry.Traced("POST /tasks/{number}", 2, entries[number].Label, entries[number].Run)
	})
	server := httptest.NewServer(router)
	defer server.Close()
	for i := range entries {
		if response, err := http.Post(fmt.Sprintf("%s/tasks/%d", server.URL, i), "text/plain", nil); err == nil {
			response.Body.Close()
		}
	}
}

func CLI(entries []api.Entry) {
	for _, each := range entries {
		telemetry.Traced("berthplan run", 1, each.Label, each.Run)
	}
}

func Pool(entries []api.Entry, wrapped bool) {
	tasks, done := make(chan int), make(chan struct{})
	go func() {
		defer close(done)
		for i := range tasks {
			work(entries[i], 100+i, wrapped)
		}
	}()
	for i := range entries {
		tasks <- i
	}
	close(tasks)
	<-done
}

func work(entry api.Entry, number int, wrapped bool) {
	telemetry.Traced("calls process", 5, entry.Label, func(ctx context.Context) error {
		err := entry.Run(ctx)
		if err != nil && wrapped {
			return &jobError{number, err}
		}
		return err
	})
}

func Cron(entries []api.Entry) {
	for _, each := range entries {
		done := make(chan struct{})
		time.AfterFunc(time.Millisecond, func() {
			defer close(done)
			telemetry.Traced("nightly", 1, each.Label, each.Run)
		})
		<-done
	}
}
