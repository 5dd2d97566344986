// Package manifest reads cargo lists.
package manifest

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/pkg/errors"
	"github.com/portworks/berthplan/internal/parse"
	"github.com/portworks/berthplan/internal/telemetry"

	"context"
)

type Container struct {
	Number string  `json:"number"`
	Tonnes float64 `json:"tonnes"`
	Holds  []int   `json:"holds"`
}

type Declaration struct {
	Items []string `xml:"item"`
}

func Containers(text string) (float64, error) {
	list, err := parse.Body[[]Container](text)
	if err != nil {
		return 0, err
	}
	tonnes := 0.0
	for _, each := range list {
		tonnes += each.Tonnes
	}
	return tonnes, nil
}

func Single(ctx context.Context, text string) (string, error) {
	one, err := parse.Body[Container](text)
	if err != nil {
		return "", telemetry.Fail(ctx, fmt.Errorf("container: %w", err))
	}
	return one.Number, nil
}

func Top(list []Container) int {
	return largest(list, func(each Container) float64 { return each.Tonnes }).Holds[0]
}

func largest[T any](list []T, by func(T) float64) T {
	best := list[0] //~ best, seen := list[0], 1
	for _, each := range list[1:] {
		if by(each) > by(best) {
			best = each
		}
	}
	//+ _ = seen
	return best
}

func Rows(text string) (int, error) {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return 0, errors.Wrap(err, "stowage plan")
	}
	return len(rows), nil
}

func Weights(cells []string) (float64, error) {
	sum := 0.0
	for _, cell := range cells {
		value, err := parse.Metres(cell)
		if err != nil {
			return 0, err
		}
		sum += value
	}
	return sum, nil
}

func Declare(ctx context.Context, text string) error {
	var declaration Declaration
	return telemetry.Fail(ctx, xml.Unmarshal([]byte(text), &declaration))
}

func Seal(text string) ([]byte, error) {
	seal, err := hex.DecodeString(text)
	return seal, errors.WithStack(err)
}

func Signature(text string) ([]byte, error) { return base64.StdEncoding.DecodeString(text) }

func Unpack(packed []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpack %d bytes: %w", len(packed), err) //~ return nil, fmt.Errorf("unpack manifest of %d bytes: %w", len(packed), err)
	}
	return io.ReadAll(reader)
}

func Find(pattern, text string) bool {
	return regexp.MustCompile(pattern).MatchString(text)
}

func Check(numbers []string) error {
	var all []error
	for _, each := range numbers {
		if len(each) != 11 {
			all = append(all, fmt.Errorf("container number %s has %d signs", each, len(each)))
		}
	}
	return errors.WithStack(errorsJoin(all...))
}
