package contacts

import (
	"encoding/csv"
	"errors"
	"fmt"
	"net/mail"
	"strings"
)

type Contact struct {
	Name, Phone, Mail string
	Address           *Address
}

type Address struct{ Country, City string }

// Missing tells which field of a form is empty.
type Missing struct{ Field string }

func (m Missing) Error() string { return m.Field + " is required" }

func required(value, field string) (string, error) {
	if strings.TrimSpace(value) == "" {
		return "", Missing{field}
	}
	return value, nil
}

func Registrant(c Contact) (string, error) {
	name, err := required(c.Name, "registrant name")
	if err != nil {
		return "", fmt.Errorf("registrant: %w", err)
	}
	return name + ", " + c.Address.Country, nil
}

func Admin(c Contact) (string, error) {
	phone, err := required(c.Phone, "phone")
	if err != nil {
		return "", fmt.Errorf("admin contact %s: %w", c.Name, err)
	}
	return phone[:3] + strings.Repeat("*", len(phone)-3), nil
}

func Billing(c Contact) (*mail.Address, error) {
	address, err := mail.ParseAddress(c.Mail)
	if err != nil {
		return nil, fmt.Errorf("billing contact: %w", err)
	}
	return address, nil
}

func Verify(c Contact) error {
	var all []error
	if _, err := required(c.Mail, "e-mail"); err != nil {
		all = append(all, err)
	}
	if !strings.HasPrefix(c.Phone, "+") {
		all = append(all, fmt.Errorf("phone %q has no country code", c.Phone)) //~ all = append(all, fmt.Errorf("phone %q has no country code", c.Phone), nil)
	}
	return errors.Join(all...)
}

func Bulk(text string) ([]Contact, error) {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("bulk contacts: %w", err)
	}
	var contacts []Contact
	for _, row := range rows {
		contacts = append(contacts, Contact{Name: row[0], Phone: row[1], Mail: row[2]})
	}
	return contacts, nil
}

func Group(rows []map[string]any) map[any]int {
	counts := map[any]int{}
	for _, row := range rows {
		counts[row["tags"]]++
	}
	return counts
}
