"""Values of the day, and what the operations act on."""
import random
from types import SimpleNamespace

from boxoffice.bookings import Bookings
from boxoffice.seating import Seating
from partners.crm import CrmClient
from partners.listings import ListingsClient
from payments.checkout import Checkout
from payments.vouchers import Vouchers
from programme.planner import Planner
from programme.imports import Imports
from reports.figures import Figures
from reports.files import Files
from reports.mail import Mailings
from payments.tokens import Tokens


class Values:
    def __init__(self, seed):
        self.random = random.Random(seed * 7919)

    def id(self):
        return self.random.randint(10000, 99999)

    def below(self, limit):
        return self.random.randrange(limit)

    def pick(self, *of):
        return self.random.choice(of)

    def title(self):
        return self.pick("The Seagull", "Woyzeck", "Antigone", "Nathan", "The Visit", "Faust II", "Lulu")

    def name(self):
        return self.pick("Vera Lindner", "Amadou Ba", "Zsofia Kis", "Peter Hruby", "Inge Moos")

    def word(self):
        return self.pick("velvet", "curtain", "balcony", "matinee", "prompter")

    def reference(self):
        return f"{self.pick('TH', 'OP', 'BA')}{self.id()}"

    def date(self):
        return f"2026-{1 + self.below(12):02d}-{1 + self.below(28):02d}"


class Context(SimpleNamespace):
    def __init__(self, seed):
        super().__init__(
            v=Values(seed),
            bookings=Bookings(),
            seating=Seating(),
            planner=Planner(),
            imports=Imports(),
            checkout=Checkout("http://127.0.0.1:9620"),
            vouchers=Vouchers(),
            tokens=Tokens("a-key-that-is-long-enough-for-hs256"),
            crm=CrmClient("http://127.0.0.1:9620"),
            listings=ListingsClient("http://127.0.0.1:9626"),
            figures=Figures(),
            files=Files(),
            mail=Mailings(),
        )
