package cargo

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"harbor/store"
)

// RefusedError names the reason.
type RefusedError struct {
	Box    string
	Reason string
}

func (e RefusedError) Error() string {
	return fmt.Sprintf("box %s refused: %s", e.Box, e.Reason)
}

type Box struct {
	Name   string  `json:"name"`
	Weight float64 `json:"weight"`
}

// Parse reads a box.
func Parse(text string) (Box, error) {
	var box Box
	if err := json.Unmarshal([]byte(text), &box); err != nil {
		return box, err
	}
	return box, nil
}

// Load refuses.
func Load(box, reason string) error {
	return RefusedError{box, reason}
}

// Customs asks another service.
func Customs(base, id string) error {
	var answer any
	if err := store.Get(fmt.Sprintf("%s/customs/%s?status=500", base, id), &answer); err != nil {
		return fmt.Errorf("customs: %w", err)
	}
	return nil
}

// Weigh asks another.
func Weigh(port int) error {
	var answer any
	return store.Get(fmt.Sprintf("http://127.0.0.1:%d/scale", port), &answer)
}

// Kind asserts what a value is.
func Kind(value any) string {
	return value.(string)
}

// Seal closes a box twice.
func Seal() {
	sealed := make(chan bool)
	close(sealed)
	close(sealed)
}

// Sort works on all boxes in turn, by a function without a name.
func Sort(boxes []*Box) {
	each(boxes, func(box *Box) {
		box.Weight = box.Weight / float64(len(box.Name))
	})
}

func each(boxes []*Box, act func(*Box)) {
	for _, box := range boxes {
		act(box)
	}
}

// Manifest reads a file.
func Manifest(name string) error {
	if _, err := store.ReadConfig("/srv/manifests/" + name + ".txt"); err != nil {
		return fmt.Errorf("manifest: %w", err)
	}
	return nil
}

// Audit joins what went wrong.
func Audit(boxes ...string) error {
	var all []error
	for _, box := range boxes {
		all = append(all, fmt.Errorf("box %q has no seal", box))
	}
	return errors.Join(all...)
}

// Close panics where two close at once.
func Close(group *sync.WaitGroup) {
	group.Done()
}
