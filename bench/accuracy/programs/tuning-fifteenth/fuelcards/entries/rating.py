"""Routes of rating."""
from datetime import date, datetime, timezone
from decimal import Decimal

from rating import fx, tariffs
from store import db
from store.accounts import Accounts
from jobs import rate_month

RATING = [
    ('fx-pair', 'convert',
     lambda v: fx.convert(Decimal(v.amount), v.random.choice(['NOK', 'CHF', 'HUF', 'DKK']), 'EUR')),
    ('fx-invoice-reversed', 'convert invoice',
     lambda v: rate_month.invoice_in(v.random.choice(['GBP', 'SEK', 'PLN']), Decimal(v.amount))),
    ('surcharge-float', 'surcharge',
     lambda v: fx.surcharge(Decimal(v.amount), 2.5)),
    ('rule-renamed', 'rebate',
     lambda v: rate_month.rebates([{'name': 'volume', 'percent': 2}], v.haulier)),
    ('account-cycle', 'root of account',
     lambda v: cycle(v)),
    ('month-end', 'due day',
     lambda v: rate_month.due_of(v.month)),
]


def cycle(v):
    accounts = Accounts(db.fresh())
    accounts.add(v.account, v.haulier, parent='B' + v.account)
    accounts.add('B' + v.account, v.haulier, parent=v.account)
    return accounts.root_of(v.account)
