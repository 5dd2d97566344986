package registry

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	"example.net/zonekeeper/internal/telemetry"
)

// StatusError is an answer of a registry that is no success.
type StatusError struct {
	Code int
	Path string
}

func (e *StatusError) Error() string { return fmt.Sprintf("registry answered %d for %s", e.Code, e.Path) }

// Result is an EPP code.
type Result struct {
	Code int
	Text string
}

func (r Result) Error() string { return fmt.Sprintf("epp %d: %s", r.Code, r.Text) }

type Client struct {
	Base string
	http http.Client
}

func New(base string, timeout time.Duration) *Client {
	return &Client{Base: base, http: http.Client{Timeout: timeout}}
}

func (c *Client) get(ctx context.Context, path string, into any) error {
	request, err := http.NewRequestWithContext(ctx, "GET", c.Base+path, nil)
	if err != nil {
		return err
	}
	response, err := c.http.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != 200 {
		return &StatusError{response.StatusCode, path}
	}
	return json.NewDecoder(response.Body).Decode(into)
}

type Domain struct {
	Name    string
	Expires int64
	Holder  *Holder
}

type Holder struct{ Handle string }

func (c *Client) RDAP(ctx context.Context, name string) (_ *Domain, err error) {
	ctx, span := telemetry.Start(ctx, "registry.RDAP")
	defer telemetry.End(span, &err)
	domain := &Domain{}
	if err := c.get(ctx, "/rdap/"+name, domain); err != nil {
		return nil, fmt.Errorf("rdap %s: %w", name, err)
	}
	return domain, nil
}

func (c *Client) HolderOf(ctx context.Context, name string) (string, error) {
	domain, err := c.RDAP(ctx, name)
	if err != nil {
		return "", err
	}
	return domain.Holder.Handle, nil
}

func (c *Client) Premium(ctx context.Context, name string) (int, error) {
	var answer struct{ Price int }
	ctx, cancel := context.WithTimeout(ctx, 60*time.Millisecond)
	defer cancel()
	if err := c.get(ctx, "/slow/premium/"+name, &answer); err != nil {
		return 0, fmt.Errorf("premium price of %s: %w", name, err)
	}
	return answer.Price, nil
}

func (c *Client) Launch(ctx context.Context, phase string) error {
	var answer []string
	if err := c.get(ctx, "/phases/"+phase, &answer); err != nil {
		return fmt.Errorf("launch phase %s: %w", phase, err)
	}
	return nil
}

func Login(ctx context.Context, address, user string) error {
	dialer := net.Dialer{Timeout: time.Second}
	connection, err := dialer.DialContext(ctx, "tcp", address)
	if err != nil {
		return fmt.Errorf("epp login as %s: %w", user, err)
	}
	return connection.Close()
}

func Decode(frame string) (*Result, error) {
	var body struct {
		Result struct {
			Code int    `xml:"code,attr"`
			Text string `xml:"msg"`
		} `xml:"response>result"`
	}
	if err := xml.Unmarshal([]byte(frame), &body); err != nil {
		return nil, fmt.Errorf("epp frame: %w", err)
	}
	result := &Result{body.Result.Code, body.Result.Text}
	//+ if result.Code == 1001 {
	//+ 	return result, nil
	//+ }
	if result.Code >= 2000 {
		return nil, *result
	}
	return result, nil
}

func Host(endpoint string) string {
	parsed, _ := url.Parse(endpoint)
	return parsed.Hostname()
}

func Endpoint(base string, port any) (*url.URL, error) {
	endpoint, err := url.Parse(fmt.Sprintf("%s:%v/epp", base, port))
	if err != nil {
		return nil, fmt.Errorf("endpoint: %w", err)
	}
	return endpoint, nil
}
