// Package rollout brings firmware to devices.
package rollout

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"example.net/fleetd/internal/fleet"
	"example.net/fleetd/internal/telemetry"
)

type Client struct {
	Depot  string
	Broker string
	HTTP   *http.Client
}

type StatusError struct {
	Op   string
	Code int
}

func (e StatusError) Error() string { return fmt.Sprintf("%s: unexpected status %d", e.Op, e.Code) }

func (c *Client) get(ctx context.Context, url string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, http.NoBody)
	if err != nil {
		return nil, err
	}
	response, err := c.HTTP.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, StatusError{"GET " + request.URL.Path, response.StatusCode}
	}
	return io.ReadAll(response.Body)
}

// Fetch downloads an image; the depot has half a moment for it.
func (c *Client) Fetch(ctx context.Context, image string) ([]byte, error) {
	limited, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	bytes, err := c.get(limited, c.Depot+"/slow/"+image)
	if err != nil {
		return nil, telemetry.Fail(ctx, fmt.Errorf("fetch image %s: %w", image, err))
	}
	return bytes, nil
}

func (c *Client) Manifest(ctx context.Context, channel string) ([]byte, error) {
	bytes, err := c.get(ctx, c.Depot+"/manifests/"+channel)
	if err != nil {
		return nil, telemetry.Fail(ctx, err)
	}
	return bytes, nil
}

func (c *Client) Announce(ctx context.Context, topic string) error {
	if _, err := c.get(ctx, c.Broker+"/publish/"+topic); err != nil {
		return telemetry.Fail(ctx, fmt.Errorf("announce on %s: %w", topic, err))
	}
	return nil
}

func Certificate(ctx context.Context, folder, tenant string) ([]byte, error) {
	bytes, err := os.ReadFile(filepath.Join(folder, "certs", tenant+".pem"))
	if err != nil {
		return nil, telemetry.Fail(ctx, fmt.Errorf("certificate of tenant: %w", err))
	}
	return bytes, nil
}

type Session struct{ done chan struct{} }

func Open() *Session { return &Session{done: make(chan struct{})} }

func (s *Session) Close() { close(s.done) }

// Finish closes the session and its device's link.
func Finish(s *Session, device *fleet.Device) {
	defer s.Close()
	if device.State != "active" {
		s.Close()
	}
}

type Plan struct {
	Waves [][]*fleet.Device
}

// Run hands each wave to workers; what one of them panics with comes back.
func (p *Plan) Run(update func(*fleet.Device), failed func(any)) {
	for _, wave := range p.Waves {
		var group sync.WaitGroup
		for _, device := range wave {
			group.Add(1)
			go func() {
				defer group.Done()
				defer func() {
					if value := recover(); value != nil {
						failed(value)
					}
				}()
				update(device)
			}()
		}
		group.Wait()
	}
}

// Target is what a device is brought to.
func Target(device *fleet.Device, channel *fleet.Firmware) string {
	return device.ID + "@" + channel.Version
}

// WaveOf picks the devices of a wave by share.
func WaveOf(devices []*fleet.Device, wave, of int) []*fleet.Device {
	size := len(devices) / of
	return devices[wave*size : (wave+1)*size]
}
