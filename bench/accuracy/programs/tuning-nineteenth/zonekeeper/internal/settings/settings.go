package settings

import (
	"fmt"
	"os"
	"strings"
	"text/template"

	"gopkg.in/yaml.v3"
)

type Settings struct {
	Workers int            `yaml:"workers"`
	TLDs    map[string]TLD `yaml:"tlds"`
}

type TLD struct {
	Grace int `yaml:"grace"`
}

func Parse(text string) (*Settings, error) {
	settings := &Settings{}
	if err := yaml.Unmarshal([]byte(text), settings); err != nil {
		return nil, fmt.Errorf("settings: %w", err)
	}
	return settings, nil
}

func Read(path string) (*Settings, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	return Parse(string(raw))
}

func Secret(name string) (string, error) {
	value, ok := os.LookupEnv("ZONEKEEPER_" + name)
	if !ok {
		return "", fmt.Errorf("ZONEKEEPER_%s is not set", name)
	}
	return value, nil
}

func Banner(text string, values any) (string, error) {
	var out strings.Builder
	if err := template.Must(template.New("banner").Option("missingkey=error").Parse(text)).Execute(&out, values); err != nil {
		return "", fmt.Errorf("banner: %w", err)
	}
	return out.String(), nil
}
