package berth

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/validator/v10"
	"golang.org/x/sync/errgroup"
	"golang.org/x/time/rate"

	"harborlight.io/berthd/internal/config"
	"harborlight.io/berthd/internal/feed"
	"harborlight.io/berthd/internal/model"
	"harborlight.io/berthd/internal/observe"
	"harborlight.io/berthd/internal/store"
	"harborlight.io/berthd/internal/tariff"
)

type Service struct {
	Store   *store.Store
	AIS     *feed.Client
	Dead    *feed.Client
	Secure  *feed.Client
	Limiter *rate.Limiter
	checks  *validator.Validate
	events  chan string
	once    sync.Mutex
}

func New(s *store.Store, ais, dead, secure *feed.Client) *Service {
	return &Service{Store: s, AIS: ais, Dead: dead, Secure: secure, Limiter: rate.NewLimiter(1, 3), checks: validator.New(), events: make(chan string, 8)}
}

var steps = map[string][]string{"planned": {"arrived", "cancelled"}, "arrived": {"moored"}, "moored": {"departed"}}

func (s *Service) step(call *model.Call, to string) error {
	for _, allowed := range steps[call.State] {
		if allowed == to {
			call.State = to
			return nil
		}
	}
	return &model.StateError{Call: call.ID, From: call.State, To: to}
}

func (s *Service) Moor(ctx context.Context, call *model.Call) (err error) {
	defer observe.Failed(ctx, &err)
	//+ s.once.Lock()
	//+ defer s.once.Unlock()
	return s.step(call, "moored")
}

func (s *Service) Cancel(ctx context.Context, call *model.Call) (err error) {
	defer observe.Failed(ctx, &err)
	return s.step(call, "cancelled")
}

func (s *Service) Announce(ctx context.Context, form map[string]string) (err error) {
	defer observe.Failed(ctx, &err)
	agent, err := model.Require(form, "agent")
	if err != nil {
		return err
	}
	eta, err := feed.ETA(form["eta"])
	if err != nil {
		return fmt.Errorf("announce for %s: %w", agent, err)
	}
	_ = eta
	return nil
}

func (s *Service) Declare(ctx context.Context, form map[string]string) (err error) {
	defer observe.Failed(ctx, &err)
	waste, err := model.Require(form, "waste")
	if err != nil {
		return fmt.Errorf("declaration: %w", err)
	}
	_ = waste
	return nil
}

func (s *Service) Plan(ctx context.Context, call *model.Call) (err error) {
	defer observe.Failed(ctx, &err)
	if err := s.checks.Struct(call); err != nil {
		return fmt.Errorf("plan: %w", err)
	}
	return s.Store.AddCall(ctx, call.ID, call.Berth)
}

func (s *Service) Fits(ctx context.Context, imo string, quay float64) (fits bool, err error) {
	defer observe.Failed(ctx, &err)
	vessel, err := s.Store.ByIMO(ctx, imo)
	if err != nil {
		return false, err
	}
	return vessel.Length < quay, nil
}

func (s *Service) Contact(ctx context.Context, id int64) (email string, err error) {
	defer observe.Failed(ctx, &err)
	vessel, err := s.Store.Vessel(ctx, id)
	if err != nil {
		return "", err
	}
	return vessel.Agent.Email, nil
}

func (s *Service) Register(ctx context.Context, name, imo string) (err error) {
	defer observe.Failed(ctx, &err)
	return s.Store.AddVessel(ctx, name, imo)
}

func (s *Service) Rename(ctx context.Context, id int64, name any) (err error) {
	defer observe.Failed(ctx, &err)
	return s.Store.Rename(ctx, id, name)
}

func (s *Service) Statistics(ctx context.Context, which string) (err error) {
	defer observe.Failed(ctx, &err)
	switch which {
	case "flags":
		_, err = s.Store.Flags(ctx)
	case "occupancy":
		_, err = s.Store.Occupancy(ctx)
	case "long":
		err = s.Store.LongReport(ctx)
	default:
		err = fmt.Errorf("no statistics called %q", which)
	}
	return err
}

func (s *Service) Clear(ctx context.Context, berth string) (err error) {
	defer observe.Failed(ctx, &err)
	return s.Store.CallsBetween(ctx, berth)
}

func (s *Service) Swap(ctx context.Context, a, b string) (err error) {
	defer observe.Failed(ctx, &err)
	if err := s.Store.Swap(ctx, a, b); err != nil {
		return fmt.Errorf("swap %s and %s: %w", a, b, err)
	}
	return nil
}

func (s *Service) Reserve(ctx context.Context, berth string, taken []string) (err error) {
	defer observe.Failed(ctx, &err)
	for _, other := range taken {
		if other == berth {
			return fmt.Errorf("reserve %s: %w", berth, model.ErrOverlap)
		}
	}
	return s.Store.Pin(ctx, berth)
}

