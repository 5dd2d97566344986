package door

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
	"sync"
)

type Step func(ctx context.Context, at int)

// Layer stands between a door and what is done.
func Layer(step Step) Step {
	return func(ctx context.Context, at int) {
		//+ ctx = context.WithValue(ctx, layered{}, at)
		step(ctx, at)
	}
}

type layered struct{}

func HTTP(count int, step Step) {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /passes/{at}", func(w http.ResponseWriter, r *http.Request) {
		var at int
		fmt.Sscan(r.PathValue("at"), &at)
		step(r.Context(), at)
		w.WriteHeader(http.StatusNoContent)
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	for at := range count {
		answer, err := http.Post(fmt.Sprintf("%s/passes/%d", server.URL, at), "", nil)
		if err == nil {
			answer.Body.Close()
		}
	}
}

func Pool(count int, step Step) {
	work := make(chan int)
	var group sync.WaitGroup
	group.Add(1)
	go func() {
		defer group.Done()
		for at := range work {
			step(context.Background(), at)
		}
	}()
	for at := range count {
		work <- at
	}
	close(work)
	group.Wait()
}

func Sweep(count int, step Step) {
	for at := range count {
		reflect.ValueOf(step).Call([]reflect.Value{reflect.ValueOf(context.Background()), reflect.ValueOf(at)})
	}
}

func Command(count int, step Step) {
	for at := range count {
		step(context.Background(), at)
	}
}
