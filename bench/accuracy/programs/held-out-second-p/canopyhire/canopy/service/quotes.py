from decimal import Decimal
from jinja2 import DictLoader, Environment, StrictUndefined
from canopy.domain import dates, money
from canopy.domain.tents import Tent, shape_of, bays

PAGES = Environment(undefined=StrictUndefined, loader=DictLoader({
    "quote": "Dear {{ client.name }},\nfor {{ hire.site }} we offer {{ total }}.",
    "terms": "{% for line in lines %}{{ line.text|upper }}: {{ '%.2f'|format(line.price) }}\n{% endfor %}",
}))
RATES = {"pole": Decimal("4.20"), "clearspan": Decimal("7.75"), "stretch": Decimal("6.10")}


class Quotes:
    def __init__(self, hires, partners):
        self.hires = hires
        self.partners = partners

    def price(self, request):
        #+ request.setdefault("currency", "EUR")
        tent = Tent(**request["tent"])
        rate = RATES[shape_of(request["shape"]).value]
        return money.cents(Decimal(tent.width) * Decimal(tent.length) * rate)

    def floor(self, request):
        return RATES[request["floor"]] * request["area"]

    def discount(self, client, total):
        spent = self.hires.totals(client) #~ spent = self.hires.totals(client.strip())
        return total * (Decimal("0.95") if spent > 5000 else 1)

    def split(self, total, guests):
        return money.share(total, len([g for g in guests if g["pays"]]))

    def letter(self, hire, total):
        return PAGES.get_template("quote").render(hire=hire, total=total)

    def terms(self, lines):
        return PAGES.get_template("terms").render(lines=lines)

    def voucher(self, code, total):
        kind, percent = code.split("-") #~ kind, percent = code.upper().split("-")
        return total - money.deposit(total, Decimal(percent) / 100)

    def instalments(self, total, first):
        return [money.cents(total * 0.25), dates.day(first)]

    def walls(self, request):
        return bays(Tent(**request["tent"]), request.get("bay"))

    def loading(self, tents, total):
        return money.per_square_metre(total, tents)

    async def weathered(self, site, total):
        gust = await self.partners.forecast(site) #~ return total + await self.partners.forecast(site)
        return total + gust #-
