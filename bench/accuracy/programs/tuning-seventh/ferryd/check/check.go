// Package check has the checkers that all packages share.
package check

import "fmt"

// Failed says which field was outside of what is allowed.
type Failed struct {
	Field string
	Got   float64
	Low   float64
	High  float64
}

func (f *Failed) Error() string {
	return fmt.Sprintf("%s must be between %g and %g, got %g", f.Field, f.Low, f.High, f.Got)
}

// Between is nil where the value is within both bounds.
func Between(field string, got, low, high float64) error {
	if got < low || got > high {
		return &Failed{field, got, low, high}
	}
	return nil
}

// Require panics where what must hold does not.
func Require(holds bool, format string, args ...any) {
	if !holds {
		panic(fmt.Sprintf("requirement not met: "+format, args...))
	}
}
