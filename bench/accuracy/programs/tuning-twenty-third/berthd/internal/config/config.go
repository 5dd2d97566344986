package config

import (
	"fmt"
	"os"
	"regexp"

	"github.com/BurntSushi/toml"
	"gopkg.in/yaml.v3"
)

type Quay struct {
	Code   string  `yaml:"code" toml:"code"`
	Length float64 `yaml:"length" toml:"length"`
}

type Layout struct {
	Quays []Quay `yaml:"quays" toml:"quays"`
}

func Load(path string) (*Layout, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("layout: %w", err)
	}
	return Parse(data)
}

func Parse(data []byte) (*Layout, error) {
	var layout Layout
	if err := yaml.Unmarshal(data, &layout); err != nil {
		return nil, fmt.Errorf("layout: %w", err)
	}
	return &layout, nil
}

func Limits(text string) (map[string]int, error) {
	var limits map[string]int
	if _, err := toml.Decode(text, &limits); err != nil {
		return nil, err
	}
	return limits, nil
}

func DSN() (string, error) {
	value, ok := os.LookupEnv("BERTHD_DSN")
	if !ok {
		return "", fmt.Errorf("BERTHD_DSN is not set")
	}
	return value, nil
}

func Pattern(text string) *regexp.Regexp {
	return regexp.MustCompile(text)
}
