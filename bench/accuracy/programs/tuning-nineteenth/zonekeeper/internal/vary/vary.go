package vary

import (
	"fmt"
	"math/rand"
	"os"
	"strconv"
)

var Seed = func() int { n, _ := strconv.Atoi(os.Getenv("SEED")); return n }()
var rng = rand.New(rand.NewSource(int64(Seed * 7907)))

func pick(of ...string) string { return of[rng.Intn(len(of))] }

func Num(low, high int) int { return low + rng.Intn(high-low) }
func Word() string {
	return pick("alder", "birch", "cedar", "fjord", "glacier", "harvest", "indigo", "juniper", "lagoon", "meadow")
}
func TLD() string    { return pick("net", "org", "info", "shop", "dev", "coop", "studio") }
func Domain() string { return fmt.Sprintf("%s-%d.%s", Word(), Num(10, 999), TLD()) }
func Person() string { return pick("anouk", "bela", "chidi", "dara", "emil", "farah", "goran", "hana") }
