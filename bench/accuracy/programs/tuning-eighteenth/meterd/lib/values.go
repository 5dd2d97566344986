// Package lib has what all layers of the meter service share.
package lib

import (
	"fmt"
	"math/rand"
	"os"
	"strconv"
)

// Values of one run: what meters and customers sent this time.
type Values struct{ r *rand.Rand }

func NewValues() *Values {
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	return &Values{rand.New(rand.NewSource(int64(seed)*7919 + 3))}
}

func (v *Values) Number(upto int) int         { return v.r.Intn(upto) }
func (v *Values) ID(prefix string) string     { return fmt.Sprintf("%s-%06d", prefix, 100000+v.r.Intn(900000)) }
func (v *Values) Pick(of ...string) string    { return of[v.r.Intn(len(of))] }
func (v *Values) Town() string                { return v.Pick("Alkmaar", "Bergen", "Cadiz", "Dundee", "Essen", "Faro") }
