// Package gate is where work comes in.
package gate

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"

	"github.com/go-chi/chi/v5"

	"example.org/pourcast/telemetry"
)

type Work func(context.Context) error

func dispatch(ctx context.Context, name string, work Work) error {
	if os.Getenv("WRAP") == "layers" {
		return audited(ctx, func(ctx context.Context) error { return telemetry.Observe(ctx, name, work) })
	}
	return telemetry.Observe(ctx, name, work)
}

func audited(ctx context.Context, next Work) error {
	return next(context.WithValue(ctx, plant{}, "north"))
}

type plant struct{}

var router = chi.NewRouter()
var pending Work

func init() {
	router.Post("/pours", func(w http.ResponseWriter, r *http.Request) {
		if dispatch(r.Context(), "POST /pours", pending) != nil {
			w.WriteHeader(500)
		}
	})
}

func Serve(work Work) {
	pending = work
	router.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("POST", "/pours", nil))
}

func Crew(work Work) {
	jobs, done := make(chan Work), make(chan struct{})
	go func() {
		for job := range jobs {
			_ = dispatch(context.Background(), "pour.jobs process", job)
		}
		close(done)
	}()
	jobs <- work
	close(jobs)
	<-done
}

func Tick(work Work) {
	_ = dispatch(context.Background(), "tick", work)
}

func Shell(work Work) {
	reflect.ValueOf(dispatch).Call([]reflect.Value{reflect.ValueOf(context.Background()), reflect.ValueOf("pourcast run"), reflect.ValueOf(work)})
}

var Doors = map[string]func(Work){"http": Serve, "crew": Crew, "tick": Tick, "shell": Shell}
