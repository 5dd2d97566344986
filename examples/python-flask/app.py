"""Billing on Flask. Run under `opentelemetry-instrument`; nothing here sets up telemetry or knows where it goes."""

import os
import signal
import sys

from flask import Flask, jsonify

from billing.accounts import find_account
from billing.imports import import_payments
from billing.invoices import render_invoice
from billing.reports import monthly_report

app = Flask(__name__)


@app.get("/")
def index():
    return "billing\n"


@app.get("/invoices/<number>")
def invoice(number):
    return render_invoice(number)


@app.get("/reports/<month>")
def report(month):
    return jsonify(monthly_report(month))


@app.get("/accounts/<name>")
def account(name):
    return jsonify(find_account(name))


@app.post("/imports")
def imports():
    return jsonify(import_payments('{"payments": [{"cents": 4200}, ]}'))


if __name__ == "__main__":
    # Whatever stops a container sends SIGTERM, and Python would end without its exit handlers, the SDK's last export among them.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    app.run(host="127.0.0.1", port=int(os.environ.get("PORT", "8081")))
