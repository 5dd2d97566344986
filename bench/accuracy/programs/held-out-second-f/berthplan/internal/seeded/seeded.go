// Package seeded has the values of a run.
package seeded

import (
	"fmt"
	"math/rand"
	"os"
	"strconv"
)

var source = func() *rand.Rand {
	seed, _ := strconv.ParseInt(os.Getenv("SEED"), 10, 64)
	return rand.New(rand.NewSource(seed * 7919))
}()

func Pick(words ...string) string { return words[source.Intn(len(words))] }

func Num(low, high int) int { return low + source.Intn(high-low+1) }

func Vessel() string {
	return Pick("Aurora", "Nordstern", "Calypso", "Maersk Lima", "Stella Maris", "Pelikan", "Bris", "Tern", "Halcyon")
}

func Code(prefix string) string { return fmt.Sprintf("%s-%05d", prefix, Num(100, 99999)) }

func Day() string { return fmt.Sprintf("2026-%02d-%02d", Num(1, 12), Num(1, 28)) }
