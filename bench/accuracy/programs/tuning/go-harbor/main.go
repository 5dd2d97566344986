package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"runtime/debug"
	"strconv"
	"sync"

	"harbor/berth"
	"harbor/cargo"
	"harbor/pilot"
)

type bug struct {
	name string
	meet func() error
}

var words = []string{"aurora", "borealis", "calypso", "dione", "elara", "fornax", "ganymede", "hydra", "io", "juno", "kore"}
var reasons = []string{"wet", "too heavy", "no papers", "smells of fire", "wrong port", "seal is broken", "late", "leaks"}

func bugs(seed int, base string) []bug {
	word, reason, number := words[seed%len(words)], reasons[seed%len(reasons)], 3+seed*17
	id := strconv.Itoa(1000 + seed*37)
	if seed%2 == 1 {
		id = fmt.Sprintf("%08x-ab12-4a8c-9c11-1234567890ab", seed*7919)
	}
	quay := &berth.Quay{Ships: map[string]*berth.Ship{word: {}}}
	circle := &berth.Pier{}
	return []bug{
		{"slot-outside", func() error { quay.Slot(number); return nil }},
		{"ship-without-captain", func() error { quay.Greet(word); return nil }},
		{"crew-without-map", func() error { quay.Ships[word].Muster(word); return nil }},
		{"share-by-none", func() error { berth.Share(number, len(circle.Inner)); return nil }},
		{"berth-missing", func() error { return berth.Assign(id) }},
		{"depth-not-a-number", func() error { _, err := berth.Depth(word); return err }},
		{"reserve-taken", func() error { berth.Reserve(id); return nil }},
		{"night-without-table", func() error { pilot.Night(id); return nil }},
		{"box-not-json", func() error { _, err := cargo.Parse(word); return err }},
		{"weight-of-text", func() error { _, err := cargo.Parse(fmt.Sprintf(`{"weight":%q}`, word)); return err }},
		{"box-refused", func() error { return cargo.Load(id, reason) }},
		{"customs-fail", func() error { return cargo.Customs(base, id) }},
		{"scale-unreachable", func() error { return cargo.Weigh(1 + number%9) }},
		{"tow-unreachable", func() error { return pilot.Tow(11 + number%8) }},
		{"kind-of-number", func() error { cargo.Kind(number); return nil }},
		{"sealed-twice", func() error { cargo.Seal(); return nil }},
		{"sort-nothing", func() error { cargo.Sort([]*cargo.Box{nil}); return nil }},
		{"manifest-missing", func() error { return cargo.Manifest(word) }},
		{"licence-missing", func() error { return pilot.Licence(word) }},
		{"boxes-unsealed", func() error { return cargo.Audit(word, id) }},
		{"group-below-zero", func() error { cargo.Close(&sync.WaitGroup{}); return nil }},
		{"no-pilot", func() error { pilot.Guide(nil, word); return nil }},
		{"ship-late", func() error { return pilot.Wait(word) }},
		{"pilot-unnamed", func() error { pilot.Board(""); return nil }},
		{"hire-nobody", func() error { return pilot.Hire(word) }},
		{"fine-outside", func() error { pilot.Fine([]int{1, 2}, 1, number); return nil }},
	}
}

// recordError is what RecordError of the SDK sends; with a stack where it was asked for.
func recordError(name string, value any, withStack bool) {
	sent := map[string]any{"exception.type": typeName(value), "exception.message": fmt.Sprint(value)}
	if withStack {
		sent["exception.stacktrace"] = string(debug.Stack())
	}
	line, _ := json.Marshal(struct {
		Bug        string         `json:"bug"`
		Attributes map[string]any `json:"attributes"`
	}{name, sent})
	fmt.Println(string(line))
}

func typeName(value any) string {
	kind := reflect.TypeOf(value)
	if kind.PkgPath() == "" && kind.Name() == "" {
		return kind.String()
	}
	if kind.PkgPath() == "" {
		return kind.Name()
	}
	return kind.PkgPath() + "." + kind.Name()
}

func attempt(one bug, withStack bool) {
	defer func() {
		if recovered := recover(); recovered != nil {
			recordError(one.name, recovered, true)
		}
	}()
	if err := one.meet(); err != nil {
		recordError(one.name, err, withStack)
	}
}

type logging struct{ next http.Handler }

func (l logging) ServeHTTP(w http.ResponseWriter, r *http.Request) { l.next.ServeHTTP(w, r) }

// harbor DOOR SEED STACK: meets each bug by this door and prints what an SDK would send of it.
func main() {
	seed, _ := strconv.Atoi(os.Args[2])
	withStack := os.Args[3] == "stack"
	status := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		code, _ := strconv.Atoi(r.URL.Query().Get("status"))
		w.WriteHeader(code)
	}))
	for _, one := range bugs(seed, status.URL) {
		switch os.Args[1] {
		case "http":
			var handler http.Handler = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { attempt(one, withStack) })
			for i := 0; i < seed%3; i++ {
				handler = logging{handler}
			}
			server := httptest.NewServer(handler)
			http.Get(server.URL)
			server.Close()
		case "goroutine":
			var group sync.WaitGroup
			group.Add(1)
			go func() {
				defer group.Done()
				attempt(one, withStack)
			}()
			group.Wait()
		default:
			attempt(one, withStack)
		}
	}
}
