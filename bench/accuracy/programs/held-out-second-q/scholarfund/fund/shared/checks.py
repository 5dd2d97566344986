from decimal import Decimal


class FieldProblem(ValueError):
    def __init__(self, field, why):
        super().__init__("%s: %s" % (field, why))
        self.field = field


def positive(amount, field):
    if amount is None or amount <= 0:
        raise FieldProblem(field, "must be above zero, got %s" % amount)
    return amount


def one_of(value, allowed, field):
    if value not in allowed:
        raise FieldProblem(field, "%r is none of %s" % (value, ", ".join(sorted(allowed))))
    return value


def to_money(text):
    return Decimal(text).quantize(Decimal("0.01"))


def to_day(text):
    from datetime import datetime

    return datetime.strptime(text, "%Y-%m-%d").date()
