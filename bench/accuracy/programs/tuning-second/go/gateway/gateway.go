// Package gateway talks to banks, files and queues.
package gateway

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"sync"
	"text/template"
	"time"
)

type Notifier interface{ Notify(string) }

type Gateway struct {
	Base     string
	Notifier Notifier
	Client   *http.Client
	once     sync.Once
}

func (g *Gateway) Balance(ctx context.Context, iban string) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	request, _ := http.NewRequestWithContext(ctx, "GET", g.Base+"/slow/"+iban, nil)
	_, err := g.Client.Do(request)
	return err
}

func (g *Gateway) Rate(currency string) error {
	answer, err := g.Client.Get(g.Base + "/rates/" + currency)
	if err != nil {
		return fmt.Errorf("rate of %s: %w", currency, err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != 200 {
		return fmt.Errorf("rate of %s: bank answered %s", currency, answer.Status)
	}
	return nil
}

func (g *Gateway) Download(name string) error {
	answer, err := g.Client.Get(g.Base + "/cut/" + name)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if _, err = io.ReadAll(answer.Body); err != nil {
		return fmt.Errorf("download %s: %w", name, err)
	}
	return nil
}

func Dial(port int) error {
	_, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	return err
}

func ReadKey(folder, name string) error {
	_, err := os.ReadFile(folder + "/keys/" + name + ".pem")
	return err
}

func Webhook(address string) error {
	_, err := url.Parse(address)
	return err
}

func (g *Gateway) Tell(text string) {
	g.Notifier.Notify(text)
}

func (g *Gateway) Start(jobs chan string, job string) {
	close(jobs)
	g.once.Do(func() { jobs <- job })
}

func Letter(data any) error {
	letter := template.Must(template.New("letter").Parse("Dear {{.Name}},\n{{index .Lines .At}} is due."))
	return letter.Execute(io.Discard, data)
}

var errDeclined = errors.New("declined")

func Charge(reason string) error {
	return fmt.Errorf("%s: %w", reason, errDeclined)
}

func Refund(reason string) error {
	return errors.New(reason)
}

func Each[T any](items []T, visit func(T)) {
	for _, item := range items {
		visit(item)
	}
}
