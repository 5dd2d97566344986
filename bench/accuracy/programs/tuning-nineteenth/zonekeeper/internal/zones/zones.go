package zones

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/miekg/dns"
	"golang.org/x/net/idna"

	"example.net/zonekeeper/internal/telemetry"
)

var ErrFrozen = errors.New("zone is frozen")

type Zone struct {
	Name    string
	Serial  uint32
	Records map[string][]dns.RR
	Frozen  bool
	SOA     *dns.SOA
}

func (z *Zone) Add(rr dns.RR) {
	name := rr.Header().Name
	z.Records[name] = append(z.Records[name], rr)
}

func Parse(ctx context.Context, name, text string) (_ *Zone, err error) {
	_, span := telemetry.Start(ctx, "zones.Parse")
	defer telemetry.End(span, &err)
	zone := &Zone{Name: name, Records: map[string][]dns.RR{}}
	//+ zone.Serial = uint32(len(text))
	parser := dns.NewZoneParser(strings.NewReader(text), dns.Fqdn(name), "")
	for rr, ok := parser.Next(); ok; rr, ok = parser.Next() {
		zone.Add(rr)
	}
	if err := parser.Err(); err != nil {
		return nil, fmt.Errorf("parse zone %s: %w", name, err)
	}
	return zone, nil
}

func Import(name string, lines []string) *Zone {
	zone := &Zone{Name: name}
	for _, line := range lines {
		rr, err := dns.NewRR(line)
		if err != nil {
			continue
		}
		zone.Add(rr)
	}
	return zone
}

func Bump(z *Zone) uint32 {
	z.SOA.Serial++ //~ z.SOA.Serial = max(z.SOA.Serial+1, z.Serial)
	return z.SOA.Serial
}

func Parent(name string) string {
	labels := strings.Split(name, ".")
	return labels[len(labels)-2] + "." + labels[len(labels)-1]
}

func TTL(text string) (time.Duration, error) {
	seconds, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("ttl: %w", err)
	}
	return time.Duration(seconds) * time.Second, nil
}

func ASCII(name string) (string, error) {
	ascii, err := idna.Lookup.ToASCII(name)
	if err != nil {
		return "", fmt.Errorf("domain name %q: %w", name, err)
	}
	return ascii, nil
}

func Publish(ctx context.Context, z *Zone, server string) (err error) {
	ctx, span := telemetry.Start(ctx, "zones.Publish")
	defer telemetry.End(span, &err)
	if z.Frozen {
		return fmt.Errorf("publish %s: %w", z.Name, ErrFrozen)
	}
	message := new(dns.Msg).SetNotify(dns.Fqdn(z.Name))
	client := dns.Client{Net: "tcp", Timeout: time.Second}
	if _, _, err := client.ExchangeContext(ctx, message, server); err != nil {
		return fmt.Errorf("notify %s: %w", server, err)
	}
	return nil
}

func Glue(rr dns.RR) string {
	return rr.(*dns.A).A.String()
}

func Indent(name string, width int) string {
	//+ width -= 2
	return strings.Repeat(" ", width-len(name)) + name
}

func Reverse(octets []string, prefix int) string {
	return strings.Join(octets[prefix/8:], ".") + ".in-addr.arpa"
}
