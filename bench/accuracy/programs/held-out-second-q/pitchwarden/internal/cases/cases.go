package cases

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/townmarkets/pitchwarden/internal/feeds"
	"github.com/townmarkets/pitchwarden/internal/kiosk"
	"github.com/townmarkets/pitchwarden/internal/money"
	"github.com/townmarkets/pitchwarden/internal/pitches"
	"github.com/townmarkets/pitchwarden/internal/rent"
	"github.com/townmarkets/pitchwarden/internal/store"
	"github.com/townmarkets/pitchwarden/internal/traders"
)

const (
	internal = 0
	server   = 1
	consumer = 4
)

type App struct {
	Store    *store.Store
	Registry *traders.Registry
	Book     *rent.Book
	Feeds    *feeds.Client
	Folder   string
}

func NewApp(folder string) (*App, error) {
	path := folder + "/market.db"
	os.Remove(path)
	db, err := store.Open("file:" + path)
	if err != nil {
		return nil, err
	}
	return &App{db, &traders.Registry{Store: db}, &rent.Book{Store: db, Folder: folder}, feeds.New("http://127.0.0.1:9945"), folder}, nil
}

type Case struct {
	Bug, Span string
	Kind      int
	Do        func(ctx context.Context, a *App, d *Draw) error
}

func pass(claims jwt.MapClaims) string {
	token, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(kiosk.Key)
	return token
}

func drop[T any](_ T, err error) error { return err }

func taken(d *Draw) (*pitches.Board, string, int) {
	board, row, n := pitches.NewBoard("."), d.Of("A", "B", "C"), d.N(1, 11)
	board.Assign(row, n, "B-00001")
	board.Assign(row, n+1, "B-00002")
	return board, row, n
}

func lines(d *Draw, odd string) *strings.Reader {
	return strings.NewReader(fmt.Sprintf("%s,%s,2019-04-01\n%s\n", d.Person(), d.Badge(), odd))
}

