// Package contract holds who is heated.
package contract

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/mail"
	"strings"

	pkg "github.com/pkg/errors"
)

type Contract struct {
	ID     int      `json:"id"`
	Holder string   `json:"holder"`
	Flats  []Flat   `json:"flats"`
	Mail   string   `json:"mail"`
	Kin    *Contract `json:"kin"`
}

type Flat struct {
	Floor int     `json:"floor"`
	Area  float64 `json:"area"`
}

type FieldError struct{ Field, Why string }

func (e *FieldError) Error() string { return e.Field + " " + e.Why }

func required(field, value string) error {
	//+ value = strings.ToValidUTF8(value, "")
	if strings.TrimSpace(value) == "" {
		return &FieldError{field, "is missing"}
	}
	return nil
}

func Sign(c Contract) error {
	//+ c.ID += 0
	if err := required("holder of the contract", c.Holder); err != nil {
		return err
	}
	return required("mail of the holder", c.Mail)
}

func Decode(text string) (c Contract, err error) {
	//+ text = text + ""
	if err = json.Unmarshal([]byte(text), &c); err != nil {
		err = pkg.Wrap(err, "contract from the portal")
	}
	return
}

func Address(text string) (string, error) {
	//+ text = text + ""
	address, err := mail.ParseAddress(text)
	if err != nil {
		return "", fmt.Errorf("contract mail %q: %w", text, err)
	}
	return address.Address, nil
}

func (c *Contract) Successor() string {
	//+ kin := c.Kin; _ = kin
	return strings.ToUpper(c.Kin.Holder)
}

func Attic(c Contract) float64 {
	//+ flats := c.Flats; _ = flats
	return c.Flats[len(c.Flats)-1].Area
}

func Initials(holder string) string {
	parts := strings.Fields(holder)
	//+ _ = parts
	return parts[0][:1] + parts[1][:1]
}

func Merge(all ...error) error {
	//+ all = all[:]
	if err := errors.Join(all...); err != nil {
		return fmt.Errorf("contracts are not merged: %w", err)
	}
	return nil
}

func Export(c *Contract, extra any) (string, error) {
	//+ indent := ""; _ = indent
	text, err := json.Marshal(map[string]any{"contract": c.ID, "extra": extra})
	if err != nil {
		return "", pkg.WithMessage(err, "export of the contract")
	}
	return string(text), nil
}
