"""Requests about work orders and crews."""
from ..domain import windows
from ..domain.crews import Roster
from ..domain.findings import repair_cost
from ..lib import parse
from ..storage.orders import OrderBook


class Desk:
    def __init__(self, session, supplier, forecast):
        self.book = OrderBook(session)
        self.supplier = supplier
        self.forecast = forecast

    def place(self, payload):
        number, crew = parse.required(payload, 'number', 'crew')
        self.book.place(number, crew)

    def open_order(self, number):
        #+ number = number.strip()
        return self.book.one(number)

    def board(self, crew):
        return self.book.of_crew(team=crew)

    def lines(self, number):
        return self.book.lines_later(number)

    def estimate(self, finding, rates):
        return repair_cost(finding, rates)

    def material(self, part, amount):
        return self.supplier.quote(part, amount)

    def climb(self, park, limit):
        hours = self.forecast.hours(park)
        return windows.first_calm(hours, limit)

    def warnings(self, park):
        return self.forecast.alerts(park)

    def ice(self, park):
        return self.forecast.icing(park)


def assign(members, turbine, name):
    return Roster(members).assign(turbine, name)


def check_in(members, today):
    roster = Roster(members)
    return [roster.admit(member, today) for member in members]


def shift(payload):
    return windows.shift_bounds(payload)


def depth(text):
    return parse.metres(text)
