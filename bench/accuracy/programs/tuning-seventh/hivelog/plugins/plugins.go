// Package plugins makes sinks by the name that the configuration has.
package plugins

import (
	"fmt"
	"reflect"
	"strings"
)

// Sink takes lines.
type Sink interface{ Write(string) error }

// Unknown is returned for a kind that none registered.
type Unknown struct{ Kind string }

func (u Unknown) Error() string { return fmt.Sprintf("no plugin registered for kind %q", u.Kind) }

// Registry has a maker for each kind.
type Registry struct {
	makers map[string]func(map[string]any) (Sink, error)
	inUse  map[string]int
}

// NewRegistry is empty.
func NewRegistry() *Registry {
	return &Registry{makers: map[string]func(map[string]any) (Sink, error){}}
}

// Register adds a maker; a second of one kind is a mistake of the program.
func (r *Registry) Register(kind string, maker func(map[string]any) (Sink, error)) {
	if _, taken := r.makers[kind]; taken {
		panic(fmt.Errorf("plugin kind %q is registered twice", kind))
	}
	r.makers[kind] = maker
}

// Make finds the maker and calls it.
func (r *Registry) Make(kind string, options map[string]any) (Sink, error) {
	maker, ok := r.makers[kind]
	if !ok {
		return nil, Unknown{kind}
	}
	sink, err := maker(options)
	if err != nil {
		return nil, fmt.Errorf("make %s: %w", kind, err)
	}
	return sink, nil
}

// Use counts how often a sink is taken.
func (r *Registry) Use(kind string) {
	r.inUse[kind]++
}

// Fill sets fields of options by their names in the configuration.
func Fill(into any, options map[string]any) {
	fields := reflect.ValueOf(into).Elem()
	for name, value := range options {
		fields.FieldByNameFunc(func(field string) bool { return strings.EqualFold(field, name) }).Set(reflect.ValueOf(value))
	}
}

// Invoke calls a hook that a plugin has by name.
func Invoke(plugin any, hook string, args ...any) {
	in := make([]reflect.Value, len(args))
	for i, each := range args {
		in[i] = reflect.ValueOf(each)
	}
	reflect.ValueOf(plugin).MethodByName(hook).Call(in)
}

// File writes to a file.
type File struct {
	Path    string
	Buffer  int
	onWrite func(string)
}

// Write keeps nothing; it tells who listens.
func (f *File) Write(line string) error {
	f.onWrite(line)
	return nil
}

// Started is the hook of starting.
func (f *File) Started(generation int) { f.Buffer = generation }
