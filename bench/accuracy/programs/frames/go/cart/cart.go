// Package cart has programs that fail.
package cart

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/acme/shop/record"
	"github.com/pkg/errors"
)

// Cart holds items.
type Cart struct{ items []*Item }

// Item has a price.
type Item struct{ Price int }

type priced interface{ Total() int }

type wrapped struct{ *Cart }

// List is generic.
type List[T any] struct{ values []T }

// Error is an error of its own type.
type Error struct{ Code int }

func (e *Error) Error() string { return "cart error " + strconv.Itoa(e.Code) }

func (c *Cart) Total() int {
	sum := 0
	for _, item := range c.items {
		sum += item.Price
	}
	return sum
}

func (c Cart) byValue(n int) int { return c.items[n].Price }

//go:noinline
func (l *List[T]) At(n int) T { return l.values[n] }

// Map is generic.
//
//go:noinline
func Map[A, B any](values []A, change func(A) B) []B {
	var changed []B
	for _, value := range values {
		changed = append(changed, change(value))
	}
	return changed
}

//go:noinline
func deep(n int) int {
	if n == 0 {
		panic("deep")
	}
	return deep(n-1) + 1
}

//go:noinline
func divide(a, b int) int { return a / b }

func größe(n int) int { panic(fmt.Sprintf("größe %d 🛒", n)) }

// MarshalJSON panics within the standard library.
func (i Item) MarshalJSON() ([]byte, error) { panic(&Error{3}) }

func checkout(n int) error {
	if _, err := strconv.Atoi("x" + strconv.Itoa(n)); err != nil {
		return fmt.Errorf("checkout: %w", err)
	}
	return nil
}

func repanics() {
	defer func() {
		if value := recover(); value != nil {
			panic(fmt.Sprintf("again: %v", value))
		}
	}()
	deep(2)
}

func deferred() {
	defer deep(1)
	_ = divide(1, 1)
}

// Run records each case.
func Run() {
	record.Case("nil", func() error { (&Cart{items: []*Item{nil}}).Total(); return nil })
	record.Case("by value", func() error { Cart{}.byValue(2); return nil })
	record.Case("interface", func() error { priced(nil).Total(); return nil })
	record.Case("embedded", func() error { wrapped{&Cart{items: []*Item{nil}}}.Total(); return nil })
	record.Case("embedded in an interface", func() error { priced(wrapped{&Cart{items: []*Item{nil}}}).Total(); return nil })
	record.Case("generic method", func() error { (&List[string]{}).At(3); return nil })
	record.Case("generic of a pointer", func() error { (&List[*Item]{}).At(3); return nil })
	record.Case("generic function", func() error {
		Map([]int{1, 0}, func(value int) string { return strconv.Itoa(divide(1, value)) })
		return nil
	})
	record.Case("recursion", func() error { deep(30); return nil })
	record.Case("long recursion", func() error { deep(90); return nil })
	record.Case("division", func() error { divide(1, 0); return nil })
	record.Case("unicode", func() error { größe(3); return nil })
	record.Case("error as a panic", func() error { panic(&Error{4}) })
	record.Case("several lines", func() error { panic("first\nsecond\n\tthird") })
	record.Case("looks like frames", func() error { panic("remote:\nmain.main()\n\t/srv/other/x.go:3 +0x1") })
	record.Case("marshal", func() error { _, err := json.Marshal(Item{}); return err })
	record.Case("sort", func() error { sort.Slice([]int{2, 1}, func(a, b int) bool { panic("less") }); return nil })
	record.Case("strings.Map", func() error { strings.Map(func(r rune) rune { panic("rune") }, "x"); return nil })
	record.Case("once", func() error { new(sync.Once).Do(func() { panic("once") }); return nil })
	record.Case("closure in a closure", func() error {
		func() { func() { panic("nested") }() }()
		return nil
	})
	record.Case("method value", func() error { total := (&Cart{items: []*Item{nil}}).Total; total(); return nil })
	record.Case("deferred", func() error { deferred(); return nil })
	record.Case("panics again", func() error { repanics(); return nil })
	record.Case("map", func() error { var prices map[string]int; prices["x"] = 1; return nil })
	record.Case("channel", func() error { var c chan int; close(c); return nil })
	record.Case("cast", func() error { var any interface{} = 1; _ = any.(string); return nil })
	record.Case("slice", func() error { n := 3; _ = []int{1}[n:]; return nil })
	record.Case("returned", func() error { return checkout(1) })
	record.Case("own error", func() error { return &Error{5} })
	record.Case("no such file", func() error { _, err := os.Open("/no/such/file"); return err })
	record.Case("with a stack", func() error { return errors.New("with a stack") })
	record.Case("with a stack, deep", func() error { return stacked(4) })
	record.Case("generic with a stack", func() error { return Map([]int{1}, func(int) error { return errors.New("mapped") })[0] })
	goroutines()
}

//go:noinline
func stacked(n int) error {
	if n == 0 {
		return errors.Errorf("stacked %d", n)
	}
	return stacked(n - 1)
}

func goroutines() {
	done := make(chan bool)
	_, file, number, _ := runtime.Caller(0)
	go inGoroutine(done, record.Frame{Module: "github.com/acme/shop/cart", Function: "goroutines", File: file, Line: number + 1})
	<-done
	_, file, number, _ = runtime.Caller(0)
	go func() {
		defer close(done)
		record.Here("closure in a goroutine", &Error{7}, &record.Frame{Module: "github.com/acme/shop/cart", Function: "goroutines", File: file, Line: number + 1})
	}()
	<-done
}

func inGoroutine(done chan bool, created record.Frame) {
	defer func() { done <- true }()
	record.Here("goroutine", &Error{6}, &created)
}
