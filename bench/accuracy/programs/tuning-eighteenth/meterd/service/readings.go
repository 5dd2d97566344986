// Package service has the rules of metering and billing.
package service

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"example.com/grid/meterd/client"
	"example.com/grid/meterd/lib"
	"example.com/grid/meterd/store"
	"golang.org/x/sync/errgroup"
)

type Readings struct {
	Store   *store.Store
	Market  *client.Client
	buckets map[string][]float64
	mu      sync.Mutex
	done    chan struct{}
}

func (r *Readings) Latest(meter string) (float64, error) {
	reading, err := r.Store.Get(meter)
	if err != nil {
		return 0, err
	}
	return reading.KWh, nil
}

func (r *Readings) Add(meter string, kwh float64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.buckets[meter] = append(r.buckets[meter], kwh)
}

func (r *Readings) Average(values []int) int {
	sum := 0
	for _, value := range values {
		sum += value
	}
	return sum / len(values)
}

func (r *Readings) Frame(frame []byte) (uint32, byte) {
	value := binary.BigEndian.Uint32(frame[4:8])
	return value, checksum(frame)
}

func checksum(frame []byte) byte { return frame[len(frame)-1] ^ frame[8] }

func (r *Readings) Decode(text string) ([]byte, error) {
	return base64.StdEncoding.DecodeString(text)
}

func (r *Readings) Import(text string) (rows int, err error) {
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return 0, fmt.Errorf("import readings: %w", err)
	}
	for line, record := range records {
		if _, err := strconv.ParseFloat(record[1], 64); err != nil {
			return line, fmt.Errorf("line %d: %w", line+1, err)
		}
		rows++
	}
	return rows, nil
}

func (r *Readings) Event(body []byte) (*store.Reading, error) {
	var reading store.Reading
	if err := json.Unmarshal(body, &reading); err != nil {
		return nil, err
	}
	return &reading, lib.InRange("kwh", reading.KWh, 0, 5000)
}

func (r *Readings) Voltage(value float64) error {
	if err := lib.InRange("voltage", value, 180, 260); err != nil {
		return fmt.Errorf("check voltage: %w", err)
	}
	return nil
}

func (r *Readings) Attribute(attributes map[string]any, name string) string {
	return attributes[name].(string)
}

func (r *Readings) PollAll(ctx context.Context, addresses []string) error {
	group, _ := errgroup.WithContext(ctx)
	for _, address := range addresses {
		group.Go(func() error {
			_, err := client.Poll(address)
			return err
		})
	}
	return group.Wait()
}

func (r *Readings) Stop() {
	if r.done == nil {
		r.done = make(chan struct{})
	}
	close(r.done)
}

func (r *Readings) Profile(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(os.Getenv("PREFIX"), "profiles", name+".yaml"))
}

func (r *Readings) Window(from, to string) (time.Duration, error) {
	start, err := lib.ParseDay(from)
	if err != nil {
		return 0, fmt.Errorf("window: %w", err)
	}
	end := lib.Must(lib.ParseDay(to))
	return end.Sub(start), nil
}

func (r *Readings) Slot(prices []float64, hour int) float64 { return prices[hour] }
