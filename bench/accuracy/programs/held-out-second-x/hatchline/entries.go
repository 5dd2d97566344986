package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"hatchline/internal/feed"
	"hatchline/internal/kit"
	"hatchline/internal/pool"
	"hatchline/internal/probe"
	"hatchline/internal/ship"
	"hatchline/internal/tank"
	"hatchline/internal/vault"
	"hatchline/internal/web"
)

type ctx = context.Context

type entry struct {
	bug string
	run func(c ctx, d *kit.Deal) error
}

var desk *web.Desk

func pond(d *kit.Deal, state tank.State, fish int) *tank.Tank {
	t := &tank.Tank{ID: d.Ref("T"), State: state, Capacity: 500}
	if fish > 0 {
		t.Batches = []tank.Batch{{Strain: d.Strain(), Count: fish}}
	}
	return desk.Tanks.Put(t)
}

func oxygen(v float64) *float64 { return &v }

func signed(key string, claims jwt.MapClaims) string {
	text, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString([]byte(key))
	return text
}

func order(d *kit.Deal) *ship.Order {
	return &ship.Order{Number: d.Ref("O"), To: &ship.Address{Name: d.Person(), Mail: "dock@lake.example"}, Leaves: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC), Permits: map[string]string{"Skye": "P1"}}
}

