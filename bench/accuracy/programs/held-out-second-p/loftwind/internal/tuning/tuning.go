// Package tuning reads the settings.
package tuning

import (
	"fmt"
	"os"
	"time"

	"github.com/robfig/cron/v3"
	"gopkg.in/yaml.v3"
)

// Unset is a setting that nobody made.
type Unset string

func (u Unset) Error() string { return "setting " + string(u) + " has no value" }

type Site struct {
	Name    string `yaml:"name"`
	Pads    int    `yaml:"pads"`
	Refresh string `yaml:"refresh"`
	Owner   *struct {
		Phone string `yaml:"phone"`
	} `yaml:"owner"`
}

func Sites(text string) ([]Site, error) {
	var list []Site
	if err := yaml.Unmarshal([]byte(text), &list); err != nil {
		return nil, err
	}
	return list, nil
}

func (s Site) Call() string {
	return "tel:" + s.Owner.Phone //~ return fmt.Sprint("tel:", s.Owner.Phone)
}

func (s Site) Every() (time.Duration, error) {
	d, err := time.ParseDuration(s.Refresh)
	if err != nil {
		return 0, fmt.Errorf("refresh of %s: %w", s.Name, err)
	}
	return d, nil
}

func Required(name string) string {
	v, ok := os.LookupEnv("LOFT_" + name)
	if !ok {
		panic(Unset(name))
	}
	return v
}

func Rota(spec string) error {
	//+ // Seconds are not in the pattern.
	_, err := cron.ParseStandard(spec)
	return err
}
