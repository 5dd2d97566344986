package kit

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ErrEmpty is returned where a text is needed.
var ErrEmpty = errors.New("empty value")

// Grams reads "12.5kg" and "300g".
func Grams(text string) (int, error) {
	unit := 1.0
	number := strings.TrimSuffix(text, "g")
	if strings.HasSuffix(number, "k") {
		unit, number = 1000, strings.TrimSuffix(number, "k")
	}
	value, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return 0, fmt.Errorf("weight: %w", err)
	}
	return int(value * unit), nil
}

func Day(text string) (time.Time, error) {
	return time.Parse(time.DateOnly, text)
}

// Pair splits "a=b".
func Pair(text string) (string, string) {
	parts := strings.Split(text, "=")
	return parts[0], parts[1]
}

func Mean(values []int) int {
	sum := 0
	for _, value := range values {
		sum += value
	}
	return sum / len(values)
}
