package main

import (
	"fmt"
	"os"
	"strconv"

	"github.com/townmarkets/pitchwarden/internal/cases"
	"github.com/townmarkets/pitchwarden/internal/doors"
	"github.com/townmarkets/pitchwarden/internal/obs"
	"github.com/townmarkets/pitchwarden/internal/stub"
)

func main() {
	obs.Install()
	stub.Serve("127.0.0.1:9945")
	app, err := cases.NewApp(os.Getenv("PREFIX"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	all := &doors.Doors{App: app, Seed: seed, Wrap: os.Getenv("WRAP")}
	switch os.Getenv("DOOR") {
	case "http":
		all.HTTP()
	case "pool":
		all.Pool()
	case "cron":
		all.Cron()
	default:
		all.CLI()
	}
}
