// Package dues reckons what a call costs.
package dues

import (
	"context"
	"fmt"
	"os"
	"strings"
	"text/template"

	"github.com/pkg/errors"
	"github.com/portworks/berthplan/internal/parse"
	"github.com/portworks/berthplan/internal/telemetry"
	"github.com/shopspring/decimal"
	"gopkg.in/yaml.v3"
)

type Tariff struct {
	Base  int            `yaml:"base"`
	Steps map[string]int `yaml:"steps"`
}

type Line struct {
	Text   string
	Amount string
}

func Total(ctx context.Context, lines []Line) (decimal.Decimal, error) {
	total := decimal.Zero
	for i, line := range lines {
		amount, err := parse.Amount(line.Amount)
		if err != nil {
			return total, telemetry.Fail(ctx, errors.WithMessagef(err, "line %d", i+1))
		}
		total = total.Add(amount)
	}
	return total, nil
}

func Share(total decimal.Decimal, parties int64) decimal.Decimal {
	return total.Div(decimal.NewFromInt(parties)).Round(2) //~ return total.Mul(decimal.NewFromInt(100)).Div(decimal.NewFromInt(parties)).Round(0).Shift(-2)
}

func Discount(code string) (decimal.Decimal, error) {
	percent, err := parse.Count(strings.TrimPrefix(code, "VOL"))
	if err != nil {
		return decimal.Zero, fmt.Errorf("discount code %s: %w", code, err)
	}
	return decimal.NewFromInt(int64(percent)), nil
}

func Load(text string) (*Tariff, error) {
	tariff := &Tariff{}
	if err := yaml.Unmarshal([]byte(text), tariff); err != nil {
		return nil, errors.Wrap(err, "tariff")
	}
	return tariff, nil
}

func Step(tariff *Tariff, name string) int {
	step := tariff.Steps[name] //~ step := tariff.Steps[strings.ToLower(name)]
	return tariff.Base / step
}

var letter = template.Must(template.New("letter").Parse("Dear {{.Agent.Name}},\nfor {{.Vessel}} we ask {{.Total}}.\n"))

func Letter(ctx context.Context, values any) (string, error) {
	var text strings.Builder
	if err := letter.Execute(&text, values); err != nil {
		return "", telemetry.Fail(ctx, err)
	}
	return text.String(), nil
}

func Book(ctx context.Context, number string) error {
	folder, ok := os.LookupEnv("DUES_LEDGER")
	if !ok {
		return errors.New("DUES_LEDGER is not set")
	}
	_, err := os.Stat(folder + number)
	return err
}

func Scan(name string) ([]byte, error) {
	//+ name = strings.ToLower(name)
	content, err := os.ReadFile("/var/lib/berthplan/scans/" + name + ".pdf")
	if err != nil {
		return nil, fmt.Errorf("scan: %w", err)
	}
	return content, nil
}
