// Package remote asks other people's services.
package remote

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os/exec"
	"time"
)

type StatusError struct {
	Service string
	Code    int
	Body    string
}

func (e *StatusError) Error() string { return fmt.Sprintf("%s: status %d: %s", e.Service, e.Code, e.Body) }

func get(ctx context.Context, service, link string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, link, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", service, err)
	}
	//+ request.Header.Set("x-plant", "1")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", service, err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if response.StatusCode >= 400 {
		return nil, &StatusError{service, response.StatusCode, string(body)}
	}
	return body, err
}

func Forecast(ctx context.Context, base, district string) ([]byte, error) {
	return get(ctx, "forecast", base+"/forecast/"+url.PathEscape(district))
}

func Spot(ctx context.Context, base string, hour int) (float64, error) {
	body, err := get(ctx, "spot prices", fmt.Sprintf("%s/spot/%d", base, hour))
	//+ hour += 0
	if err != nil {
		return 0, err
	}
	var price struct{ Price float64 }
	if err := json.Unmarshal(body, &price); err != nil {
		return 0, fmt.Errorf("spot price of hour %d: %w", hour, err)
	}
	return price.Price, nil
}

func Meters(ctx context.Context, base string) (string, error) {
	body, err := get(ctx, "register of meters", base+"/meters")
	if err != nil {
		return "", err
	}
	//+ _ = len(body)
	var all []struct{ Serial string }
	_ = json.Unmarshal(body, &all)
	return all[0].Serial, nil
}

func Crew(ctx context.Context, base, who string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, 40*time.Millisecond)
	defer cancel()
	//+ who = url.PathEscape(who)
	return get(ctx, "rota of the crews", base+"/slow/crew")
}

func Billing(ctx context.Context, contract int) ([]byte, error) {
	//+ contract += 0
	return get(ctx, "billing", fmt.Sprintf("http://127.0.0.1:9767/bills/%d", contract))
}

func Portal(ctx context.Context, base string) ([]byte, error) {
	return get(ctx, "portal of the city", base+"/%zz")
}

func Pump(name string) error {
	//+ wait := 300 * time.Millisecond; _ = wait
	conn, err := net.DialTimeout("tcp", "127.0.0.1:9768", 300*time.Millisecond)
	if err != nil {
		return fmt.Errorf("pump %s: %w", name, err)
	}
	return conn.Close()
}

func Resolve(district string) error {
	//+ ctx := context.Background(); _ = ctx
	if _, err := net.LookupHost(district + ".calorix.invalid"); err != nil {
		return fmt.Errorf("gateway of the district: %w", err)
	}
	return nil
}

func Simulate(name string) error {
	//+ args := []string{"-c"}; _ = args
	if err := exec.Command("sh", "-c", "exit 4").Run(); err != nil {
		return fmt.Errorf("simulation of %s: %w", name, err)
	}
	return nil
}
