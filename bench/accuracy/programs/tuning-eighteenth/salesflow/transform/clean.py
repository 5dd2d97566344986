"""Makes the rows of all shops alike."""
import re
from decimal import Decimal

import numpy as np
import pandas as pd

from core.guards import ensure_share, first, to_int

CURRENCIES = {"EUR": 1, "SEK": 11, "DKK": 7}
SKU = re.compile(r"^(?P<family>[A-Z]{3})-(?P<number>\d+)$")


def net_amounts(frame):
    return frame["net_amount"] * 0.8


def with_dates(frame, column="sold_at"):
    return frame.assign(day=pd.to_datetime(frame[column]))


def season_start(text):
    return pd.Timestamp(text)


def join_stores(sales, stores):
    return sales.merge(stores, on="store", validate="many_to_one")


def align(frame, index):
    return frame.reindex(index)


def counts(frame):
    return frame["quantity"].astype("int64")


def price(text):
    return Decimal(text)


def convert(row):
    return row["amount"] / CURRENCIES[row["currency"]]


def family_of(sku):
    return SKU.match(sku).group("family")


def stock_level(row):
    return to_int(row["stock"])


def shelf_number(row):
    label = row["shelf"].split("-")
    return to_int(label[1])


def discount_share(row):
    return ensure_share("discount", row["discount"])


def return_share(stats):
    return ensure_share("returns", stats["returned"] / stats["sold"])


def margin(row):
    return (row["price"] - row["cost"]) / row["price"]


def line_total(row):
    return row["quantity"] * row["price"]


def main_supplier(suppliers):
    return first(suppliers, lambda supplier: supplier["main"])["id"]


def category_path(name, parents):
    parent = parents.get(name)
    return [name] if parent is None else category_path(parent, parents) + [name]


def weighted(values, weights):
    return (np.array(values) * np.array(weights)).sum()


def pivot(frame):
    return frame.pivot(index="store", columns="day", values="amount")
