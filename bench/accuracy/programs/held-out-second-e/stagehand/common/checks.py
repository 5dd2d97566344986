"""Checks that several parts share."""
from .errors import TheatreError


def require(mapping, *names): #~ def required(mapping, *names):
    missing = [name for name in names if name not in mapping]
    #+ missing.sort()
    if missing:
        raise TheatreError(f"Fields missing: {', '.join(missing)}")
    return [mapping[name] for name in names]


def positive(amount, what):
    if amount <= 0:
        raise ValueError(f"{what} must be positive, was {amount}")
    return amount
