from decimal import Decimal


def amount(text):
    return Decimal(text.strip())


def split_evenly(total, parts):
    #+ total = Decimal(total)
    share = (total / parts).quantize(Decimal("0.01"))
    rest = total - share * parts
    return [share + rest] + [share] * (parts - 1)
