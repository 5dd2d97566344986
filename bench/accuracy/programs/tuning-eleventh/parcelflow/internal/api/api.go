// Package api has what is served: each handler opens a span and records what failed in it.
package api

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"example.org/parcelflow/internal/conf"
	"example.org/parcelflow/internal/intake"
	"example.org/parcelflow/internal/rates"
	"example.org/parcelflow/internal/ship"
	"example.org/parcelflow/internal/store"
	"github.com/shopspring/decimal"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

type Handlers struct {
	Ship   *ship.Service
	Stacks bool
	// Outer leaves the recording to the door.
	Outer bool
}


func (h *Handlers) traced(ctx context.Context, name string, kind trace.SpanKind, work func(context.Context) error) error {
	ctx, span := otel.Tracer("parcelflow/api").Start(ctx, name, trace.WithSpanKind(kind))
	defer span.End()
	err := work(ctx)
	if err != nil && !h.Outer {
		h.Fail(span, err)
	}
	return err
}

func (h *Handlers) Fail(span trace.Span, err error) {
	span.RecordError(err, trace.WithStackTrace(h.Stacks))
	span.SetStatus(codes.Error, err.Error())
	slog.Debug("failed", "error", err)
}

func (h *Handlers) CreateShipment(ctx context.Context, sh store.Shipment, to intake.Address, parcel intake.Parcel) error {
	return h.traced(ctx, "POST /shipments", trace.SpanKindServer, func(ctx context.Context) error {
		if err := intake.Valid(to); err != nil {
			return fmt.Errorf("recipient: %w", err)
		}
		if err := intake.Valid(parcel); err != nil {
			return fmt.Errorf("parcel: %w", err)
		}
		return h.Ship.Create(ctx, sh)
	})
}

func (h *Handlers) GetShipment(ctx context.Context, id string) error {
	return h.traced(ctx, "GET /shipments/{id}", trace.SpanKindServer, func(ctx context.Context) error {
		_, err := h.Ship.Store.Shipment(ctx, id)
		return err
	})
}

func (h *Handlers) Cancel(ctx context.Context, id string) error {
	return h.traced(ctx, "DELETE /shipments/{id}", trace.SpanKindServer, func(ctx context.Context) error { return h.Ship.Cancel(ctx, id) })
}

func (h *Handlers) Label(ctx context.Context, id, country string) error {
	return h.traced(ctx, "POST /shipments/{id}/label", trace.SpanKindServer, func(ctx context.Context) error {
		return h.Ship.Label(ctx, id, country)
	})
}

func (h *Handlers) Quote(ctx context.Context, customer, postcode string, grams int) error {
	return h.traced(ctx, "POST /quotes", trace.SpanKindServer, func(ctx context.Context) error {
		_, err := h.Ship.Quote(ctx, customer, postcode, grams)
		return err
	})
}

func (h *Handlers) Surcharge(ctx context.Context, base int64, share string) error {
	return h.traced(ctx, "POST /quotes/surcharge", trace.SpanKindServer, func(context.Context) error {
		_, err := rates.Surcharge(decimal.NewFromInt(base), share)
		return err
	})
}

func (h *Handlers) Compare(ctx context.Context, postcode string, grams int) error {
	return h.traced(ctx, "GET /rates", trace.SpanKindServer, func(ctx context.Context) error { return h.Ship.Compare(ctx, postcode, grams) })
}

func (h *Handlers) Pickup(ctx context.Context, day, postcode string) error {
	return h.traced(ctx, "POST /pickups", trace.SpanKindServer, func(ctx context.Context) error {
		if _, err := intake.Pickup(day); err != nil {
			return err
		}
		_, err := h.Ship.Store.DepotFor(ctx, postcode)
		return err
	})
}

func (h *Handlers) Webhook(ctx context.Context, secret, body, signature, event string) error {
	return h.traced(ctx, "POST /webhooks", trace.SpanKindServer, func(context.Context) error {
		if err := intake.Verify([]byte(secret), []byte(body), signature, event); err != nil {
			return err
		}
		_, err := intake.Decode([]byte(body))
		return err
	})
}

func (h *Handlers) Partner(ctx context.Context, token string) error {
	return h.traced(ctx, "GET /partner", trace.SpanKindServer, func(context.Context) error {
		_, err := intake.Claims(token, []byte("partner-key"))
		return err
	})
}

func (h *Handlers) Orders(ctx context.Context, customer, file string) error {
	return h.traced(ctx, "import orders", trace.SpanKindInternal, func(ctx context.Context) error {
		rows, err := intake.Rows(strings.NewReader(file))
		if err != nil {
			return err
		}
		return h.Ship.Import(ctx, rows, customer)
	})
}

func (h *Handlers) Scan(ctx context.Context, id, depot, kind string) error {
	return h.traced(ctx, "scans process", trace.SpanKindConsumer, func(ctx context.Context) error {
		return h.Ship.Scan(ctx, id, depot, kind, time.Now())
	})
}

func (h *Handlers) Track(ctx context.Context, tracking string) error {
	return h.traced(ctx, "poll tracking", trace.SpanKindInternal, func(ctx context.Context) error {
		_, err := h.Ship.Carrier.Track(ctx, tracking)
		return err
	})
}

func (h *Handlers) CheckAddress(ctx context.Context, line string) error {
	return h.traced(ctx, "POST /addresses/check", trace.SpanKindServer, func(ctx context.Context) error { return h.Ship.Customs.Address(ctx, line) })
}

func (h *Handlers) Declare(ctx context.Context, id string) error {
	return h.traced(ctx, "declare customs", trace.SpanKindInternal, func(ctx context.Context) error { return h.Ship.Customs.Customs(ctx, id) })
}

func (h *Handlers) Invoices(ctx context.Context, month string) error {
	return h.traced(ctx, "fetch invoices", trace.SpanKindInternal, func(ctx context.Context) error {
		_, err := h.Ship.Carrier.Invoice(ctx, month)
		return err
	})
}

func (h *Handlers) CloseDay(ctx context.Context, depot string) error {
	return h.traced(ctx, "close manifests", trace.SpanKindInternal, func(ctx context.Context) error {
		return h.Ship.Store.CloseManifest(ctx, depot, func() error {
			return h.Ship.Bus.Publish("manifest.closed", depot)
		})
	})
}

func (h *Handlers) Reassign(ctx context.Context, from, to string) error {
	return h.traced(ctx, "PATCH /manifests", trace.SpanKindServer, func(ctx context.Context) error { return h.Ship.Store.Reassign(ctx, from, to) })
}

func (h *Handlers) Urgent(ctx context.Context, depot string) error {
	return h.traced(ctx, "GET /depots/{code}/urgent", trace.SpanKindServer, func(ctx context.Context) error {
		_, err := h.Ship.Store.Urgent(ctx, depot)
		return err
	})
}

func (h *Handlers) Print(ctx context.Context, id, customer, template string) error {
	return h.traced(ctx, "POST /slips", trace.SpanKindServer, func(context.Context) error {
		if template != "" {
			if _, err := conf.Template("/var/lib/parcelflow/templates", template); err != nil {
				return err
			}
		}
		_, err := conf.Slip(id, customer, []string{"1 parcel"})
		return err
	})
}

func (h *Handlers) Start(ctx context.Context, file, text, secret string) error {
	return h.traced(ctx, "start", trace.SpanKindInternal, func(context.Context) error {
		if _, err := conf.Parse(file, []byte(text)); err != nil {
			return err
		}
		_, err := conf.Secret(secret)
		return err
	})
}
