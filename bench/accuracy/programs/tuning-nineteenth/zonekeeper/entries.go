package main

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/miekg/dns"

	"example.net/zonekeeper/internal/contacts"
	"example.net/zonekeeper/internal/dnssec"
	"example.net/zonekeeper/internal/poll"
	"example.net/zonekeeper/internal/registry"
	"example.net/zonekeeper/internal/renewals"
	"example.net/zonekeeper/internal/settings"
	"example.net/zonekeeper/internal/store"
	"example.net/zonekeeper/internal/transfers"
	. "example.net/zonekeeper/internal/vary"
	"example.net/zonekeeper/internal/zones"
)

type entry struct {
	label, span string
	run         func(ctx context.Context) error
}

const partner = "http://127.0.0.1:9855"

func drop[T any](_ T, err error) error { return err }

func withStore(use func(*store.Store) error) error {
	folder, err := os.MkdirTemp("", "zonekeeper")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	opened, err := store.Open(filepath.Join(folder, "zones.db"))
	if err != nil {
		return err
	}
	defer opened.Close()
	if err := opened.Init(); err != nil {
		return err
	}
	return use(opened)
}

func desk(name string) *transfers.Desk {
	return &transfers.Desk{Locks: map[string]bool{"locked-" + name: true}, Codes: map[string]string{name: "k7"}}
}

