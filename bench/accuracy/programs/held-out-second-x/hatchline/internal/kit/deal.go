package kit

import "fmt"

type Deal struct {
	Seed, n int
}

var strains = []string{"kamloops", "brown", "brook", "steelhead", "golden", "marble", "cutthroat"}
var people = []string{"Arvid", "Moira", "Jens", "Carys", "Pekka", "Ottoline", "Rhys"}

func (d *Deal) Num(lo, hi int) int {
	d.n++
	return lo + (d.Seed*7308+d.n*86243+d.Seed*d.n*13)%(hi-lo+1)
}

func (d *Deal) Of(list ...string) string { return list[d.Num(0, len(list)-1)] }
func (d *Deal) Strain() string           { return d.Of(strains...) }
func (d *Deal) Person() string           { return d.Of(people...) }
func (d *Deal) Ref(p string) string      { return fmt.Sprintf("%s-%d", p, d.Num(1000, 99999)) }
