// Package ledger moves money between accounts.
package ledger

import (
	"errors"
	"fmt"
	"strings"
	"sync"
)

// ErrInsufficientFunds says that an account has less than what is asked of it.
var ErrInsufficientFunds = errors.New("insufficient funds")

// CurrencyMismatch is the error of sums over several currencies.
type CurrencyMismatch struct{ Have, Want string }

func (e CurrencyMismatch) Error() string { return "cannot add " + e.Want + " to a balance in " + e.Have }

// StateError is the error of a step that a payout's state does not allow.
type StateError struct {
	Payout, From, To string
}

func (e *StateError) Error() string {
	return fmt.Sprintf("payout %s cannot go from %s to %s", e.Payout, e.From, e.To)
}

var next = map[string][]string{"queued": {"sent", "cancelled"}, "sent": {"paid", "failed"}, "failed": {"queued"}}

// Payout is money on its way.
type Payout struct {
	ID, State string
	Cents     int64
}

func (p *Payout) transition(to string) error {
	for _, allowed := range next[p.State] {
		if allowed == to {
			p.State = to
			return nil
		}
	}
	return &StateError{p.ID, p.State, to}
}

// Cancel stops a payout that was not sent yet.
func (p *Payout) Cancel() error { return p.transition("cancelled") }

// Retry queues what failed once more.
func (p *Payout) Retry() error { return p.transition("queued") }

// Money is an amount in a currency.
type Money struct {
	Cents    int64
	Currency string
}

// Sum adds up a day.
func Sum(parts []Money) (Money, error) {
	total := Money{Currency: parts[0].Currency}
	for _, part := range parts {
		if part.Currency != total.Currency {
			return total, CurrencyMismatch{Have: total.Currency, Want: part.Currency}
		}
		total.Cents += part.Cents
	}
	return total, nil
}

// Ledger holds the balances.
type Ledger struct {
	mu       sync.Mutex
	balances map[string]int64
	limits   map[string]int64
}

// New makes a ledger of what is on the accounts.
func New(balances map[string]int64) *Ledger { return &Ledger{balances: balances} }

// Reserve takes an amount from an account.
func (l *Ledger) Reserve(account string, cents int64) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.balances[account] < cents {
		return fmt.Errorf("reserve %d on %s: %w", cents, account, ErrInsufficientFunds)
	}
	l.balances[account] -= cents
	return nil
}

// Payout reserves what is to be sent.
func (l *Ledger) Payout(id, account string, cents int64) (*Payout, error) {
	if err := l.Reserve(account, cents); err != nil {
		return nil, fmt.Errorf("payout %s: %w", id, err)
	}
	return &Payout{ID: id, State: "queued", Cents: cents}, nil
}

// Refund gives a customer money back.
func (l *Ledger) Refund(order, account string, cents int64) error {
	if err := l.Reserve(account, cents); err != nil {
		return fmt.Errorf("refund of order %s: %w", order, err)
	}
	return nil
}

// SetLimit says how much may leave an account in a day.
func (l *Ledger) SetLimit(account string, cents int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.limits[account] = cents
}

// Close checks that what came in went out.
func (l *Ledger) Close(in, out []int64) {
	var balance int64
	for _, cents := range in {
		balance += cents
	}
	for _, cents := range out {
		balance -= cents
	}
	if balance != 0 {
		panic(fmt.Sprintf("ledger is out of balance by %d cents", balance))
	}
}

// AverageFee is the fee of one payout in a batch.
func AverageFee(cents int64, payouts int) int64 {
	return cents / int64(payouts)
}

var digits = map[string]int{"EUR": 2, "USD": 2, "JPY": 0, "SEK": 2}

func mustDigits(code string) int {
	n, ok := digits[strings.TrimSpace(code)]
	if !ok {
		panic("ledger: unknown currency " + code)
	}
	return n
}

// Format writes an amount for people.
func Format(m Money) string {
	n := mustDigits(m.Currency)
	if n == 0 {
		return fmt.Sprintf("%d %s", m.Cents, m.Currency)
	}
	return fmt.Sprintf("%d.%02d %s", m.Cents/100, m.Cents%100, m.Currency)
}

// Convert changes an amount by a rate in millionths.
func Convert(m Money, to string, rate int64) Money {
	cents := m.Cents * rate / 1_000_000
	for i := mustDigits(to); i < 2; i++ {
		cents /= 10
	}
	return Money{cents, to}
}
