// Package pass sells and checks what guests travel with.
package pass

import (
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"math/big"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/golang-jwt/jwt/v5"
	"gopkg.in/yaml.v3"
)

var check = validator.New()

type Holder struct {
	Name string `validate:"required" json:"name"`
	Age  int    `validate:"gte=0,lte=120" json:"age"`
	Mail string `validate:"omitempty,email" json:"mail"`
}

type Denied struct{ Gate, Why string }

func (d Denied) Error() string { return "gate " + d.Gate + " denied: " + d.Why }

func Enrol(h Holder) error { return check.Struct(h) }

func Decode(text string) (Holder, error) {
	var h Holder
	err := json.Unmarshal([]byte(text), &h)
	return h, err
}

func Swipe(gate string, until, now time.Time) error {
	if now.After(until) {
		return Denied{gate, "pass ended on " + until.Format("2006-01-02")}
	}
	return nil
}

func Again(gate, serial string, minutes int) error {
	if minutes < 10 {
		return Denied{gate, fmt.Sprintf("pass %s was used %d minutes ago", serial, minutes)}
	}
	return nil
}

func Token(text string) error {
	_, err := jwt.Parse(text, func(*jwt.Token) (any, error) { return []byte("summit"), nil })
	return err
}

func Sign(key string, exp time.Time) string {
	text, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"exp": exp.Unix()}).SignedString([]byte(key))
	return text
}

func Valid(text string) (time.Time, error) { return time.Parse("2006-01-02", text) }

func Rest(text string) (time.Duration, error) { return time.ParseDuration(text) }

func Zone(name string) (*time.Location, error) { return time.LoadLocation(name) }

func Tariff(text string) (map[string]int, error) {
	out := map[string]int{}
	err := yaml.Unmarshal([]byte(text), &out)
	return out, err
}

func Chip(text string) ([]byte, error) { return hex.DecodeString(text) }

func Photo(text string) ([]byte, error) { return base64.StdEncoding.DecodeString(text) }

func Sales(text string) ([][]string, error) { return csv.NewReader(strings.NewReader(text)).ReadAll() }

func Voucher(text string) error {
	var v struct{ Code string }
	return xml.Unmarshal([]byte(text), &v)
}

func Link(text string) (*url.URL, error) { return url.Parse(text) }

func Price(text string) (float64, error) { return strconv.ParseFloat(text, 64) }

func Points(text string) (int64, error) { return strconv.ParseInt(text, 10, 16) }

func Pattern(text string) *regexp.Regexp { return regexp.MustCompile(text) }

func Ratio(a, b int64) *big.Rat { return big.NewRat(a, b) }

func Refund(amount, paid int) error {
	if amount > paid {
		return errors.New("refund of " + strconv.Itoa(amount) + " is more than the " + strconv.Itoa(paid) + " paid")
	}
	return nil
}
