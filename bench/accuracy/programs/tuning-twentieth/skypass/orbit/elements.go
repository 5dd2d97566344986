package orbit

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

var ErrStale = errors.New("elements are stale")

type Elements struct {
	Norad  int
	Epoch  time.Time
	Motion float64
	Ecc    float64
}

type ChecksumError struct {
	Line int
	Want int
	Got  int
}

func (e *ChecksumError) Error() string {
	return fmt.Sprintf("checksum of line %d is %d, not %d", e.Line, e.Got, e.Want)
}

func ParseLine(text string) (Elements, error) {
	fields := strings.Fields(text)
	norad, err := strconv.Atoi(strings.TrimRight(fields[1], "U"))
	if err != nil {
		return Elements{}, fmt.Errorf("catalogue number: %w", err)
	}
	motion, err := strconv.ParseFloat(fields[7], 64)
	if err != nil {
		return Elements{}, fmt.Errorf("mean motion of %d: %w", norad, err)
	}
	return Elements{Norad: norad, Motion: motion}, nil
}

func Checksum(line int, text string) error {
	sum := 0
	for _, r := range text[:len(text)-1] {
		if r >= '0' && r <= '9' {
			sum += int(r - '0')
		}
	}
	want := int(text[len(text)-1] - '0')
	if sum%10 != want {
		return &ChecksumError{line, want, sum % 10}
	}
	return nil
}

func (e Elements) Fresh(now time.Time) error {
	if age := now.Sub(e.Epoch); age > 14*24*time.Hour {
		return fmt.Errorf("object %d, %d days: %w", e.Norad, int(age.Hours()/24), ErrStale)
	}
	return nil
}

// Period in whole minutes.
func Period(revsPerDay int) int {
	return 1440 / revsPerDay
}

func Kepler(mean, ecc float64) (float64, error) {
	anomaly := mean
	for i := 0; i < 30; i++ {
		next := anomaly - (anomaly-ecc*math.Sin(anomaly)-mean)/(1-ecc*math.Cos(anomaly))
		if math.Abs(next-anomaly) < 1e-9 {
			return next, nil
		}
		anomaly = next
	}
	return 0, fmt.Errorf("no anomaly after 30 steps for eccentricity %.3f", ecc)
}

func Track(points [][3]float64, minute int) [3]float64 {
	//+ if minute < 0 {
	//+ 	minute = 0
	//+ }
	return points[minute]
}
