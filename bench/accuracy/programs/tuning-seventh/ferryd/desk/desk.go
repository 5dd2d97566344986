// Package desk is what clerks do with passengers and their money.
package desk

import (
	"fmt"
	"strconv"
	"strings"

	"example.net/ferryd/check"
	"example.net/ferryd/store"
)

// Passenger is known by name.
type Passenger struct{ Name string }

// Register makes a passenger.
func Register(name string) *Passenger {
	check.Require(strings.TrimSpace(name) != "", "a passenger has a name")
	return &Passenger{name}
}

// Rename corrects what was misheard.
func Rename(passenger *Passenger, name string) {
	check.Require(strings.TrimSpace(name) != "", "a passenger has a name")
	passenger.Name = name
}

// cents reads the sum of a line such as "ticket=1200".
func cents(line string) int {
	sum, _ := strconv.Atoi(strings.Split(line, "=")[1])
	return sum
}

// Deposit sums what was paid in.
func Deposit(lines []string) (sum int) {
	for _, line := range lines {
		sum += cents(line)
	}
	return sum
}

// Refund sums what is paid back.
func Refund(lines []string, fee int) int {
	sum := -fee
	for i := range lines {
		sum += cents(lines[i])
	}
	return sum
}

// Cancel takes a sailing out of the plan.
func Cancel(kept *store.Store, id string) error {
	sailing, err := kept.Get(id)
	if err != nil {
		return fmt.Errorf("cancel: %w", err)
	}
	return kept.Put(sailing)
}

// Dock asks the harbour master, who answers in words; some of them only ask to wait.
func Dock(answer string) error {
	if answer != "come in" {
		return fmt.Errorf("harbour refused: %s", answer)
	}
	return nil
}
