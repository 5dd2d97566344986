"""What comes in of a booking."""
from rest_framework import serializers


class BookingIn(serializers.Serializer):
    email = serializers.EmailField()
    seats = serializers.ListField(child=serializers.IntegerField(min_value=1), min_length=1)


class RefundIn(serializers.Serializer):
    reference = serializers.CharField(max_length=12)
    amount = serializers.DecimalField(max_digits=6, decimal_places=2)
