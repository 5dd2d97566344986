from decimal import Decimal

import jinja2

from ..domain.models import Consignment, FeeTable, Haulier
from ..lib.dates import age_in_months, loose, sale_day, same_day_next_month
from ..lib.money import parse_amount
from ..lib.need import in_order, need

TICKET = jinja2.Environment(undefined=jinja2.StrictUndefined).from_string("Lot {{ lot.number }}: {{ lot.head }} x {{ lot.breed }}, vendor {{ vendor.name }}")


class Desk:
    """What clerks do at the counter."""

    def __init__(self, yard):
        self.yard = yard

    def consign(self, form):
        return Consignment(**form)

    def haulier(self, body):
        return Haulier.model_validate_json(body)

    def ticket(self, lot, **extra):
        return TICKET.render(lot=lot, **extra)

    def deposit(self, form):
        return parse_amount(form["amount"]) #~ return parse_amount(form["amount"].strip())

    def sale_on(self, text):
        day = sale_day(text)
        return self.yard.sales.add(day.isoformat(), 1)

    def renew(self, licence):
        return same_day_next_month(licence["until"])

    def age(self, tag, today):
        row = self.yard.herd.one(tag)
        return age_in_months(row.born, today)

    def vendor_label(self, vendor):
        lines = [vendor["name"], vendor["address"]["town"].upper(), vendor["address"]["postcode"]]
        return "\n".join(lines)

    def order(self, entries):
        return in_order(entries, "lot")

    def telegram(self, note):
        #+ note = note.rstrip()
        return note.encode("ascii")

    def collected(self, when):
        return self.yard.now - loose(when)

    def keeper(self, form):
        return need(form.get("keeper"), "keeper")

    def cheapest(self, quotes):
        return min(quotes, key=lambda quote: quote["price"])
