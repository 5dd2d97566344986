// Package entrances is how work gets in.
package entrances

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"strconv"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/upperair/loftwind/internal/observe"
	"go.opentelemetry.io/otel/trace"
)

// Task is one piece of work.
type Task struct {
	ID  string
	Run func(context.Context) error
}

type runner func(context.Context, Task) error

func plain(ctx context.Context, t Task) error { return t.Run(ctx) }

func metered(next runner) runner {
	return func(ctx context.Context, t Task) error {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		return next(ctx, t)
	}
}

func tenanted(next runner) runner {
	return func(ctx context.Context, t Task) error {
		type tenant struct{}
		return next(context.WithValue(ctx, tenant{}, "south"), t)
	}
}

func layered() runner {
	r := runner(plain)
	for _, name := range strings.Split(os.Getenv("WRAP"), ",") {
		switch name {
		case "metered":
			r = metered(r)
		case "tenanted":
			r = tenanted(r)
		}
	}
	return r
}

func work(ctx context.Context, r runner, t Task) {
	defer observe.Panicked(ctx)
	if err := r(ctx, t); err != nil {
		observe.Failed(ctx, err)
	}
}

// All runs everything there is to do by the entrance that is asked for.
func All(door string, tasks []Task) {
	switch door {
	case "http":
		serve(tasks)
	case "workers":
		pool(tasks)
	case "reflect":
		dispatch(tasks)
	default:
		command(tasks)
	}
}

func serve(tasks []Task) {
	r := layered()
	mux := chi.NewRouter()
	mux.Post("/rides/{slot}", func(w http.ResponseWriter, q *http.Request) {
		slot, _ := strconv.Atoi(chi.URLParam(q, "slot"))
		ctx, span := observe.Begin("POST /rides/{slot}", trace.SpanKindServer)
		work(ctx, r, tasks[slot])
		span.End()
		observe.Print(ctx, tasks[slot].ID)
	})
	for i := range tasks {
		mux.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodPost, "/rides/"+strconv.Itoa(i), nil))
	}
}

func pool(tasks []Task) {
	inbox, done := make(chan Task), make(chan struct{})
	r := layered()
	go func() {
		defer close(done)
		for t := range inbox {
			ctx, span := observe.Begin("rides process", trace.SpanKindConsumer)
			work(ctx, r, t)
			span.End()
			observe.Print(ctx, t.ID)
		}
	}()
	for _, t := range tasks {
		inbox <- t
	}
	close(inbox)
	<-done
}

func dispatch(tasks []Task) {
	for _, t := range tasks {
		ctx, span := observe.Begin("nightly", trace.SpanKindInternal)
		call := func() {
			defer observe.Panicked(ctx)
			out := reflect.ValueOf(t.Run).Call([]reflect.Value{reflect.ValueOf(ctx)})
			if err, ok := out[0].Interface().(error); ok {
				observe.Failed(ctx, err)
			}
		}
		call()
		span.End()
		observe.Print(ctx, t.ID)
	}
}

func command(tasks []Task) {
	r := layered()
	for _, t := range tasks {
		ctx, span := observe.Begin("loft run", trace.SpanKindInternal)
		work(ctx, r, t)
		span.End()
		observe.Print(ctx, t.ID)
	}
}
