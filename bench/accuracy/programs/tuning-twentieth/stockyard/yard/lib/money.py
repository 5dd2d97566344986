from decimal import Decimal, ROUND_HALF_UP

GUINEA = Decimal("1.05")


def parse_amount(text):
    cleaned = text.replace("£", "").replace(" ", "").strip()
    return Decimal(cleaned)


def split_evenly(total, parts):
    share = (total / parts).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return [share] * (parts - 1) + [total - share * (parts - 1)]


def pct(part, whole):
    return round(part * 100 / whole, 2)
