package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"reflect"
	"strconv"
	"strings"
	"time"

	"hatchline/internal/kit"
	"hatchline/internal/obs"
	"hatchline/internal/tank"
	"hatchline/internal/vault"
	"hatchline/internal/web"
)

var seed, _ = strconv.Atoi(os.Getenv("SEED"))

type unit func(context.Context) error

func timed(next unit) unit {
	return func(c context.Context) error {
		started := time.Now()
		err := next(c)
		_ = time.Since(started)
		return err
	}
}

func shielded(next unit) unit {
	return func(c context.Context) (err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("recovered: %v", r)
			}
		}()
		return next(c)
	}
}

func perform(i int) {
	work := unit(func(c context.Context) error { return entries[i].run(c, &kit.Deal{Seed: seed*17 + i}) })
	if os.Getenv("WRAP") == "layers" {
		work = timed(work)
	}
	_ = shielded(work)(context.Background())
}

// What the exporter was given is what would have been sent.
func flush(i int, kind int) {
	for _, span := range obs.Memory.GetSpans() {
		for _, event := range span.Events {
			line := map[string]any{"bug": entries[i].bug, "type": "", "message": "", "stack": "", "span": span.Name, "kind": kind}
			for _, a := range event.Attributes {
				switch a.Key {
				case "exception.type":
					line["type"] = a.Value.AsString()
				case "exception.message":
					line["message"] = a.Value.AsString()
				case "exception.stacktrace":
					line["stack"] = a.Value.AsString()
				}
			}
			text, _ := json.Marshal(line)
			fmt.Println(string(text))
		}
	}
	obs.Memory.Reset()
}

func throughHTTP() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /do/{n}", func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.PathValue("n"))
		perform(n)
		w.WriteHeader(204)
	})
	server := &http.Server{Addr: "127.0.0.1:9783", Handler: mux}
	go server.ListenAndServe()
	time.Sleep(50 * time.Millisecond)
	for i := range entries {
		if r, err := http.Post("http://127.0.0.1:9783/do/"+strconv.Itoa(i), "text/plain", nil); err == nil {
			r.Body.Close()
		}
		flush(i, 1)
	}
}

func throughPool() {
	jobs, done := make(chan int), make(chan bool)
	for range 2 {
		go func() {
			for i := range jobs {
				perform(i)
				done <- true
			}
		}()
	}
	for i := range entries {
		jobs <- i
		<-done
		flush(i, 4)
	}
}

func throughTimer() {
	for i := range entries {
		done := make(chan bool)
		time.AfterFunc(time.Microsecond, func() {
			perform(i)
			close(done)
		})
		<-done
		flush(i, 0)
	}
}

func throughReflection() {
	for i := range entries {
		reflect.ValueOf(perform).Call([]reflect.Value{reflect.ValueOf(i)})
		flush(i, 0)
	}
}

func throughCLI() {
	for i := range entries {
		perform(i)
		flush(i, 0)
	}
}

func partner() {
	go http.ListenAndServe("127.0.0.1:9781", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.URL.Path, "/slow"):
			time.Sleep(400 * time.Millisecond)
		case strings.Contains(r.URL.Path, "broken"):
			w.WriteHeader(503)
		case strings.HasPrefix(r.URL.Path, "/firmware"):
			w.WriteHeader(404)
		}
	}))
	silent, err := net.Listen("tcp", "127.0.0.1:9782")
	if err != nil {
		return
	}
	go func() {
		for {
			if _, err := silent.Accept(); err != nil {
				return
			}
		}
	}()
}

func main() {
	partner()
	v, err := vault.Open(os.Getenv("PREFIX"))
	if err != nil {
		panic(err)
	}
	desk = &web.Desk{Tanks: tank.NewRegister(), Vault: v}
	map[string]func(){"http": throughHTTP, "pool": throughPool, "cron": throughTimer, "reflection": throughReflection, "": throughCLI}[os.Getenv("DOOR")]()
}