var entries = []entry{
	{"stock-missing-tank", func(c ctx, d *kit.Deal) error { return desk.StockTank(c, d.Ref("T"), tank.Batch{}) }},
	{"stock-in-quarantine", func(c ctx, d *kit.Deal) error {
		return desk.StockTank(c, pond(d, "quarantine", 0).ID, tank.Batch{Strain: d.Strain()})
	}},
	{"stock-above-capacity", func(c ctx, d *kit.Deal) error {
		return desk.StockTank(c, pond(d, "", 10).ID, tank.Batch{Count: d.Num(500, 9000)})
	}},
	{"move-from-nowhere", func(c ctx, d *kit.Deal) error { return desk.MoveFish(c, d.Ref("N"), pond(d, "", 1).ID, 2) }},
	{"move-onto-itself", func(c ctx, d *kit.Deal) error { t := pond(d, "", 8); return desk.MoveFish(c, t.ID, t.ID, d.Num(1, 8)) }},
	{"move-more-than-there", func(c ctx, d *kit.Deal) error {
		return desk.MoveFish(c, pond(d, "", 4).ID, pond(d, "", 1).ID, d.Num(5, 90))
	}},
	{"flush-without-inlet", func(c ctx, d *kit.Deal) error { return desk.Water(c, "flush", pond(d, "", 0)) }},
	{"level-map-nil", func(c ctx, d *kit.Deal) error { return desk.Water(c, "level", pond(d, "", 0)) }},
	{"newest-of-unstocked", func(c ctx, d *kit.Deal) error { return desk.Water(c, "newest", pond(d, "", 0)) }},
	{"drain-asserts-text", func(c ctx, d *kit.Deal) error { return desk.Water(c, "drain", pond(d, "", 0)) }},
	{"water-action-unknown", func(c ctx, d *kit.Deal) error { return desk.Water(c, d.Of("liming", "skimming", "salting"), nil) }},
	{"sample-beyond-weights", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Sample", func(ctx) error { (&tank.Batch{Weights: []int{1, 2}}).Sample(d.Num(3, 40)); return nil })
	}},
	{"parent-nil", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Pedigree", func(ctx) error { (&tank.Batch{Parents: []*tank.Batch{nil}}).Generation(); return nil })
	}},
	{"ration-cut-off", func(c ctx, d *kit.Deal) error {
		return desk.Feeding(c, fmt.Sprintf(`{"pellet": "%s", "ra`, d.Strain()))
	}},
	{"ration-rate-text", func(c ctx, d *kit.Deal) error {
		return desk.Feeding(c, fmt.Sprintf(`{"pellet":"starter","rate":"%d%%"}`, d.Num(1, 9)))
	}},
	{"pellet-not-offered", func(c ctx, d *kit.Deal) error {
		return desk.Feeding(c, fmt.Sprintf(`{"pellet":"%s","rate":2}`, d.Strain()))
	}},
	{"rate-too-high", func(c ctx, d *kit.Deal) error {
		return desk.Feeding(c, fmt.Sprintf(`{"pellet":"grower","rate":%d}`, d.Num(7, 90)))
	}},
	{"growth-table-ragged", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "GrowthTable", func(ctx) error { _, err := feed.Table("day,g\n1,2\n" + d.Strain() + ",3,4"); return err })
	}},
	{"feeder-yaml-list", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Feeder", func(ctx) error { _, err := feed.Settings("- " + d.Strain()); return err })
	}},
	{"feeder-span-unitless", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Feeder", func(ctx) error { _, err := feed.Settings(fmt.Sprintf("pause: \"%d\"", d.Num(2, 90))); return err })
	}},
	{"plan-tank-unlisted", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Plan", func(ctx) error { (&feed.Plan{}).For(d.Ref("T")); return nil })
	}},
	{"plan-without-rations", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Plan", func(ctx) error { (&feed.Plan{}).At(d.Num(0, 3)); return nil })
	}},
	{"plan-start-slashed", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "PlanStart", func(ctx) error { _, err := feed.Starts(fmt.Sprintf("2026/0%d/11", d.Num(1, 9))); return err })
	}},
	{"per-fish-of-none", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "PerFish", func(ctx) error { feed.PerFish(d.Num(1, 99), 0); return nil })
	}},
	{"hopper-runs-dry", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Drop", func(ctx) error { return (&feed.Hopper{Name: d.Ref("H"), Grams: 10}).Drop(d.Num(20, 900)) })
	}},
	{"fill-in-pounds", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Fill", func(ctx) error { return (&feed.Hopper{Name: d.Ref("H")}).Fill(fmt.Sprintf("%dlb", d.Num(1, 90))) })
	}},
	{"label-without-equals", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Label", func(ctx) error { feed.Label(d.Strain()); return nil })
	}},
	{"calibration-service-fails", func(c ctx, d *kit.Deal) error { return desk.Calibrate(c, "broken"+d.Ref("")) }},
	{"calibration-answer-empty", func(c ctx, d *kit.Deal) error { return desk.Calibrate(c, "blank"+d.Ref("")) }},
	{"probe-history-slow", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "History", func(c ctx) error { _, err := probe.History(c, d.Ref("p")); return err })
	}},
	{"probe-path-unescaped", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Firmware", func(c ctx) error { _, err := probe.Firmware(c, d.Person()+"%zz"); return err })
	}},
	{"line-refused", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Line", func(c ctx) error { _, err := probe.Line(9720); return err })
	}},
	{"line-stays-silent", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Line", func(c ctx) error { _, err := probe.Line(9782); return err })
	}},
	{"frame-not-hex", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Frame", func(c ctx) error { _, err := probe.Frame(d.Strain()); return err })
	}},
	{"frame-too-short", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Frame", func(c ctx) error { _, err := probe.Frame("0a1" + d.Of("b", "c", "d")); return err })
	}},
	{"oxygen-unset", func(c ctx, d *kit.Deal) error { return desk.Check(c, probe.Reading{Probe: d.Ref("p")}) }},
	{"slope-longer-than-series", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Slope", func(ctx) error { (&probe.Reading{Series: []float64{1, 2}}).Slope(d.Num(2, 9)); return nil })
	}},
	{"readings-closed-early", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Merge", func(ctx) error {
			r := make(chan probe.Reading)
			close(r)
			_, err := probe.Merge(r, d.Num(1, 9))
			return err
		})
	}},
	{"probe-never-settles", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Settle", func(c ctx) error { return probe.Wait(c, d.Ref("p")) })
	}},
	{"alarm-rule-absent", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Alarms", func(ctx) error { probe.Alarms(nil, d.Strain(), 2); return nil })
	}},
	{"serial-without-batch", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Serial", func(ctx) error { _, err := probe.Serial(d.Ref("SN")); return err })
	}},
	{"permit-missing", func(c ctx, d *kit.Deal) error { return desk.Dispatch(c, order(d), d.Of("Mull", "Arran", "Bute")) }},
	{"notify-address-malformed", func(c ctx, d *kit.Deal) error {
		o := order(d)
		o.To.Mail = d.Person() + " at dock"
		return desk.Dispatch(c, o, "Skye")
	}},
	{"departure-in-past", func(c ctx, d *kit.Deal) error {
		o := order(d)
		o.Leaves = time.Date(2026, 10, d.Num(1, 28), 5, 0, 0, 0, time.UTC)
		return desk.Dispatch(c, o, "Skye")
	}},
	{"carrier-port-closed", func(c ctx, d *kit.Deal) error { return desk.Dispatch(c, order(d), "Skye") }},
	{"boxes-of-size-nought", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Boxes", func(ctx) error { order(d).Boxes(0); return nil })
	}},
	{"departure-zone-unknown", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Departure", func(ctx) error {
			_, err := order(d).Latest("Europe/" + d.Of("Oban", "Tarbert", "Ullapool"))
			return err
		})
	}},
	{"note-field-misspelt", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Note", func(ctx) error { return order(d).Note("To {{.Recipient.Name}} of " + d.Strain()) })
	}},
	{"order-holds-function", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "SaveOrder", func(ctx) error { return order(d).Save(".") })
	}},
	{"order-file-absent", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "LoadOrder", func(ctx) error { _, err := ship.Load(os.Getenv("PREFIX"), d.Ref("O")); return err })
	}},
	{"carrier-token-expired", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Carrier", func(ctx) error {
			_, err := ship.Carrier(signed("k", jwt.MapClaims{"exp": 1000 + d.Num(1, 9)}), "k")
			return err
		})
	}},
	{"carrier-key-differs", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Carrier", func(ctx) error { _, err := ship.Carrier(signed(d.Person(), jwt.MapClaims{}), "k"); return err })
	}},
	{"carrier-without-subject", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Carrier", func(ctx) error { _, err := ship.Carrier(signed("k", jwt.MapClaims{"n": d.Num(1, 9)}), "k"); return err })
	}},
	{"tracking-without-ref", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Track", func(ctx) error { _, err := ship.Track("https://carrier.example/?id=" + d.Ref("t")); return err })
	}},
	{"postcode-pattern-bad", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Postcode", func(ctx) error { ship.Postcode("KA27", "("+d.Of("KA", "PA", "IV")); return nil })
	}},
	{"initials-double-space", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Initials", func(ctx) error { ship.Initials(d.Person() + "  Bain"); return nil })
	}},
	{"vault-locked-by-other", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "OpenVault", func(ctx) error { _, err := vault.Open(os.Getenv("PREFIX")); return err })
	}},
	{"vault-folder-absent", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "OpenVault", func(ctx) error { _, err := vault.Open(os.Getenv("PREFIX") + "/" + d.Ref("v")); return err })
	}},
	{"vault-key-empty", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "PutVault", func(ctx) error { return desk.Vault.Put(d.Strain(), "", nil) })
	}},
	{"vault-bucket-unnamed", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "PutVault", func(ctx) error { return desk.Vault.Put("", d.Ref("k"), nil) })
	}},
	{"vault-read-only", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "DropBucket", func(ctx) error { return desk.Vault.Rename(d.Ref("b")) })
	}},
	{"figures-database-down", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Figures", func(c ctx) error { return vault.Ledger(c, "select 1") })
	}},
	{"sql-driver-unregistered", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Driver", func(ctx) error { return vault.Driver(d.Of("mysql", "sqlite", "oracle", "mssql")) })
	}},
	{"backup-not-zipped", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Restore", func(ctx) error { _, err := vault.Backup([]byte(d.Ref("plain backup"))); return err })
	}},
	{"licence-unclosed", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Licence", func(ctx) error { return vault.Licence("<l><holder>" + d.Person() + "</l>") })
	}},
	{"seal-not-base64", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Seal", func(ctx) error { _, err := vault.Seal(d.Ref("s") + "*"); return err })
	}},
	{"variable-unset", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Setup", func(ctx) error { vault.MustEnv("HATCHLINE_STATION"); return nil })
	}},
	{"round-pump-trips", func(c ctx, d *kit.Deal) error {
		return desk.Walk(c, pool.New(d.Of("dawn", "noon", "dusk"), pool.Step{Tank: d.Ref("T"), Run: func(ctx) error { return fmt.Errorf("pump drew %d A", d.Num(14, 40)) }}), true)
	}},
	{"round-nets-and-lids", func(c ctx, d *kit.Deal) error {
		return desk.Walk(c, pool.New("night", pool.Step{Tank: d.Ref("T"), Run: func(ctx) error { return errors.New("net torn") }}, pool.Step{Tank: d.Ref("T"), Run: func(ctx) error { return errors.New("lid open") }}), false)
	}},
	{"round-finished-twice", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Finish", func(ctx) error { r := pool.New("a"); r.Finish(); r.Finish(); return nil })
	}},
	{"round-ticked-too-often", func(c ctx, d *kit.Deal) error {
		return desk.Do(c, "Tick", func(ctx) error { pool.New("b").Tick(); return nil })
	}},
}
