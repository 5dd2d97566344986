// Deliveries on net/http with the stock OpenTelemetry SDK for Go, and nothing of Faultline's.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"example.com/delivery/delivery"
	"example.com/delivery/routes"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	flush, err := startTelemetry(ctx)
	if err != nil {
		log.Fatal(err)
	}

	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "delivery") })
	mux.HandleFunc("GET /parcels/{id}", func(w http.ResponseWriter, r *http.Request) {
		answer(w)(delivery.Track(r.Context(), r.PathValue("id")))
	})
	mux.HandleFunc("GET /labels/{id}", func(w http.ResponseWriter, r *http.Request) {
		answer(w)(delivery.Label(r.Context(), r.PathValue("id")))
	})
	mux.HandleFunc("GET /routes/{stops}", func(w http.ResponseWriter, r *http.Request) {
		stops, err := strconv.Atoi(r.PathValue("stops"))
		if err != nil {
			http.Error(w, "stops is a number", http.StatusBadRequest)
			return
		}
		answer(w)(routes.Dispatch(r.Context(), stops), nil)
	})

	port := os.Getenv("PORT")
	if port == "" {
		port = "8083"
	}
	server := &http.Server{Addr: "127.0.0.1:" + port, Handler: otelhttp.NewHandler(mux, "delivery"), ReadHeaderTimeout: 10 * time.Second}
	stopped := make(chan struct{})
	go func() {
		<-ctx.Done()
		_ = server.Shutdown(context.Background())
		close(stopped)
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	<-stopped
	if err := flush(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func answer(w http.ResponseWriter) func(string, error) {
	return func(text string, err error) {
		if err != nil {
			http.Error(w, "failed", http.StatusInternalServerError)
			return
		}
		fmt.Fprintln(w, text)
	}
}
