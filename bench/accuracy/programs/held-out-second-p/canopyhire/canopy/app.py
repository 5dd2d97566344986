import random
from decimal import Decimal
from canopy.clients.partners import Partners
from canopy.repo.hires import Hires
from canopy.repo.stock import Stock
from canopy.repo.store import Store
from canopy.service.invoices import Invoice, Invoices
from canopy.service.quotes import Quotes
from canopy.service.rigging import Rigging

SITES = "Harrow Lea,Tinker's Field,Ashby Green,Pell Common,Low Marsh,Stone Cross,Otter Bank,Priory Lawn".split(",")
NAMES = "Imogen Vale,Rasmus Bech,Tobias Quill,Nadia Orme,Piotr Zielak,Luz Marin,Fergus Tait,Aoife Brand".split(",")
CODES = "PEG-90,RIDGE-6,WALL-3,FLOOR-1,POLE-4,LINER-9,TRUSS-2,GUY-12".split(",")


class App:
    def __init__(self, seed, folder, gateway, dead):
        self.dice = random.Random(seed * 101)
        self.folder = folder
        #+ self.started = None
        self.store = Store()
        self.hires = Hires(self.store)
        self.stock = Stock(self.store, {code: 4 for code in CODES})
        self.partners = Partners(gateway, dead)
        self.quotes = Quotes(self.hires, self.partners)
        self.rigging = Rigging(self.stock, self.hires, self.partners)
        self.invoices = Invoices(self.hires, self.partners)

    def number(self):
        return f"H{self.dice.randint(10000, 99999)}"

    def site(self):
        return self.dice.choice(SITES)

    def name(self):
        return self.dice.choice(NAMES)

    def code(self):
        return self.dice.choice(CODES)

    def amount(self):
        return Decimal(self.dice.randint(20000, 900000)) / 100

    def many(self, low, high):
        return self.dice.randint(low, high)

    def date(self):
        return f"2026-{self.many(1, 12):02}-{self.many(1, 28):02}"

    def tent(self, **other):
        return {"code": self.code(), "width": self.many(3, 12), "length": self.many(6, 30), "pegs": self.many(20, 80), **other}

    def invoice(self):
        return Invoice(self.number(), self.amount())

    def hire(self, state="held"):
        return {"id": self.number(), "site": self.site(), "state": state}

    def stored(self, **other):
        number = self.number()
        return {"number": number, "client": self.name(), "site": self.site(), "first": self.date(), "total": float(self.amount()), **other}

    def sheet(self, count):
        return [{"name": self.name(), "in": False, "years": self.many(1, 9)} for _ in range(count)]
