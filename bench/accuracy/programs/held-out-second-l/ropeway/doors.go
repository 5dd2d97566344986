package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
)

func plain(j job) { attend(j, j.work) }

func timed(next func(job)) func(job) {
	return func(j job) { next(j) }
}

func each(handle func(job)) {
	switch os.Getenv("DOOR") {
	case "http":
		mux := http.NewServeMux()
		mux.HandleFunc("/{n}", func(w http.ResponseWriter, r *http.Request) {
			n, _ := strconv.Atoi(r.PathValue("n"))
			handle(jobs[n])
		})
		server := httptest.NewServer(mux)
		for i := range jobs {
			http.Get(fmt.Sprintf("%s/%d", server.URL, i))
		}
		server.Close()
	case "pool":
		queue, done := make(chan job), make(chan bool)
		go func() {
			for j := range queue {
				handle(j)
			}
			done <- true
		}()
		for _, j := range jobs {
			queue <- j
		}
		close(queue)
		<-done
	default:
		for _, j := range jobs {
			handle(j)
		}
	}
}
