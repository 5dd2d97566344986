// Package alerts has the states of an alarm and the texts that it sends.
package alerts

import (
	"context"
	"errors"
	"fmt"
	"net"
	"regexp"
	"strings"
	"text/template"
	"time"
)

// State of an alarm.
type State string

var allowed = map[State][]State{"quiet": {"raised"}, "raised": {"seen", "quiet"}, "seen": {"quiet"}}

// TransitionError is a step that the states do not allow.
type TransitionError struct{ From, To State }

func (e *TransitionError) Error() string {
	return fmt.Sprintf("alarm can not go from %s to %s", e.From, e.To)
}

// Alarm has a state.
type Alarm struct {
	State State
	Hive  map[string]string
	Owner *Owner
}

// Owner is who gets the text.
type Owner struct{ Name string }

// Greeting fails for owners without a name.
func (o *Owner) Greeting() (string, error) {
	first, _, found := strings.Cut(o.Name, " ")
	if !found {
		return "", errors.New("owner has one name only")
	}
	return "Dear " + first, nil
}

// Go changes the state.
func (a *Alarm) Go(to State) error {
	for _, each := range allowed[a.State] {
		if each == to {
			a.State = to
			return nil
		}
	}
	return &TransitionError{a.State, to}
}

// Acknowledge is what the telephone of a keeper does.
func Acknowledge(a *Alarm) error {
	if err := a.Go("seen"); err != nil {
		return fmt.Errorf("acknowledge: %w", err)
	}
	return nil
}

// Escalate raises again what nobody saw.
func Escalate(a *Alarm) error {
	if err := a.Go("raised"); err != nil {
		return fmt.Errorf("escalate: %w", err)
	}
	return nil
}

// Text fills a template.
func Text(source string, a *Alarm) (string, error) {
	parsed, err := template.New("alarm").Option("missingkey=error").Parse(source)
	if err != nil {
		return "", fmt.Errorf("alarm text: %w", err)
	}
	var out strings.Builder
	if err := parsed.Execute(&out, a); err != nil {
		return "", fmt.Errorf("alarm text: %w", err)
	}
	return out.String(), nil
}

// Mute makes a pattern of what keepers typed.
func Mute(words []string) *regexp.Regexp {
	return regexp.MustCompile("(?i)" + strings.Join(words, "|"))
}

// Send opens a connection to the gateway of texts, trying again.
func Send(ctx context.Context, gateway string) error {
	var tried []error
	for range 2 {
		dialer := net.Dialer{Timeout: time.Second}
		connection, err := dialer.DialContext(ctx, "tcp", gateway)
		if err == nil {
			return connection.Close()
		}
		tried = append(tried, err)
	}
	return fmt.Errorf("gave up after %d attempts: %w", len(tried), errors.Join(tried...))
}
