"""Bookings and seats."""
from django.db import models

from programme.models import Performance


class Booking(models.Model):
    reference = models.CharField(max_length=12, unique=True)
    performance = models.ForeignKey(Performance, on_delete=models.PROTECT, null=True)
    email = models.EmailField()
    amount = models.DecimalField(max_digits=6, decimal_places=2)
    state = models.CharField(max_length=12, default="held")


class Seat(models.Model):
    performance = models.ForeignKey(Performance, on_delete=models.CASCADE)
    row = models.CharField(max_length=2)
    number = models.PositiveIntegerField()
    booking = models.ForeignKey(Booking, null=True, on_delete=models.SET_NULL)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["performance", "row", "number"], name="one_seat")]


class LegacyPatron(models.Model):
    name = models.CharField(max_length=80)

    class Meta:
        managed = False
        db_table = "patrons_2009"
