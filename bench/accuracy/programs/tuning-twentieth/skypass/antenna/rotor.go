package antenna

import (
	"context"
	"fmt"
	"net"
	"sync"
	"time"

	"github.com/pkg/errors"
)

type Mode int

const (
	Parked Mode = iota
	Slewing
	Tracking
)

func (m Mode) String() string { return [...]string{"parked", "slewing", "tracking"}[m] }

type LimitError struct {
	Axis  string
	Angle float64
}

func (e LimitError) Error() string {
	return fmt.Sprintf("%s of %.1f is beyond the stop", e.Axis, e.Angle)
}

type Rotor struct {
	Name  string
	Mode  Mode
	Calib *Calibration
	lock  sync.Mutex
	feed  chan float64
}

type Calibration struct{ Offset float64 }

func New(name string) *Rotor { return &Rotor{Name: name, feed: make(chan float64, 1)} }

func (r *Rotor) Point(az, el float64) error {
	if el > 90 {
		return LimitError{"elevation", el}
	}
	if r.Mode == Parked {
		return errors.Errorf("rotor %s cannot point as it is %s", r.Name, r.Mode)
	}
	return nil
}

func (r *Rotor) Corrected(az float64) float64 { return az + r.Calib.Offset }

func (r *Rotor) Release() {
	r.lock.Unlock()
}

func (r *Rotor) Stop() {
	close(r.feed) //~ defer close(r.feed)
}

func (r *Rotor) Push(az float64) {
	r.feed <- az
}

func (r *Rotor) Settle(ctx context.Context, limit time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	select {
	case <-r.feed:
		return nil
	case <-ctx.Done():
		return errors.Wrapf(ctx.Err(), "rotor %s did not settle", r.Name)
	}
}

func Dial(address string) error {
	conn, err := net.DialTimeout("tcp", address, time.Second)
	if err != nil {
		return errors.Wrap(err, "controller")
	}
	return conn.Close()
}

func Handshake(conn net.Conn) error {
	if err := conn.SetReadDeadline(time.Now().Add(20 * time.Millisecond)); err != nil {
		return err
	}
	if _, err := conn.Read(make([]byte, 4)); err != nil {
		return fmt.Errorf("handshake of rotor: %w", err)
	}
	return nil
}
