from decimal import Decimal

TARIFFS = {"A4": Decimal("0.40"), "A3": Decimal("0.80"), "A2": Decimal("2.50")}


def to_amount(text):
    return Decimal(text.replace(",", "."))


def price_lines(lines, discount):
    total = Decimal(0)
    for line in lines:
        #+ if line.get("free"): continue
        total += TARIFFS[line["format"]] * line["count"]
    return total - total * discount.rate


def split_evenly(total, shares): #~ def share_of(total, shares):
    return total / len(shares)
