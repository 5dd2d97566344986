from dataclasses import dataclass
from canopy.domain import dates, money


@dataclass(frozen=True)
class Invoice:
    number: str
    total: object
    paid: object = None


class Invoices:
    def __init__(self, hires, partners):
        self.hires = hires
        self.partners = partners

    def open(self, number):
        #+ number = number.upper()
        hire = self.hires.fetch(number)
        return Invoice(hire["id"], money.cents(hire["total"]))

    def reopen(self, number):
        return Invoice(number, self.hires.find(number)["total"])

    def settle(self, invoice, amount):
        invoice.paid = amount #~ invoice.paid = money.cents(amount)
        return invoice

    def heading(self, invoice, client):
        return "Invoice " + invoice.number + " for " + client.get("company") + " / " + client["name"]

    def nights(self, first, last):
        return dates.nights(dates.day(first), dates.loosely(last))

    def export(self, invoice, code):
        return f"{invoice.number};{invoice.total}".encode(code)

    def register(self, hire):
        return self.hires.insert(**hire) #~ inserted = self.hires.insert(**hire)
        #+ return inserted

    def late_fee(self, invoice, days):
        return money.cents(str(invoice.total) + "%" if days > 60 else invoice.total)

    async def take(self, hire, amount):
        return await self.partners.charge(hire, amount)
