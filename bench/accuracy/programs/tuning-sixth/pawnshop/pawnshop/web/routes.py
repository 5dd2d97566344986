"""What can be asked of the shop, over HTTP, by jobs or by hand."""
import datetime

from pawnshop.outside import printing
from pawnshop.trade import fees
from pawnshop.trade.items import Tagged


def routes(loans, auctions, items, appraisers):
    return {
        "POST /loans": lambda data: loans.open(data),
        "GET /quotes": lambda data: loans.quote(**data),
        "GET /quotes/discounted": lambda data: loans.discounted(**data),
        "GET /quotes/rounded": lambda data: loans.rounded(**data),
        "POST /redemptions": lambda data: loans.redeem(data["loan"], datetime.date(2026, 3, 1)),
        "GET /borrowers": lambda data: loans.borrower(data["loan"]),
        "POST /extensions": lambda data: loans.extend(**data),
        "PUT /states": lambda data: loans.move(**data),
        "GET /board": lambda data: loans.board(data["rows"]),
        "GET /expired": lambda data: loans.expired(data["loans"], datetime.datetime(2026, 3, 1)),
        "POST /settlements": lambda data: loans.settle(**data),
        "POST /bids": lambda data: auctions.bid(data),
        "GET /balances": lambda data: auctions.balance(data["lots"]),
        "GET /estimates": lambda data: auctions.estimates(data["lots"]),
        "GET /sellers": lambda data: auctions.seller(data["name"]),
        "POST /announcements": lambda data: auctions.announce(data["lot"], data["channel"]),
        "POST /photos": lambda data: auctions.photograph(data["lot"], data["cameras"]),
        "POST /items": lambda data: items.register(data),
        "GET /paths": lambda data: items.path(data["category"]),
        "POST /imports": lambda data: sum(row["cents"] for row in items.imported(data["content"])),
        "GET /stock": lambda data: items.stock(data["weeks"]),
        "GET /pledges": lambda data: items.pledges(data["shelf"]),
        "POST /locks": lambda data: items.lock_up(data["branch"], data["serial"]),
        "GET /tags": lambda data: getattr(Tagged(data["tags"]), data["name"]),
        "GET /fees": lambda data: fees.fee(data["name"], data["cents"]),
        "GET /appraisals": lambda data: appraisers.appraise(data["serial"]),
        "GET /gold": lambda data: appraisers.gold(data["day"]),
        "GET /stolen": lambda data: appraisers.stolen(data["serial"]),
        "GET /history": lambda data: appraisers.history(data["serial"]),
        "GET /tickets": lambda data: printing.ticket(data),
        "GET /reminders": lambda data: printing.reminder(data, data["language"]),
        "GET /labels": lambda data: printing.label(data),
    }
