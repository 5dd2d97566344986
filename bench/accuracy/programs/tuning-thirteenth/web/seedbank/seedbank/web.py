import functools

from flask import Flask, render_template, request

from . import imports, loans, store
from .remote import FrostClient


def create_app(engine, frost_base, wrap):
    app = Flask(__name__)
    app.extensions["frost"] = FrostClient(frost_base)

    def audited(view):
        @functools.wraps(view)
        def recorded(*args, **kwargs):
            return view(*args, **kwargs)

        return recorded

    def layered(view):
        for _ in range(wrap):
            view = audited(view)
        return view

    @app.post("/members")
    @layered
    def create_member():
        return {"id": store.add_member(engine, request.json["email"])}

    @app.get("/members/<int:member>/label")
    @layered
    def member_label(member):
        return store.shipping_label(engine, member)

    @app.get("/archive/<int:year>")
    @layered
    def archive(year):
        return {"loans": store.archived_loans(engine, year)}

    @app.post("/loans/due")
    @layered
    def loan_due():
        return {"due": str(loans.due_date(request.json))}

    @app.post("/fairs")
    @layered
    def create_fair():
        opens, closes = loans.exchange_window(request.json)
        return {"days": (closes - opens).days}

    @app.post("/quotes")
    @layered
    def quote():
        return {"total": str(loans.total(request.json["lines"]))}

    @app.post("/deposits")
    @layered
    def pay_deposit():
        return {"amount": str(loans.deposit(request.json))}

    @app.post("/drawers/<variety>/take")
    @layered
    def take_from_drawer(variety):
        return {"left": loans.take(variety, request.json["grams"])}

    @app.post("/loans/<int:loan>/close")
    @layered
    def close(loan):
        return loans.close_loan(loan, request.json)

    @app.get("/frost/<place>")
    @layered
    def frost(place):
        return {"last": app.extensions["frost"].last_frost(place)}

    @app.get("/regions/<region>/stations")
    @layered
    def stations(region):
        return {"stations": FrostClient(request.args["base"]).stations(region)}

    @app.post("/inventory")
    @layered
    def inventory():
        return {"rows": len(imports.read_inventory(request.get_data()))}

    @app.post("/packets")
    @layered
    def packet():
        return render_template("packet.html", seed=request.json)

    return app
