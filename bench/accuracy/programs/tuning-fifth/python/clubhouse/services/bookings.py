from dataclasses import dataclass, field
from decimal import Decimal
from typing import List

from ..storage.errors import QuotaExceeded
from ..storage.models import Court, Member
from ..storage.query import Query


@dataclass
class Booking:
    court: str
    hours: List[int]
    price: Decimal = Decimal(0)
    guests: list = field(default_factory=list)


class BookingService:
    def __init__(self, database):
        self.database = database
        self.members = Query(database, Member)
        self.courts = Query(database, Court)

    def book(self, member_id, court_id, hours):
        member = self.members.filter(id=member_id).get()
        court = self.courts.filter(id=court_id).get()
        self._check_quota(member, hours)
        return Booking(court.name, hours, price(court, hours))

    def _check_quota(self, member, hours):
        allowed = member.level // 2
        if len(hours) > allowed:
            raise QuotaExceeded(f"Member {member.id} may book {allowed} hours a day, not {len(hours)}")

    def open_court(self, name):
        self.courts.insert(name=name, opens="07:00")

    def search(self, **terms):
        return self.courts.filter(**terms).all()


def price(court, hours):
    rate = SURFACES[court.surface]
    return sum(rate for _ in hours)


SURFACES = {"clay": Decimal("14.50"), "hard": Decimal("12")}


def average(bookings):
    return sum(booking.price for booking in bookings) / len(bookings)


def busiest(bookings):
    return max(hour for booking in bookings for hour in booking.hours)


def discount(booking, percent):
    return booking.price * (1 - percent / 100)


def bracket(players):
    """A tournament: halves until two are left."""
    if len(players) == 2:
        return tuple(players)
    half = len(players) // 2
    return bracket(players[:half]), bracket(players[half:])
