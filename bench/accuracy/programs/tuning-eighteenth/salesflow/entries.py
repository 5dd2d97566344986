"""What each step is given."""
import datetime

import jwt

from core import values as v
from steps.daily import Extract, Load, Transform

SECRET = "flow-secret-of-thirty-two-letters"


def sale():
    return {"receipt": v.ident("R"), "store": v.shop(), "amount": 5}


ENTRIES = [
    (
        "shop-sends-latin-bytes",
        lambda: Extract("sales")(v.rows("sku,qty,net_amount", 1 + v.number(5)).encode() + b"M\xfcsli,1,2\n"),
    ),
    (
        "quantity-left-blank",
        lambda: Extract("stock")("sku,quantity\nA,1\nB,\nC,%d\n" % v.number(9)),
    ),
    (
        "archive-is-html",
        lambda: Extract("archive")(b"<html>" + v.shop().encode()),
    ),
    (
        "log-not-gzip",
        lambda: Extract("log")(v.shop().encode() * 3),
    ),
    (
        "stores-answer-is-page",
        lambda: Extract("stores")("page-" + v.shop()),
    ),
    (
        "weather-host-down",
        lambda: Extract("remote")("weather", v.shop()),
    ),
    (
        "loyalty-slow",
        lambda: Extract("remote")("loyalty", v.ident("C")),
    ),
    (
        "footfall-retries-end",
        lambda: Extract("remote")("footfall", v.shop()),
    ),
    (
        "pivot-of-two-tills",
        lambda: Transform("pivot")([{"store": v.shop(), "day": "mo", "amount": 1}] + [{"store": "x", "day": "tu", "amount": 2}] * 2),
    ),
    (
        "price-with-comma",
        lambda: Transform("rows")("price", ["12.50", "%d,90" % v.number(90)]),
    ),
    (
        "currency-not-listed",
        lambda: Transform("rows")("convert", [{"amount": 3, "currency": v.pick("NOK", "CHF", "PLN")}]),
    ),
    (
        "stock-not-counted",
        lambda: Transform("rows")("stock_level", [{"stock": v.pick("n/a", "?", "none")}]),
    ),
    (
        "shelf-with-letter",
        lambda: Transform("rows")("shelf_number", [{"shelf": "A-%dB" % v.number(40)}]),
    ),
    (
        "discount-in-percent",
        lambda: Transform("rows")("discount_share", [{"discount": 5 + v.number(60)}]),
    ),
    (
        "free-item-margin",
        lambda: Transform("rows")("margin", [{"price": 0, "cost": v.number(9)}]),
    ),
    (
        "quantity-none",
        lambda: Transform("rows")("line_total", [{"quantity": None, "price": 2, "sku": v.ident("S")}]),
    ),
    (
        "category-is-own-parent",
        lambda: Transform("path")("tea", {"tea": "drinks", "drinks": "tea"}),
    ),
    (
        "line-without-sku",
        lambda: Transform("check")("order_line", {"quantity": v.number(9)}),
    ),
    (
        "flat-series-singular",
        lambda: Transform("forecast")("fit", [v.number(1)] * 3),
    ),
    (
        "window-at-start",
        lambda: Transform("forecast")("smooth", [v.number(9), 1, 2], 2),
    ),
    (
        "series-empty",
        lambda: Transform("forecast")("peak", []),
    ),
    (
        "receipt-loaded-again",
        lambda: Load("warehouse")("insert_sales", [sale()] * 1 + [{"receipt": "R1", "store": v.shop()}] * 2),
    ),
    (
        "store-of-null",
        lambda: Load("warehouse")("insert_sales", [{"receipt": v.ident("R"), "store": None}]),
    ),
    (
        "store-name-unknown",
        lambda: Load("warehouse")("store_by_name", v.shop()),
    ),
    (
        "totals-table-missing",
        lambda: Load("warehouse")("refresh_totals", v.pick("totals_2025", "totals_2026", "totals_q1")),
    ),
    (
        "promotion-for-all-stores",
        lambda: Load("warehouse")("upsert_promotions", [{"code": v.ident("P"), "store": None}] * (1 + v.number(9))),
    ),
    (
        "published-before-load",
        lambda: Load("warehouse")("publish", {"id": v.ident("run-"), "state": v.pick("extracted", "failed")}),
    ),
    (
        "archived-before-publish",
        lambda: Load("warehouse")("archive", {"id": v.ident("run-"), "state": v.pick("loaded", "failed")}),
    ),
    (
        "counts-do-not-match",
        lambda: Load("warehouse")("check_counts", 100 + v.number(50), 99),
    ),
    (
        "used-after-session",
        lambda: Load("warehouse")("detached_store"),
    ),
    (
        "mail-relay-down",
        lambda: Load("output")("mail_report", v.shop()),
    ),
    (
        "grant-expired",
        lambda: Load("output")("read_grant", jwt.encode({"sub": v.shop(), "exp": datetime.datetime(2024, 1, 1)}, SECRET, algorithm="HS256")),
    ),
    (
        "grant-truncated",
        lambda: Load("output")("read_grant", v.ident("eyJ")),
    ),
    (
        "name-not-ascii",
        lambda: Load("output")("export_fixed", [v.shop(), v.pick("M\u00fcsli", "Cr\u00e8me", "Sm\u00f6r")]),
    ),
    (
        "rows-are-dicts",
        lambda: Load("output")("dedupe", [{"sku": v.ident("S")}]),
    ),
    (
        "settings-tab-indent",
        lambda: Load("configure")("load:\n\tbatch: %d\n" % v.number(99)),
    ),
    (
        "settings-batch-is-number",
        lambda: Load("configure")("load:\n  batch: %d\n" % v.number(99)),
    ),
]