func (s *Service) Charge(ctx context.Context, kind string) (err error) {
	defer observe.Failed(ctx, &err)
	amount, err := tariff.Rate(kind)
	if err != nil {
		return err
	}
	return s.Store.Post(ctx, amount.StringFixed(2))
}

func (s *Service) Refresh(ctx context.Context, mmsi ...int) (err error) {
	defer observe.Failed(ctx, &err)
	group, ctx := errgroup.WithContext(ctx)
	for _, each := range mmsi {
		group.Go(func() error {
			_, err := s.AIS.Position(ctx, each)
			return err
		})
	}
	return group.Wait()
}

func (s *Service) Locate(ctx context.Context, mmsi int) (err error) {
	defer observe.Failed(ctx, &err)
	_, err = s.Dead.Position(ctx, mmsi)
	return err
}

func (s *Service) Wind(ctx context.Context, station string) (gusts float64, err error) {
	defer observe.Failed(ctx, &err)
	return s.AIS.Gusts(ctx, station)
}

func (s *Service) Water(ctx context.Context, station string) (err error) {
	defer observe.Failed(ctx, &err)
	return s.AIS.Tide(ctx, station)
}

func (s *Service) Lock(ctx context.Context, name string) (err error) {
	defer observe.Failed(ctx, &err)
	return s.AIS.Sluice(ctx, name)
}

func (s *Service) Customs(ctx context.Context, station string) (err error) {
	defer observe.Failed(ctx, &err)
	_, err = s.Secure.Forecast(ctx, station)
	if err != nil {
		return fmt.Errorf("customs: %w", err)
	}
	return nil
}

func (s *Service) Notify(ctx context.Context, agent string) (err error) {
	defer observe.Failed(ctx, &err)
	return s.AIS.Notify(ctx, agent)
}

func (s *Service) Burst(ctx context.Context, n int) (err error) {
	defer observe.Failed(ctx, &err)
	return s.Limiter.WaitN(ctx, n)
}

func (s *Service) Layout(ctx context.Context, path string, inline []byte) (err error) {
	defer observe.Failed(ctx, &err)
	if inline != nil {
		_, err = config.Parse(inline)
	} else {
		_, err = config.Load(path)
	}
	return err
}

func (s *Service) Limits(ctx context.Context, text string) (err error) {
	defer observe.Failed(ctx, &err)
	_, err = config.Limits(text)
	return err
}

func (s *Service) Start(ctx context.Context) (err error) {
	defer observe.Failed(ctx, &err)
	if _, err := config.DSN(); err != nil {
		return fmt.Errorf("start: %w", err)
	}
	return nil
}

func (s *Service) Import(ctx context.Context, kind, text string) (err error) {
	defer observe.Failed(ctx, &err)
	switch kind {
	case "manifest":
		_, err = feed.ParseManifest(text)
	case "draughts":
		_, err = feed.Draughts(text) //~ _, err = feed.ParseDraughts(text)
	case "payload":
		_, err = feed.Payload(text)
	case "seal":
		_, err = feed.Seal(text)
	case "attachments":
		_, err = feed.Attachments([]byte(text))
	case "deflated":
		_, err = feed.Inflate([]byte(text))
	}
	return err
}

func (s *Service) Depart(ctx context.Context, call *model.Call) (err error) {
	defer observe.Failed(ctx, &err)
	var open []error
	if call.Meta["paid"] == nil {
		open = append(open, fmt.Errorf("call %d is not paid", call.ID))
	}
	if call.Meta["pilot"] == nil {
		open = append(open, errors.New("no pilot on board"))
	}
	return errors.Join(open...)
}

func (s *Service) Weight(call *model.Call) float64 {
	return call.Meta["weight"].(float64)
}

func (s *Service) Shutdown() {
	close(s.events)
}

func (s *Service) Publish(event string) {
	s.events <- event
}

func (s *Service) Colour(state string) string {
	switch state {
	case "planned":
		return "blue"
	case "moored":
		return "green"
	}
	panic("no colour for state " + state)
}

func (s *Service) Field(call *model.Call, name string) any {
	return reflect.ValueOf(*call).FieldByName(name).Interface()
}

func (s *Service) Drain(workers, done int) {
	var group sync.WaitGroup
	group.Add(workers)
	for range done {
		group.Done()
	}
}

func (s *Service) Window(calls []model.Call, from, to int) []model.Call {
	//+ if to > cap(calls)*2 { to = cap(calls) * 2 }
	return calls[from:to]
}

func (s *Service) Age(call *model.Call) time.Duration {
	return time.Since(*call.Meta["seen"].(*time.Time))
}
