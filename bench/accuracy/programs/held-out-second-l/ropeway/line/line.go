// Package line runs the drive, its sensors and its crew.
package line

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

var ErrWind = errors.New("wind above limit")

type Mode int

type Drive struct {
	mode  Mode
	state string
	stop  chan struct{}
}

func New(state string) *Drive { return &Drive{state: state, stop: make(chan struct{})} }

func (d *Drive) To(state string) error {
	if d.state == "locked-out" && state == "running" {
		return fmt.Errorf("drive may not go from %s to %s", d.state, state)
	}
	d.state = state
	return nil
}

func (d *Drive) Halt() {
	close(d.stop)
	close(d.stop)
}

func (d *Drive) Pulse() {
	beats := make(chan int)
	close(beats)
	beats <- 1
}

func Wind(tower, speed int) error {
	if speed > 60 {
		return fmt.Errorf("tower %d reads %d km/h: %w", tower, speed, ErrWind)
	}
	return nil
}

func Forecast(base, place string) error {
	answer, err := http.Get(base + "/forecast/" + place)
	if err != nil {
		return fmt.Errorf("forecast: %w", err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != 200 {
		return fmt.Errorf("forecast of %s: status %d", place, answer.StatusCode)
	}
	_, err = io.ReadAll(answer.Body)
	return err
}

func Sensor(address string) error {
	c, err := net.DialTimeout("tcp", address, time.Second)
	if err != nil {
		return err
	}
	return c.Close()
}

func Telemetry(tower int) error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	<-ctx.Done()
	return fmt.Errorf("telemetry of tower %d: %w", tower, ctx.Err())
}

func Log(path string) error {
	_, err := os.ReadFile(path)
	return err
}

func Spool(path string) error {
	f, err := os.Create(path + "/spool")
	if err != nil {
		return err
	}
	return f.Close()
}

func Tool(name string) error { return exec.Command(name).Run() }

func Tension(readings []float64) float64 {
	var sum float64
	for i := range readings {
		sum += readings[i+1] - readings[i]
	}
	return sum
}

func Crew(names []string) {
	var group sync.WaitGroup
	group.Add(1)
	for range names {
		group.Done()
	}
}

type Shift interface{ Lead() string }

func Lead(s Shift) string { return strings.ToUpper(s.Lead()) }

func Alarm(code string) {
	if !strings.HasPrefix(code, "A") {
		panic("unknown alarm code " + code)
	}
}

func Report(call func(string) error, text string) error { return call(text) }

func Towers(wide [4]int, at int) int { return wide[at] }

func Inspect(r io.Reader) error {
	_, err := io.ReadFull(r, make([]byte, 64))
	if err != nil {
		return fmt.Errorf("inspection record: %w", err)
	}
	return nil
}
