package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"net"
	"net/http"
	"os"
	"reflect"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"example.com/courier/app"
	"example.com/courier/parcels"
	"example.com/courier/routing"
)

var current string

// record prints what the SDK's span.RecordError sends: the type by reflection, with the package's path where it has one, and a stack where asked for.
func record(err error, stack string) {
	kind := reflect.TypeOf(err)
	name := kind.String()
	if kind.PkgPath() != "" && kind.Name() != "" {
		name = kind.PkgPath() + "." + kind.Name()
	}
	field := func(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }
	fmt.Println(strings.Join([]string{current, field(name), field(err.Error()), field(stack)}, "\t"))
}

// guard is the middleware that turns a panic into an error with the stack of here.
func guard(work func() error) {
	defer func() {
		if r := recover(); r != nil {
			err, ok := r.(error)
			if !ok {
				err = fmt.Errorf("%v", r)
			}
			record(err, string(debug.Stack()))
		}
	}()
	if err := work(); err != nil {
		record(err, stackOf())
	}
}

var withStack bool

// stackOf is where the error was recorded, not where it was made: Go's errors know no more.
func stackOf() string {
	if !withStack {
		return ""
	}
	return string(debug.Stack())
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go http.Serve(listener, http.HandlerFunc(mapService))
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		current = fields[0]
		a := &app.App{Store: parcels.NewStore(), Planner: &routing.Planner{Base: "http://" + listener.Addr().String()}}
		request := requestOf(fields[0], fields[2:])
		withStack = strings.HasSuffix(fields[1], "-stack")
		switch strings.TrimSuffix(fields[1], "-stack") {
		case "http":
			serveOnce(a, request)
		case "worker":
			done := make(chan bool)
			go worker(a, request, done)
			<-done
		default:
			guard(func() error { return a.Handle(request) })
		}
	}
}

func worker(a *app.App, request app.Request, done chan<- bool) {
	defer close(done)
	guard(func() error {
		if err := a.Handle(request); err != nil {
			return fmt.Errorf("job: %w", err)
		}
		return nil
	})
}

func serveOnce(a *app.App, request app.Request) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/do", func(w http.ResponseWriter, r *http.Request) {
		guard(func() error { return a.Handle(request) })
	})
	server := &http.Server{Handler: logged(mux)}
	go server.Serve(listener)
	answer, err := http.Get("http://" + listener.Addr().String() + "/do")
	if err == nil {
		answer.Body.Close()
	}
	server.Close()
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
	})
}

// mapService fails as the path asks.
func mapService(w http.ResponseWriter, r *http.Request) {
	kind := strings.Split(r.URL.Path, "/")[1]
	if kind == "slow" {
		time.Sleep(60 * time.Millisecond)
	}
	if status, err := strconv.Atoi(kind); err == nil {
		w.WriteHeader(status)
	}
}
