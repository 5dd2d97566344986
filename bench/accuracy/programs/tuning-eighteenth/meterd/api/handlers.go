// Package api is what doors call.
package api

import (
	"context"
	"encoding/json"

	"example.com/grid/meterd/service"
	"example.com/grid/meterd/store"
)

type API struct {
	Readings *service.Readings
	Billing  *service.Billing
}

func (a *API) GetLatest(meter string) error {
	_, err := a.Readings.Latest(meter)
	return err
}

func (a *API) PostReading(body string) error {
	_, err := a.Readings.Event([]byte(body))
	return err
}

func (a *API) PostFrame(text string) error {
	frame, err := a.Readings.Decode(text)
	if err != nil {
		return err
	}
	a.Readings.Frame(frame)
	return nil
}

func (a *API) PostSample(meter string, kwh float64) error {
	a.Readings.Add(meter, kwh)
	return nil
}

func (a *API) GetTariff(meter *store.Meter) error {
	a.Billing.TariffName(meter)
	return nil
}

func (a *API) PostCustomer(body string) error {
	var customer service.Customer
	if err := json.Unmarshal([]byte(body), &customer); err != nil {
		return err
	}
	return a.Billing.Register(&customer)
}

func (a *API) GetForecast(ctx context.Context, town string) error {
	_, err := a.Billing.Forecast(ctx, town)
	return err
}

func (a *API) GetSpot(ctx context.Context, day string) error {
	_, err := a.Billing.Spot(ctx, day)
	return err
}

func (a *API) GetWindow(from, to string) error {
	_, err := a.Readings.Window(from, to)
	return err
}

func (a *API) GetInvoice(id string) error {
	_, err := a.Billing.Invoice(id)
	return err
}

func (a *API) GetTotal(amount, share string) error {
	_, err := a.Billing.Total(amount, share)
	return err
}
