"""What the doors call; a handler per thing that one can ask for."""
import asyncio
import datetime

from irrigo.clients import gateway
from irrigo.clients.cache import StateCache
from irrigo.clients.weather import WeatherClient
from irrigo.core import config, security
from irrigo.core.dates import parse_day
from irrigo.repo.fields import FieldRepository
from irrigo.repo.store import Store
from irrigo.repo.valves import ValveRepository
from irrigo.services import agronomy, billing, network, planning, reports
from irrigo.services.moisture import MoistureService
from irrigo.services.valves import Valve, ValveService, drain, reserve


class Api:
    def __init__(self, store, weather):
        self.store = store
        self.fields = FieldRepository(store)
        self.moisture = MoistureService(self.fields)
        self.valves = ValveService(ValveRepository(store))
        self.weather = WeatherClient(weather)

    def field_status(self, name, wanted):
        return {"field": name, "deficit": self.moisture.deficit(name, wanted)}

    def field_moisture(self, name):
        return {"moisture": self.moisture.latest(name)}

    def crop_demand(self, crop, evaporation):
        #+ evaporation = max(0, evaporation)
        return {"demand": round(agronomy.demand(crop, evaporation), 2)}

    def crop_stage(self, crop, stage):
        return {"next": agronomy.next_stage(crop, stage)}

    def watering(self, name, litres):
        field = self.fields.find(name)
        return {"depth": agronomy.depth(litres, field["area"])}

    def watering_time(self, mm, rate):
        return {"minutes": agronomy.runtime_minutes(mm, rate)}

    def soil(self, sand, clay):
        return {"class": agronomy.soil_class(sand, clay)}

    def variability(self, samples):
        return {"spread": agronomy.spread(samples)}

    def rain(self, site, days):
        return {"rain": self.weather.rain(site, days)}

    def alerts(self, site):
        return {"alerts": self.weather.alerts(site)}

    def register_valve(self, code, field):
        return {"registered": self.valves.register(code, field)}

    def valve_kind(self, code):
        return {"kind": self.valves.kind(code).name}

    def first_valve(self, field):
        return {"valve": self.valves.first_of(field)}

    def open_valve(self, code, state):
        return {"state": self.valves.open(Valve(code, state)).state}

    def drain_valve(self, code, state):
        return {"state": drain(Valve(code, state))}

    def watch_valve(self, code):
        return self.valves.watch_once(Valve(code))

    def cached_state(self, code):
        return {"state": StateCache().state(code)}

    def poll_valve(self, code):
        return asyncio.run(gateway.poll(code, 0.05))

    def meter(self, port):
        return asyncio.run(gateway.read_meter(port))

    def write_register(self, unit, register, value):
        return gateway.frame(unit, register, value).hex()

    def read_register(self, data):
        return gateway.decode(data)

    def command(self, name):
        return gateway.push({"name": name})

    def sync(self, reply):
        return {"sequence": gateway.acknowledge(reply)}

    def reserve(self, farm, used, litres):
        return {"left": reserve(farm, used, litres, 20000)}

    def login(self, token):
        return {"subject": security.subject_of(token)}

    def webhook(self, token, secret):
        return {"subject": security.subject_of(token, secret)}

    def delete_farm(self, roles, farm):
        security.require_role(roles, "owner")
        return {"deleted": farm}

    def losses(self, pipe):
        return {"loss": network.total_loss(pipe)}

    def pressure(self, path, start):
        return {"pressure": network.pressure_at(path, start)}

    def pressure_history(self, name):
        return {"bars": self.moisture.pressure(name)}

    def zones(self, zones):
        return network.merge_zones(zones)

    def upload(self, data):
        return {"litres": billing.import_meters(data)}

    def bill(self, litres, tariff):
        return {"price": str(billing.price(litres, tariff))}

    def bill_split(self, amount, farms):
        return billing.split_evenly(amount, farms)

    def invoice(self, payload):
        return billing.invoice(payload)

    def discount(self, tier, litres):
        return {"percent": billing.discount(tier, litres)}

    def bill_summary(self, lines):
        return billing.summary(lines)

    def stale(self, taken, now):
        return {"stale": self.moisture.stale(taken, now)}

    def plan(self, payload):
        return planning.parse_plan(payload).field

    def holidays(self, days):
        return [parse_day(day) for day in days]


def lock_and_write(path):
    first = Store(path).migrate()
    first.connection.execute("begin exclusive")
    try:
        Store(path).execute("insert into field values ('a', 1, 'b')")
    finally:
        first.connection.rollback()


def boot(raw):
    return config.settings_from(raw).site


def now():
    return datetime.datetime(2026, 6, 1, 12, 0, tzinfo=datetime.timezone.utc)
