import json
from concurrent.futures import ThreadPoolExecutor

from . import db, http
from .retry import retry

_stock = {}


class StockError(Exception):
    pass


def available(drug):
    return _stock[drug]["amount"]


def fetch_prices(base, drug):
    return http.get_json("%s/prices/%s?status=404" % (base, drug))


def fetch_stock(port):
    return http.get("http://127.0.0.1:%d/stock" % port)


def read_prescription(text):
    return json.loads(text)["drug"]


def dose(patient):
    return patient["weight"] * patient["factor"] + patient["minimum"]


def give(patient):
    db.execute("insert into doses values (?, ?)", patient, None)


def reorder(drugs):
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(order_one, drugs))


def order_one(drug):
    raise StockError("supplier has no %s: %s" % (drug["name"], drug["reason"]))


@retry(3)
def submit(order):
    raise ConnectionResetError("order %s was cut off" % order)


@retry(2)
def confirm(order):
    raise ConnectionAbortedError("order %s was not confirmed" % order)


class Label:
    def __init__(self, drug):
        self.drug = drug

    def __str__(self):
        return "%s %s" % (self.drug["name"], self.drug["strength"])


def print_labels(drugs):
    return "\n".join(str(Label(drug)) for drug in drugs)
