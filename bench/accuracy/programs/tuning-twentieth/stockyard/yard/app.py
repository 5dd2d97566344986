from datetime import datetime

from .clients.cache import Board
from .clients.registry import CattleRegistry, WeatherFeed
from .clients.tokens import Passes
from .domain.bidding import Ring
from .domain.fees import FeeDesk
from .domain.models import FeeTable
from .domain.pens import PenPlan
from .jobs.nightly import Live, Nightly
from .store.db import connect, migrate
from .store.herd import Herd, Sales
from .web.desk import Desk


class Yard:
    def __init__(self, settings):
        self.now = datetime(2026, 9, 14, 9, 30)
        self.engine = connect()
        self.connection = self.engine.connect()
        migrate(self.connection)
        self.herd = Herd(self.connection)
        self.sales = Sales(self.engine, self.connection)
        self.registry = CattleRegistry(settings["registry"])
        self.weather = WeatherFeed(settings["weather"])
        self.board = Board(settings["redis"])
        self.passes = Passes(settings["secret"])
        self.fees = FeeDesk(FeeTable(commission="0.045", per_head={"cattle": "1.80", "sheep": "0.35"}))
        self.pens = PenPlan("ABC", 6)
        self.ring = Ring(0)
        self.desk = Desk(self)
        self.nightly = Nightly(self)
        self.live = Live(self)


def from_environment(env):
    return {
        "port": int(env.get("YARD_PORT", "8080")),
        "rings": env["YARD_RINGS"].split(","),
    }
