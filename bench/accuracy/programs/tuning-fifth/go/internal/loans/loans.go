// Package loans lends tools and takes them back.
package loans

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"example.org/lendd/internal/catalog"
)

// LimitError is given to members who have too much at home.
type LimitError struct {
	Member string
	Has    int
}

func (e LimitError) Error() string { return fmt.Sprintf("member %s has %d tools already", e.Member, e.Has) }

// Member is one of the library's.
type Member struct {
	Name    string
	Sponsor *Member
	Loans   []int
}

// Desk lends.
type Desk struct {
	Catalog *catalog.Catalog
	Members map[string]*Member
	Mailer  string
}

// Lend gives a tool to a member.
func (d *Desk) Lend(ctx context.Context, name string, id int) error {
	member := d.Members[name]
	if len(member.Loans) > 2 {
		return fmt.Errorf("lend: %w", LimitError{name, len(member.Loans)})
	}
	if _, err := d.Catalog.Get(ctx, id); err != nil {
		return fmt.Errorf("lend to %s: %w", name, err)
	}
	member.Loans = append(member.Loans, id)
	return nil
}

// Label is what is printed for the counter.
func (d *Desk) Label(id int) string {
	tool := d.Catalog.Peek(id)
	return describe(tool)
}

// Receipt is what is printed for the member.
func (d *Desk) Receipt(ids []int) []string {
	lines := make([]string, 0, len(ids))
	for _, id := range ids {
		lines = append(lines, describe(d.Catalog.Peek(id)))
	}
	return lines
}

//go:noinline
func describe(tool *catalog.Tool) string { return fmt.Sprintf("%d %s", tool.ID, tool.Name) }

// Share is what each member of a group pays.
func Share(cents, members int) int { return cents / members }

// Remind writes to a member through the mail service.
func (d *Desk) Remind(ctx context.Context, name string) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Millisecond)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, d.Mailer+"/slow/"+name, nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("remind %s: %w", name, err)
	}
	return response.Body.Close()
}

// Invite posts an invitation and wants it accepted.
func (d *Desk) Invite(name string) error {
	response, err := http.Get(d.Mailer + "/invite/" + name)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusAccepted {
		return fmt.Errorf("invite %s: unexpected status %s", name, response.Status)
	}
	return nil
}

// Print sends a label to the printer on the counter.
func Print(address string) error {
	connection, err := net.Dial("tcp", address)
	if err != nil {
		return fmt.Errorf("label printer: %w", err)
	}
	return connection.Close()
}

// Return takes tools back, all at once.
func (d *Desk) Return(returned chan<- int, ids []int) (err error) {
	var all sync.WaitGroup
	failed := make(chan any, len(ids))
	for _, id := range ids {
		all.Go(func() {
			defer func() { failed <- recover() }()
			returned <- id
		})
	}
	all.Wait()
	for range ids {
		if value := <-failed; value != nil {
			err = errors.Join(err, fmt.Errorf("return of %d tools: %v", len(ids), value))
		}
	}
	return err
}

// Close ends the day.
func (d *Desk) Close(day chan int) { close(day) }
