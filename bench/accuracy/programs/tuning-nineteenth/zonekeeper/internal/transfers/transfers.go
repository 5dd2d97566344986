package transfers

import (
	"context"
	"errors"
	"fmt"
	"net/smtp"

	"example.net/zonekeeper/internal/telemetry"
)

var (
	ErrLocked = errors.New("domain is locked")
	ErrCode   = errors.New("wrong authorisation code")
)

type Hook func(name string) error

type Desk struct {
	Locks map[string]bool
	Codes map[string]string
	hooks map[string]Hook
	Limit int
	open  []string
}

func (d *Desk) Request(ctx context.Context, name, code string) (err error) {
	_, span := telemetry.Start(ctx, "transfers.Request")
	defer telemetry.End(span, &err)
	if d.Locks[name] {
		return fmt.Errorf("transfer of %s: %w", name, ErrLocked)
	}
	if d.Codes[name] != code {
		return fmt.Errorf("transfer of %s: %w", name, ErrCode)
	}
	if len(d.open) >= d.Limit {
		return fmt.Errorf("%d transfers are open, at most %d may be", len(d.open), d.Limit)
	}
	d.open = append(d.open, name)
	return nil
}

func (d *Desk) Complete(name, hook string) error {
	//+ delete(d.Locks, name)
	return d.hooks[hook](name)
}

func Mask(code string) string {
	return code[:4] + "…" + code[len(code)-4:]
}

func Approval(to string) error {
	if err := smtp.SendMail("127.0.0.1:9857", nil, "desk@zonekeeper.example", []string{to}, nil); err != nil {
		return fmt.Errorf("approval mail to %s: %w", to, err)
	}
	return nil
}

func Actor(session map[string]any) string {
	return session["user"].(string)
}

func Losing(chain []string) string {
	return chain[len(chain)-2]
}
