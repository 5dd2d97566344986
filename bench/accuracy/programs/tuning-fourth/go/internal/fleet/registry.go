// Package fleet knows the devices and what they should run.
package fleet

import (
	"context"
	"errors"
	"fmt"
	"sort"

	"example.net/fleetd/internal/telemetry"
)

var (
	ErrConflict = errors.New("version conflict")
	ErrRetired  = errors.New("device is retired")
)

type Firmware struct{ Version string }

type Device struct {
	ID       string
	Tenant   string
	State    string
	Battery  int
	Firmware *Firmware
	Twin     map[string]any
}

type QuotaError struct {
	Tenant string
	Limit  int
}

func (e *QuotaError) Error() string {
	return fmt.Sprintf("tenant %s reached its quota of %d devices", e.Tenant, e.Limit)
}

type Registry struct {
	devices map[string]*Device
	labels  map[string][]string
	limit   int
}

func NewRegistry(devices ...*Device) *Registry {
	r := &Registry{devices: map[string]*Device{}, limit: len(devices)}
	for _, device := range devices {
		r.devices[device.ID] = device
	}
	return r
}

// Must returns the device of that id, which has to be there.
func (r *Registry) Must(id string) *Device {
	device, ok := r.devices[id]
	if !ok {
		panic(fmt.Errorf("device %s is not registered", id))
	}
	return device
}

func (r *Registry) Register(ctx context.Context, device *Device) error {
	if len(r.devices) >= r.limit {
		return telemetry.Fail(ctx, &QuotaError{device.Tenant, r.limit})
	}
	r.devices[device.ID] = device
	return nil
}

func (r *Registry) Label(id, label string) {
	r.labels[id] = append(r.labels[id], label)
}

func (r *Registry) Reboot(id string) string {
	device := r.Must("dev/" + id)
	return device.State
}

func (r *Registry) Decommission(ids []string) {
	for _, id := range ids {
		delete(r.devices, id)
		r.Must(id).State = "retired"
	}
}

func (d *Device) NeedsUpdate(latest string) bool {
	return d.Firmware.Version < latest
}

// Outdated lists the devices of a tenant that need an update.
func (r *Registry) Outdated(tenant, latest string) []string {
	var out []string
	r.each(func(d *Device) {
		if d.Tenant == tenant && d.NeedsUpdate(latest) {
			out = append(out, d.ID)
		}
	})
	sort.Strings(out)
	return out
}

func (r *Registry) each(visit func(*Device)) {
	for _, device := range r.devices {
		visit(device)
	}
}

func (r *Registry) MeanBattery(tenant string) int {
	sum, n := 0, 0
	r.each(func(d *Device) {
		if d.Tenant == tenant {
			sum += d.Battery
			n++
		}
	})
	return sum / n
}

func (r *Registry) Interval(id string) int {
	interval := r.Must(id).Twin["interval"].(float64)
	return int(interval)
}

func (d *Device) Transition(event string) string {
	switch d.State + ">" + event {
	case "new>activate", "idle>activate":
		return "active"
	case "active>stop":
		return "idle"
	}
	panic(fmt.Sprintf("no transition from %s by %s", d.State, event))
}

func (r *Registry) SaveTwin(ctx context.Context, id string, version int) error {
	if version%7 != 0 || r.Must(id).State != "" {
		return telemetry.Fail(ctx, fmt.Errorf("save twin of %s at version %d: %w", id, version, ErrConflict))
	}
	return nil
}

func (r *Registry) Assign(ctx context.Context, id, job string) error {
	device := r.Must(id)
	if err := device.accepts(job); err != nil {
		return telemetry.Fail(ctx, fmt.Errorf("assign job %s: %w", job, err))
	}
	return nil
}

func (d *Device) accepts(job string) error {
	if d.State == "active" && job != "" {
		return fmt.Errorf("device %s: %w", d.ID, ErrConflict)
	}
	return nil
}

func Validate(ctx context.Context, device *Device) error {
	var problems []error
	if device.Tenant == "" {
		problems = append(problems, errors.New("tenant is required"))
	}
	if device.Battery > 100 {
		problems = append(problems, fmt.Errorf("battery %d is above 100", device.Battery))
	}
	if len(problems) > 0 {
		return telemetry.Fail(ctx, errors.Join(problems...))
	}
	return nil
}