var entries = []entry{
	{"name-not-idna", "POST /domains", func(ctx context.Context) error { return drop(zones.ASCII(Word() + "_" + Person() + ".example")) }},
	{"secondary-down", "publish", func(ctx context.Context) error {
		return zones.Publish(ctx, &zones.Zone{Name: Domain()}, "127.0.0.1:9858")
	}},
	{"glue-is-aaaa", "GET /glue", func(ctx context.Context) error { zones.Glue(&dns.AAAA{}); return nil }},
	{"prefix-too-long", "POST /reverse", func(ctx context.Context) error { zones.Reverse([]string{"10", "0"}, 24+8*(Seed%3)); return nil }},
	{"rdap-unavailable", "GET /rdap", func(ctx context.Context) error {
		return drop(registry.New(partner, time.Second).RDAP(ctx, "down-"+Domain()))
	}},
	{"rdap-expiry-text", "GET /rdap", func(ctx context.Context) error {
		return drop(registry.New(partner, time.Second).RDAP(ctx, "text-"+Domain()))
	}},
	{"rdap-holder-redacted", "GET /holder", func(ctx context.Context) error {
		return drop(registry.New(partner, time.Second).HolderOf(ctx, Domain()))
	}},
	{"premium-slow", "GET /premium", func(ctx context.Context) error {
		return drop(registry.New(partner, time.Second).Premium(ctx, Domain()))
	}},
	{"epp-refused", "epp login", func(ctx context.Context) error { return registry.Login(ctx, "127.0.0.1:9859", Person()) }},
	{"epp-object-exists", "epp create", func(ctx context.Context) error {
		return drop(registry.Decode("<epp><response><result code=\"2302\"><msg>Object exists: " + Domain() + "</msg></result></response></epp>"))
	}},
	{"endpoint-port-name", "start", func(ctx context.Context) error {
		return drop(registry.Endpoint("https://epp."+TLD()+".example", "eppport"))
	}},
	{"registrant-unnamed", "POST /registrants", func(ctx context.Context) error { return drop(contacts.Registrant(contacts.Contact{})) }},
	{"registrant-addressless", "POST /registrants", func(ctx context.Context) error {
		return drop(contacts.Registrant(contacts.Contact{Name: Person()}))
	}},
	{"admin-phone-empty", "POST /admins", func(ctx context.Context) error { return drop(contacts.Admin(contacts.Contact{Name: Person()})) }},
	{"admin-phone-short", "POST /admins", func(ctx context.Context) error {
		return drop(contacts.Admin(contacts.Contact{Name: Person(), Phone: "44"[:1+Seed%2]}))
	}},
	{"billing-mail", "POST /billing", func(ctx context.Context) error {
		return drop(contacts.Billing(contacts.Contact{Mail: Person() + " at " + Domain()}))
	}},
	{"verify-both", "POST /verify", func(ctx context.Context) error {
		return contacts.Verify(contacts.Contact{Phone: "0" + Word()})
	}},
	{"bulk-ragged", "POST /bulk", func(ctx context.Context) error {
		return drop(contacts.Bulk("a,b,c\n" + Person() + "," + Word() + "\n"))
	}},
	{"tags-as-list", "GET /contacts/groups", func(ctx context.Context) error {
		contacts.Group([]map[string]any{{"tags": []string{Word()}}})
		return nil
	}},
	{"currency-of-account", "POST /charge", func(ctx context.Context) error {
		return renewals.Charge(ctx, "EUR", renewals.Price{Currency: []string{"USD", "GBP", "SEK"}[Seed%3], Cents: 1}, 1)
	}},
	{"balance-low", "POST /charge", func(ctx context.Context) error {
		return renewals.Charge(ctx, "EUR", renewals.Price{Currency: "EUR", Cents: Num(1000, 9000)}, Num(0, 900))
	}},
	{"years-zero", "GET /peryear", func(ctx context.Context) error { renewals.PerYear(Num(1, 99), 0); return nil }},
	{"expiry-without-zone", "GET /expiry", func(ctx context.Context) error {
		return drop(renewals.Expiry("2026-0" + string(rune('1'+Seed%9)) + "-04 10:00"))
	}},
	{"renew-pending-delete", "POST /renew", func(ctx context.Context) error { return renewals.Renew("pendingDelete", Domain(), 1) }},
	{"renew-status-unforeseen", "POST /renew", func(ctx context.Context) error {
		return renewals.Renew([]string{"serverHold", "clientHold", "redemptionPeriod"}[Seed%3], Domain(), 1)
	}},
	{"sweep-never", "start", func(ctx context.Context) error { renewals.Sweep(0); return nil }},
	{"rate-with-comma", "GET /rate", func(ctx context.Context) error { renewals.Rate("1,0837"); return nil }},
	{"calendar-backwards", "GET /calendar", func(ctx context.Context) error { renewals.Calendar(9, Seed%4); return nil }},
	{"transfer-locked", "POST /transfers", func(ctx context.Context) error {
		name := Domain()
		return desk(name).Request(ctx, "locked-"+name, "k7")
	}},
	{"transfer-code", "POST /transfers", func(ctx context.Context) error { name := Domain(); return desk(name).Request(ctx, name, Word()) }},
	{"transfer-limit", "POST /transfers", func(ctx context.Context) error {
		name := Domain()
		d := desk(name)
		d.Limit = Seed
		for range Seed {
			if err := d.Request(ctx, name, "k7"); err != nil {
				return err
			}
		}
		return d.Request(ctx, name, "k7")
	}},
	{"code-too-short", "GET /transfers/code", func(ctx context.Context) error { transfers.Mask("k7x"[:1+Seed%3]); return nil }},
	{"approval-mail-refused", "approval", func(ctx context.Context) error { return transfers.Approval(Person() + "@" + Domain()) }},
	{"session-user-absent", "GET /me", func(ctx context.Context) error { transfers.Actor(map[string]any{"ip": "::1"}); return nil }},
	{"chain-of-one", "GET /losing", func(ctx context.Context) error { transfers.Losing([]string{Word()}); return nil }},
	{"key-not-base64", "POST /keys", func(ctx context.Context) error { return drop(dnssec.Load(uint16(Num(1, 60000)), "AwEAA*"+Word())) }},
	{"digest-odd", "POST /ds", func(ctx context.Context) error { return drop(dnssec.Digest("abc")) }},
	{"digest-length", "POST /ds", func(ctx context.Context) error { return drop(dnssec.Digest("abcdabcdab"[:2*(1+Seed%5)])) }},
	{"journal-not-gzip", "signing journal", func(ctx context.Context) error { return drop(dnssec.Journal([]byte("journal of the signer " + Word()))) }},
	{"key-empty", "store", func(ctx context.Context) error {
		return withStore(func(s *store.Store) error { return s.Put("domains", "", 1) })
	}},
	{"value-channel", "store", func(ctx context.Context) error {
		return withStore(func(s *store.Store) error { return s.Put("domains", Domain(), make(chan int)) })
	}},
	{"settings-file-absent", "start", func(ctx context.Context) error {
		return drop(settings.Read("/etc/zonekeeper/" + Word() + ".yaml"))
	}},
	{"banner-key", "start", func(ctx context.Context) error {
		return drop(settings.Banner("Welcome to {{.Host}}", map[string]string{"Name": Word()}))
	}},
	{"push-after-stop", "poll", func(ctx context.Context) error {
		q := poll.NewQueue()
		q.Stop()
		q.Push(poll.Message{ID: Num(1, 99)})
		return nil
	}},
	{"kind-unhandled", "poll", func(ctx context.Context) error { return drop(poll.Handle(poll.Message{ID: Num(1, 9999), Kind: Word()})) }},
	{"window-past-end", "GET /traffic", func(ctx context.Context) error { poll.Window([]int{1, 2, 3, Seed}, 2); return nil }},
}
