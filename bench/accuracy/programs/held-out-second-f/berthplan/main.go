package main

import (
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/portworks/berthplan/internal/api"
	"github.com/portworks/berthplan/internal/doors"
	"github.com/portworks/berthplan/internal/store"
)

func partner() {
	listener, err := net.Listen("tcp", "127.0.0.1:9661")
	if err != nil {
		panic(err)
	}
	go http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch strings.Split(r.URL.Path, "/")[1] {
		case "pilots":
			w.WriteHeader(503)
		case "customs":
			w.Write([]byte("<html>sign in</html>"))
		case "tides":
			time.Sleep(600 * time.Millisecond)
		}
	}))
}

func main() {
	partner()
	s, err := store.Open()
	if err != nil {
		panic(err)
	}
	entries := api.Entries(s)
	switch os.Getenv("DOOR") {
	case "http":
		doors.HTTP(entries, os.Getenv("WRAP") == "layers")
	case "pool":
		doors.Pool(entries, os.Getenv("WRAP") == "cause")
	case "cron":
		doors.Cron(entries)
	default:
		doors.CLI(entries)
	}
}
