package pilot

import (
	"context"
	"fmt"
	"time"

	"harbor/store"
)

type Pilot interface{ Steer(string) string }

// Guide calls nobody.
func Guide(pilot Pilot, ship string) string {
	return pilot.Steer(ship)
}

// Wait is too short.
func Wait(ship string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	<-ctx.Done()
	return fmt.Errorf("wait for ship %q: %w", ship, ctx.Err())
}

// Licence reads a file that is another's.
func Licence(name string) error {
	_, err := store.ReadConfig("/srv/licences/" + name + ".pem")
	return err
}

// Night wants a table.
func Night(id string) {
	store.MustQuery("select * from nights", "nights")
}

// Board checks.
func Board(name string) {
	if name == "" {
		panic("pilot without a name")
	}
	panic(fmt.Sprintf("pilot %s is not on duty", name))
}

// Tow wants a port.
func Tow(port int) error {
	var answer any
	if err := store.Get(fmt.Sprintf("http://127.0.0.1:%d/tow", port), &answer); err != nil {
		return fmt.Errorf("tow: %w", err)
	}
	return nil
}

// Hire is a failure that names a ship bare.
func Hire(ship string) error {
	return fmt.Errorf("no pilot for %s tonight", ship)
}

// Fine reads an amount.
func Fine(amounts []int, from, to int) []int {
	return amounts[from:to]
}
