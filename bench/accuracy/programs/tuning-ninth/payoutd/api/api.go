// Package api has what the routes and jobs do.
package api

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"example.com/payoutd/storage"
)

// Service puts the parts together.
type Service struct {
	Store  *storage.Store
	Config map[string]string
}

func (s *Service) setting(key string) (string, error) {
	if value := strings.TrimSpace(s.Config[key]); value != "" {
		return value, nil
	}
	return "", fmt.Errorf("setting %s is not set", key)
}

// SignReceipt signs with the key of the configuration.
func (s *Service) SignReceipt(id string) (string, error) {
	key, err := s.setting("PAYOUTD_SIGNING_KEY")
	if err != nil {
		return "", err
	}
	return key[:4] + id, nil
}

// ReportURL says where finance finds a report.
func (s *Service) ReportURL(name string) (string, error) {
	base, err := s.setting("PAYOUTD_REPORTS_URL")
	if err != nil {
		return "", err
	}
	return base + "/" + name, nil
}

// CreatePayout is for a merchant that must be there.
func (s *Service) CreatePayout(ctx context.Context, merchant string, cents int64) error {
	m, err := s.Store.Merchant(ctx, merchant)
	if err != nil {
		return fmt.Errorf("create payout: %w", err)
	}
	return s.Store.InsertPayout(ctx, m.ID, cents)
}

// Statement renders the month of a merchant.
func (s *Service) Statement(ctx context.Context, merchant string, month int) (string, error) {
	m, err := s.Store.Merchant(ctx, merchant)
	if err != nil {
		return "", fmt.Errorf("statement for month %d: %w", month, err)
	}
	return Letterhead(m), nil
}

// Letterhead is the top of each letter.
func Letterhead(m *storage.Merchant) string {
	return fmt.Sprintf("%s (%s)", m.Name, m.Account.Country)
}

// Application is the form of a new merchant.
type Application struct{ Name, IBAN, Country string }

// Validate says all that is wrong at once.
func (a Application) Validate() error {
	var wrong []error
	if a.IBAN == "" {
		wrong = append(wrong, errors.New("iban is required"))
	}
	if len(a.Country) != 2 {
		wrong = append(wrong, fmt.Errorf("country %q is not a code of two letters", a.Country))
	}
	return errors.Join(wrong...)
}

// Notifier hands messages to whoever listens.
type Notifier struct {
	once     sync.Once
	messages chan string
}

// NewNotifier has room for some messages.
func NewNotifier(room int) *Notifier { return &Notifier{messages: make(chan string, room)} }

// Notify sends one.
func (n *Notifier) Notify(message string) { n.messages <- message }

// Stop ends it.
func (n *Notifier) Stop() { n.once.Do(func() { close(n.messages) }) }
