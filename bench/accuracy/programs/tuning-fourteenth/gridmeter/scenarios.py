"""How each bug is met: a label, and what a caller of this run does."""
import asyncio
import struct
from datetime import date, datetime, timedelta

import jwt

from app.api import routes
from app.domain import tariffs
from app.repositories import customers, invoices, meters
from app.services import auth, forecast, invoicing, notifications, outages, readings, switching

ENTRIES = []


def bug(label, entry):
    ENTRIES.append((label, entry))


bug("unknown-serial-shown",
    lambda v: routes.show_meter({"serial": v.serial()}))
bug("switch-without-start",
    lambda v: switching.request({"reference": v.ref(), "meter": v.number()}))
bug("retired-tariff",
    lambda v: invoicing.estimate(v.pick(["FIX09", "SUN21", "ECO", "HEAT3"]), v.number()) if v.seed % 2 else invoicing.discount(v.pick(["FIX09", "SUN21", "ECO"]), "green"))
bug("csv-decimal-comma",
    lambda v: readings.import_csv(f"{v.serial()};2025-0{1 + v.seed % 8}-11;{v.number()},{v.number()}\n"))
bug("self-reading-absent",
    lambda v: readings.self_reading({"serial": v.serial(), "note": v.word()}))
bug("british-dates",
    lambda v: routes.day_reading({"day": f"{10 + v.seed}/0{1 + v.seed % 9}/2025"}))
bug("correction-with-time",
    lambda v: readings.correct(v.meter_id, {"day": v.day() + "T00:00", "kwh": v.number()}))
bug("outage-zone-lost",
    lambda v: outages.overdue([{"area": v.word(), "until": v.day() + "T10:00:00"}]))
bug("operator-webhook-shape",
    lambda v: switching.inbound({"reference": v.ref(), "meter": v.serial()} if v.seed % 2 else {"reference": v.ref(), "meter": v.word(), "supplier": None}))
bug("confirmation-time-is-text",
    lambda v: switching.confirmation({"reference": v.ref(), "confirmed_at": v.day()}))
bug("activation-too-early",
    lambda v: switching.activate(v.ref(), "requested"))
bug("meter-twice",
    lambda v: [routes.add_meter({"serial": serial, "customer": 1}) for serial in [v.serial()] * 2])
bug("customer-without-mail",
    lambda v: switching.register(v.name(), None))
bug("gateway-column-missing",
    lambda v: routes.meter_gateway({"id": v.number()}))
bug("consents-table-missing",
    lambda v: routes.consents({"customer": v.number()}))
bug("owner-gone",
    lambda v: invoicing.owner_of(9000 + v.number()))
bug("lazy-meters-after-close",
    lambda v: notifications.greet(v.customer_id))
bug("archive-pool-held",
    lambda v: routes.archive({"id": v.number()}))
bug("intraday-closed",
    lambda v: forecast.intraday(v.zone()))
bug("weather-slow",
    lambda v: forecast.solar(v.word()))
bug("market-without-prices",
    lambda v: forecast.prices(v.zone()) if v.seed % 2 else forecast.average([v.zone()]))
bug("fee-null",
    lambda v: outages.fee(v.word()) if v.seed % 3 else outages.fees([v.word(), v.word()]))
bug("cache-down-store",
    lambda v: forecast.store(v.zone(), v.number()))
bug("header-without-scheme",
    lambda v: routes.portal({"authorization": v.word() + str(v.number())}))
bug("mail-lacks-value",
    lambda v: notifications.reminder({"name": v.name()}, v.number()))
bug("export-lacks-slots",
    lambda v: readings.profile([{"slot": n, v.pick(["wh", "value", "energy"]): n} for n in range(v.seed + 2)]))
bug("load-of-idle-meter",
    lambda v: readings.mean_load([(n, 0) for n in range(v.seed)]))
bug("feeder-loop",
    lambda v: outages.feeders({"f" + str(v.seed): ["g"], "g": ["f" + str(v.seed)]}, "g"))
bug("new-meter-has-none",
    lambda v: readings.last(50_000 + v.number()))
bug("crew-plan-absent",
    lambda v: outages.crew_plan(v.prefix + "/plans", v.day()))
bug("areas-not-yaml",
    lambda v: outages.settings(f"areas: [{v.word()}, {v.word()}\nlimit: {v.seed}\n"))
bug("mailbox-unset",
    lambda v: outages.mailbox({"GRID_AREA": v.word()}))
bug("total-not-serialized",
    lambda v: invoicing.export(v.invoice("issued")))
bug("zero-positions-dropped",
    lambda v: forecast.balance(v.zone()))
bug("sms-gateway-down",
    lambda v: notifications.text("+49170" + str(v.number()), v.word()))
bug("billing-row-without-price",
    lambda v: invoicing.run_month([{"contract": v.number(), "kwh": v.seed}]))
bug("parts-do-not-sum",
    lambda v: invoicing.settle([v.number(), v.number()], v.seed))
bug("unknown-surcharge",
    lambda v: invoicing.discount("FIX12", v.pick(["solar", "none", "storage"])))
bug("above-last-band",
    lambda v: invoicing.band_price("DYN", 2000 + v.number()))
bug("last-of-long-month",
    lambda v: invoicing.next_due(date(2024 + v.seed % 2, v.pick([1, 3, 5, 8, 10]), 31)))
bug("too-many-reports",
    lambda v: [outages.report("a" + str(v.seed)) for _ in range(5)])
bug("page-of-words",
    lambda v: routes.invoices_of({"page": v.pick(["first", "last", "2;", "next"]), "numbers": []}))
bug("withdrawal-lacks-reason",
    lambda v: switching.withdraw({"reference": v.ref()}))
