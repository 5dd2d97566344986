package cases

import (
	"fmt"
	"math/rand"
)

var (
	towns   = []string{"Brixham", "Skipton", "Malton", "Ludlow", "Kelso", "Thirsk", "Tenby", "Wells"}
	people  = []string{"Agnes Pell", "Boyd Karr", "Cora Lund", "Dev Patel", "Edda Moss", "Finn Quayle", "Gita Rao", "Hew Tulloch"}
	goods   = []string{"olives", "cheese", "lamps", "boots", "honey", "baskets", "plants", "soap"}
	seasons = []string{"monsoon", "advent", "carnival", "harvest"}
)

type Draw struct{ r *rand.Rand }

func NewDraw(seed int) *Draw { return &Draw{rand.New(rand.NewSource(int64(seed)*7919 + 11))} }

func (d *Draw) N(low, high int) int { return low + d.r.Intn(high-low+1) }

func (d *Draw) Of(words ...string) string { return words[d.r.Intn(len(words))] }

func (d *Draw) Town() string   { return d.Of(towns...) }
func (d *Draw) Person() string { return d.Of(people...) }
func (d *Draw) Goods() string  { return d.Of(goods...) }
func (d *Draw) Badge() string  { return fmt.Sprintf("B-%04d", d.N(2, 9999)) }
