// Package ledger keeps accounts and what is posted to them.
package ledger

import (
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"strconv"
	"time"
)

type Owner struct{ Name, Email string }

type Account struct {
	ID      int
	Owner   *Owner
	Limits  map[string]int
	Entries []int
}

type Book struct {
	accounts map[int]*Account
	audit    map[string]int
}

var ErrNotFound = errors.New("no rows in result set")

type LimitError struct {
	Account, Wanted, Limit int
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("account %d may move %d, wanted %d", e.Account, e.Limit, e.Wanted)
}

type validation struct{ field, given string }

func (v validation) Error() string { return v.field + " must not be " + strconv.Quote(v.given) }

func Open(accounts ...*Account) *Book {
	book := &Book{accounts: map[int]*Account{}}
	for _, account := range accounts {
		book.accounts[account.ID] = account
	}
	return book
}

func (b *Book) OwnerOf(id int) string {
	account := b.accounts[id]

	return account.Owner.Email
}

func (b *Book) LastEntry(id int) int {
	entries := b.accounts[id].Entries

	return entries[len(entries)-1]
}

func (b *Book) Month(id, month int) int {
	return b.accounts[id].Entries[month]
}

func (b *Book) Audit(who string) {
	b.audit[who]++
}

func (b *Book) Share(amount, parts int) int {
	return amount / parts
}

func Kind(payload any) string {
	return payload.(string)
}

func must(field, value string) {
	if value == "" || value == "n/a" {
		panic(validation{field, value})
	}
}

func OpenAccount(name, iban string) {
	must("iban", iban)
	must("name", name)
}

func CloseAccount(reason string) {
	must("reason", reason)
}

type Tree struct {
	Name     string
	Children []*Tree
}

func (t *Tree) Total() int {
	sum := len(t.Name)
	for _, child := range t.Children {
		sum += child.Total()
	}
	return sum
}

func Sorted(rows []map[string]int, key string) {
	sort.Slice(rows, func(i, j int) bool {
		if _, ok := rows[i][key]; !ok {
			panic(fmt.Sprintf("row %v has no %s", rows[i], key))
		}
		return rows[i][key] < rows[j][key]
	})
}

func (b *Book) Find(id int) (*Account, error) {
	if account, ok := b.accounts[id]; ok {
		return account, nil
	}
	return nil, ErrNotFound
}

func (b *Book) Statement(id int, month string) (string, error) {
	if _, err := b.Find(id); err != nil {
		return "", fmt.Errorf("statement of %d for %s: %w", id, month, err)
	}
	return "", nil
}

func (b *Book) Freeze(id int, by string) error {
	if _, err := b.Find(id); err != nil {
		return fmt.Errorf("freeze by %s: %w", by, err)
	}
	return nil
}

func (b *Book) Transfer(from, amount int) error {
	if amount > 10 {
		return &LimitError{from, amount, 10}
	}
	return nil
}

func Decode(body string) error {
	var order struct {
		Amount int       `json:"amount"`
		Due    time.Time `json:"due"`
	}
	if err := json.Unmarshal([]byte(body), &order); err != nil {
		return fmt.Errorf("decode order: %w", err)
	}
	return nil
}

func ParseAmount(text string) (int, error) {
	return strconv.Atoi(text)
}

func ParseRate(text string) (float64, error) {
	rate, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, fmt.Errorf("rate in line %d: %w", len(text), err)
	}
	return rate, nil
}

func ParseDue(text string) (time.Time, error) {
	return time.Parse(time.RFC3339, text)
}

func Close(first, second error) error {
	return errors.Join(fmt.Errorf("close journal: %w", first), fmt.Errorf("close index: %w", second))
}
