package main

import (
	"context"
	"fmt"
	"math/rand"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"

	"example.org/pourcast/gate"
	"example.org/pourcast/telemetry"
)

func upstream(w http.ResponseWriter, r *http.Request) {
	switch {
	case strings.HasPrefix(r.URL.Path, "/frost"):
		w.WriteHeader(502)
	case strings.HasPrefix(r.URL.Path, "/slow"):
		time.Sleep(120 * time.Millisecond)
	default:
		fmt.Fprint(w, "<p>closed for works</p>")
	}
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:9840")
	if err != nil {
		panic(err)
	}
	go http.Serve(listener, http.HandlerFunc(upstream))
	seed, _ := strconv.ParseInt(os.Getenv("SEED"), 10, 64)
	door := gate.Doors[os.Getenv("DOOR")]
	for i, each := range entries {
		d := dice{rand.New(rand.NewSource(seed*7001 + int64(i)))}
		work := each.work
		door(func(ctx context.Context) error { return work(ctx, d) })
		if !telemetry.Flush(each.bug, map[string]int{"http": 2, "crew": 5, "tick": 1, "shell": 1}[os.Getenv("DOOR")]) {
			fmt.Fprintln(os.Stderr, "nothing from", each.bug)
		}
	}
}
