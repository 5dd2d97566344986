"""Entries of the operations console: each is asked for by its number."""
from datetime import date, datetime, timedelta, timezone

from flask import render_template_string
import gzip

from . import settings
from .api import inspections, orders
from .clients import partners
from .domain import findings, windows
from .domain.crews import Roster
from .jobs import nightly
from .storage.archive import Register, bundle, sidecar, snapshot, thumbnail_index, unpack
from .storage.orders import open_session


class Case:
    """What a request is made of."""

    def __init__(self, rng, port, closed):
        self.rng = rng
        self.port = port
        self.closed = closed

    def word(self):
        return self.rng.choice(['dogger', 'hornsea', 'baltic', 'thanet', 'arkona', 'horns', 'kriegers', 'borssele', 'gemini', 'sandbank'])

    def name(self):
        return self.rng.choice(['Ines', 'Tomasz', 'Aoife', 'Bram', 'Sunniva', 'Kofi', 'Marit', 'Yusuf', 'Leena'])

    def num(self, low=10, high=999):
        return self.rng.randint(low, high)

    def turbine(self):
        return '%s%d' % (self.rng.choice(['HS', 'DB', 'TH', 'AK']), self.num())

    def day(self):
        return date(2026, self.rng.randint(1, 12), self.rng.randint(1, 28))

    def desk(self):
        base = 'http://127.0.0.1:%d' % self.port
        return orders.Desk(open_session(), partners.Supplier(base), partners.Forecast(base))

    def blind_desk(self):
        return orders.Desk(open_session(), None, partners.Forecast('http://127.0.0.1:%d' % self.closed))

    def register(self):
        made = Register()
        made.add_turbine('HS1', 'hornsea', 90)
        return made

    def finding(self, **other):
        base = {'id': self.num(), 'blade': 'A', 'kind': 'crack', 'length': self.num(2, 60), 'radius': 40, 'photo': None}
        return {**base, **other}


def utc(hour):
    return datetime(2026, 5, 4, hour, tzinfo=timezone.utc)
