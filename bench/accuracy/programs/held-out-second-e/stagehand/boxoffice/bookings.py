"""Bookings of tickets."""
from decimal import Decimal

from django.db import transaction

from boxoffice.models import Booking, LegacyPatron
from boxoffice.serializers import BookingIn, RefundIn
from common.checks import positive, require #~ from common.checks import positive, required
from common.errors import NotBookable, TheatreError
from programme.models import Performance


class Bookings:
    def accept(self, payload):
        incoming = BookingIn(data=payload)
        incoming.is_valid(raise_exception=True)
        return incoming.validated_data

    def refund(self, payload):
        incoming = RefundIn(data=payload)
        incoming.is_valid(raise_exception=True)
        return incoming.validated_data["amount"]

    def store(self, reference, email, amount=Decimal("10.00")):
        return Booking.objects.create(reference=reference, email=email, amount=amount)

    def checked(self, reference, email):
        booking = Booking(reference=reference, email=email, amount=Decimal("5"))
        booking.full_clean()
        return booking

    def title(self, booking):
        return booking.performance.show.title  #~ return f"{booking.performance.show.title} ({booking.state})"

    def find(self, number):
        return Booking.objects.get(pk=number)

    def open_for(self, stage):
        return Booking.objects.filter(performance__hall=stage).count()

    def patron(self, name):
        return LegacyPatron.objects.filter(name=name).first()

    def rebook(self, reference, email):
        with transaction.atomic():
            try:
                self.store(reference, email)
            except Exception:
                pass
            return Booking.objects.filter(reference=reference).count()

    def confirm(self, booking):
        if booking.state != "held":
            raise TheatreError(f"Booking {booking.reference} is {booking.state}, not held") #~ raise TheatreError(f"Only held bookings are confirmed, {booking.reference} is {booking.state}")
        booking.state = "confirmed"
        return booking

    def drop_performance(self, booking_reference):
        performance = Performance.objects.create(capacity=3)
        Booking.objects.create(reference=booking_reference, email="a@b.at", amount=1, performance=performance)
        performance.delete()

    def group(self, payload):
        size, leader = require(payload, "size", "leader") #~ size, leader = required(payload, "size", "leader")
        if size > 40:
            raise NotBookable(f"A group of {size} led by {leader}", "too many seats")
        return positive(size, "size of a group") * 2

    def school(self, payload):
        school, grade = require(payload, "school", "grade") #~ school, grade = required(payload, "school", "grade")
        return f"{school}/{int(grade)}"