var All = []Case{
	//+ {"", "", internal, func(context.Context, *App, *Draw) error { return nil }},
	{"trader-number-prefixed", "GET /traders/{number}", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(a.Registry.Lookup(ctx, fmt.Sprintf("T%d", d.N(10, 999))))
		}},
	{"trader-deleted", "GET /traders/{number}", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(a.Registry.Lookup(ctx, fmt.Sprint(d.N(1000, 9999))))
		}},
	{"badge-reused", "POST /traders", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return a.Registry.Register(ctx, traders.Trader{Name: d.Person(), Badge: "B-0001"})
		}},
	{"trader-form-unchecked", "POST /traders", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return a.Registry.Register(ctx, traders.Trader{Badge: fmt.Sprint(d.N(1000, 9999))})
		}},
	{"licence-not-loaded", "GET /traders/{number}/licence", server,
		func(ctx context.Context, a *App, d *Draw) error {
			_ = a.Registry.DaysLeft(&traders.Trader{ID: d.N(1, 99), Name: d.Person()}, time.Now())
			return nil
		}},
	{"licence-lapsed-admitted", "POST /gate", server,
		func(ctx context.Context, a *App, d *Draw) error {
			lapsed := time.Date(2026, time.Month(d.N(1, 9)), d.N(1, 28), 0, 0, 0, 0, time.UTC)
			return a.Registry.Admit(&traders.Trader{Name: d.Person(), Licence: &traders.Licence{Expires: lapsed}}, lapsed.AddDate(0, 0, 9))
		}},
	{"waiting-list-unmade", "POST /waiting", server,
		func(ctx context.Context, a *App, d *Draw) error {
			_ = a.Registry.Wait(d.Town(), d.Badge())
			return nil
		}},
	{"tags-unmade", "PUT /traders/{number}/tags", server,
		func(ctx context.Context, a *App, d *Draw) error {
			(&traders.Trader{Name: d.Person()}).Tag("Sells", d.Goods())
			return nil
		}},
	{"badge-short", "GET /badges/{badge}", server,
		func(ctx context.Context, a *App, d *Draw) error {
			_ = traders.ShortBadge(d.Badge())
			return nil
		}},
	{"import-columns", "import traders", internal,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(a.Registry.ImportList(ctx, lines(d, d.Person()+","+d.Badge())))
		}},
	{"import-day-order", "import traders", internal,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(a.Registry.ImportList(ctx, lines(d, fmt.Sprintf("%s,%s,%02d/%02d/2019", d.Person(), d.Badge(), d.N(13, 28), d.N(1, 9)))))
		}},
	{"note-null", "GET /traders/{number}/note", server,
		func(ctx context.Context, a *App, d *Draw) error { return drop(a.Registry.Note(ctx, 1)) }},
	{"walk-up-taken", "POST /pitches/{row}/{number}", server,
		func(ctx context.Context, a *App, d *Draw) error {
			board, row, n := taken(d)
			return board.WalkUp(ctx, row, n, d.Badge())
		}},
	{"swap-not-cleared", "POST /pitches/swap", server,
		func(ctx context.Context, a *App, d *Draw) error {
			board, row, n := taken(d)
			return board.Swap(ctx, row, n, n+1)
		}},
	{"row-beyond", "POST /pitches/{row}/{number}", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return pitches.NewBoard(".").Assign(d.Of("E", "F", "G", "H"), d.N(1, 12), d.Badge())
		}},
	{"plan-file", "GET /plans/{market}", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(pitches.NewBoard(a.Folder).Plan(strings.ToLower(d.Town())))
		}},
	{"day-closed-twice", "close day", internal,
		func(ctx context.Context, a *App, d *Draw) error {
			board := pitches.NewBoard(".")
			board.CloseDay()
			_ = board.CloseDay()
			return nil
		}},
	{"announced-after-close", "announce", consumer,
		func(ctx context.Context, a *App, d *Draw) error {
			board := pitches.NewBoard(".")
			board.CloseDay()
			board.Announce(d.Goods())
			return nil
		}},
	{"pitch-circle", "audit pitches", internal,
		func(ctx context.Context, a *App, d *Draw) error {
			p := &pitches.Pitch{Row: d.Of("A", "B", "C"), Number: d.N(1, 12)}
			p.Next = p
			return drop(pitches.Depth(p))
		}},
	{"zone-windows", "GET /opening", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(pitches.OpeningTime(d.Of("GMT Standard Time", "W. Europe Standard Time", "Europe/Kiew2"), "07:30"))
		}},
	{"tariffs-listed", "load tariffs", internal,
		func(ctx context.Context, a *App, d *Draw) error { return drop(a.Book.Tariffs()) }},
	{"season-unlisted", "GET /rent", server,
		func(ctx context.Context, a *App, d *Draw) error {
			_ = a.Book.Due(money.Cents(d.N(100, 900)), d.Of(seasons...))
			return nil
		}},
	{"frontage-nought", "GET /rent/quote", server,
		func(ctx context.Context, a *App, d *Draw) error {
			_ = a.Book.Quote(money.Cents(d.N(100, 900)), 0)
			return nil
		}},
	{"amount-comma", "POST /payments", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return a.Book.Pay(ctx, 1, fmt.Sprintf("%d,%02d", d.N(3, 90), d.N(10, 99)))
		}},
	{"payment-orphan", "POST /payments", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return a.Book.Pay(ctx, d.N(2000, 9000), fmt.Sprint(d.N(3, 90)))
		}},
	{"refund-all-kept", "POST /refunds", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return a.Book.Refund(ctx, 500, money.Cents(d.N(501, 900)))
		}},
	{"deposit-negative", "take deposits", consumer,
		func(ctx context.Context, a *App, d *Draw) error {
			return a.Book.Deposit(ctx, 1, money.Cents(-d.N(100, 900)))
		}},
	{"invoice-no-pitch", "print invoices", internal,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(a.Book.Invoice(map[string]any{"Name": d.Person(), "Pitches": []string{}, "Total": map[string]int{"Euros": d.N(1, 9)}}))
		}},
	{"occupancy-nan", "GET /occupancy/{market}", server,
		func(ctx context.Context, a *App, d *Draw) error { return drop(rent.Occupancy(d.Town(), 0, 0)) }},
	{"totals-one-too-many", "sum rents", internal,
		func(ctx context.Context, a *App, d *Draw) error {
			_ = rent.Totals([][]money.Cents{{1, 2}, {money.Cents(d.N(1, 9))}})
			return nil
		}},
	{"forecast-late", "GET /forecast", server,
		func(ctx context.Context, a *App, d *Draw) error { return drop(a.Feeds.Weather(ctx, d.Town())) }},
	{"gusts-html", "check gusts", internal,
		func(ctx context.Context, a *App, d *Draw) error { return drop(a.Feeds.Gusts(ctx, d.Town())) }},
	{"holidays-object", "load holidays", internal,
		func(ctx context.Context, a *App, d *Draw) error { return drop(a.Feeds.Holidays(ctx, d.N(2026, 2040))) }},
	{"hygiene-gateway", "GET /traders/{number}/stars", server,
		func(ctx context.Context, a *App, d *Draw) error { return drop(a.Feeds.FoodRating(ctx, d.N(10, 999))) }},
	{"terminal-refused", "capture", consumer,
		func(ctx context.Context, a *App, d *Draw) error {
			return feeds.New("http://127.0.0.1:9946").Capture(ctx, fmt.Sprintf("t%d", d.N(1, 99)))
		}},
	{"council-not-tls", "GET /wards/{ward}", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return feeds.New("https://127.0.0.1:9945").Council(ctx, d.Town())
		}},
	{"hook-amount-text", "POST /hooks/payment", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(feeds.OnPayment([]byte(fmt.Sprintf(`{"amount": "%d.00", "badge": "%s"}`, d.N(1, 99), d.Badge()))))
		}},
	{"hook-form-encoded", "POST /hooks/payment", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(feeds.OnPayment([]byte("amount=" + d.Badge())))
		}},
	{"footfall-not-gzip", "upload footfall", consumer,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(feeds.Unpack(bytes.Repeat([]byte("31;"), d.N(9, 30))))
		}},
	{"terminal-key-unset", "start", internal,
		func(ctx context.Context, a *App, d *Draw) error { return drop(feeds.TerminalKey("Kelso")) }},
	{"mail-closed", "mail invoices", internal,
		func(ctx context.Context, a *App, d *Draw) error {
			return feeds.Mail(strings.ToLower(d.Goods())+"@stall.example", "Your rent")
		}},
	{"hall-full", "POST /kiosk", server,
		func(ctx context.Context, a *App, d *Draw) error {
			seats := d.N(3, 30)
			hall := kiosk.NewHall(seats)
			for range seats {
				hall.Enter()
			}
			return hall.Enter()
		}},
	{"inspector-pass-old", "GET /kiosk/inspector", server,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(kiosk.Inspector(ctx, pass(jwt.MapClaims{"sub": d.Person(), "exp": 1700000000 + d.N(1, 9999)})))
		}},
	{"counter-overflow", "sum footfall", internal,
		func(ctx context.Context, a *App, d *Draw) error {
			return drop(kiosk.Footfall(strings.NewReader(fmt.Sprintf("%d\n%d\n", d.N(1, 900), d.N(70000, 99000)))))
		}},
	{"kiosk-left", "await kiosk", internal,
		func(ctx context.Context, a *App, d *Draw) error {
			ctx, cancel := context.WithCancelCause(ctx)
			cancel(errors.New(d.Of("screen went dark", "session was closed", "door was opened")))
			return drop(kiosk.Await(ctx, nil, time.Second))
		}},
	{"arrears-table", "GET /arrears/{market}", server,
		func(ctx context.Context, a *App, d *Draw) error { return drop(a.Store.Arrears(ctx, d.Town())) }},
	{"commit-then-delete", "POST /traders/merge", server,
		func(ctx context.Context, a *App, d *Draw) error { return a.Store.Move(ctx, d.N(20, 99), 1) }},
	{"stocktake-locks", "stocktake", internal,
		func(ctx context.Context, a *App, d *Draw) error {
			return a.Store.Stocktake(ctx, func(ctx context.Context) error { return a.Store.AddTrader(ctx, d.Badge(), d.Person()) }) //~ return a.Store.Stocktake(ctx, func(ctx context.Context) error { return a.Store.InsertTrader(ctx, d.Badge(), d.Person()) })
		}},
}
