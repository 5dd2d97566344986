// Package conf reads the settings and the templates of labels.
package conf

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"text/template"
	"time"

	"gopkg.in/yaml.v3"
)

type Settings struct {
	Workers int           `yaml:"workers"`
	Cutoff  time.Duration `yaml:"cutoff"`
	Depots  []string      `yaml:"depots"`
}

func Parse(name string, text []byte) (Settings, error) {
	var s Settings
	if err := yaml.Unmarshal(text, &s); err != nil {
		return s, fmt.Errorf("settings %s: %w", name, err)
	}
	return s, nil
}

func Secret(name string) (string, error) {
	if value, ok := os.LookupEnv(name); ok {
		return value, nil
	}
	return "", fmt.Errorf("environment variable %s is not set", name)
}

func Template(folder, name string) (*template.Template, error) {
	text, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		return nil, fmt.Errorf("label template: %w", err)
	}
	return template.New(name).Parse(string(text))
}

var slip = template.Must(template.New("slip").Parse("{{.ID}} {{.Customer}}\n{{range .Lines}}{{.}}\n{{end}}Phone: {{.Recipient.Phone}}\n"))

func Slip(id, customer string, lines []string) (string, error) {
	var out bytes.Buffer
	err := slip.Execute(&out, struct {
		ID, Customer string
		Lines        []string
		Recipient    struct{ Name, Mail string }
	}{ID: id, Customer: customer, Lines: lines})
	return out.String(), err
}
