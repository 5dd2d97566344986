"""What callers ask before they go on."""
import decimal
import functools


class BadInput(ValueError):
    def __init__(self, field, why):
        super().__init__(f"{field}: {why}")
        self.field = field


def require(data, *fields):
    for field in fields:
        if data.get(field) in (None, ""):
            raise BadInput(field, "is required")
    return [data[field] for field in fields]


def amount(text):
    return decimal.Decimal(text).quantize(decimal.Decimal("0.01"))


def monthly_rate(rate):
    if rate < 0:
        raise ValueError(f"rate {rate} is below zero")
    if rate > 4:
        raise ValueError(f"rate {rate} is above what the law allows")
    return rate / 100


class GaveUp(Exception):
    pass


def retried(times):
    def decorate(call):
        @functools.wraps(call)
        def attempt(*args, **kwargs):
            for _ in range(times):
                try:
                    return call(*args, **kwargs)
                except Exception as error:
                    last = error
            raise GaveUp(f"{call.__name__} failed {times} times: {last}") from last

        return attempt

    return decorate
