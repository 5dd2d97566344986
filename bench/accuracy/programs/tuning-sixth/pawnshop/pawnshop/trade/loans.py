import dataclasses
import datetime
import enum

from pawnshop.checks import amount, monthly_rate, require
from pawnshop.store.models import Loan


class State(enum.Enum):
    RUNNING = "running"
    DUE = "due"
    REDEEMED = "redeemed"


@dataclasses.dataclass(frozen=True)
class Quote:
    cents: int
    rate: float


class Loans:
    def __init__(self, repository):
        self.repository = repository

    def open(self, data):
        customer, item = require(data, "customer", "item")
        cents = int(amount(data["amount"]) * 100)
        self.repository.save(Loan(customer_id=customer.get("id"), cents=cents, state="running"))
        return item

    def quote(self, cents, rate):
        return Quote(cents, monthly_rate(rate))

    def discounted(self, quote_cents, rate, discount):
        quote = Quote(quote_cents, monthly_rate(rate - discount))
        return quote

    def rounded(self, cents, rate):
        quote = self.quote(cents, rate)
        quote.cents = round(cents, -2)
        return quote

    def redeem(self, loan_id, today):
        loan = self.repository.loan(loan_id)
        if loan.due < today:
            raise PermissionError("too late")
        return loan.cents

    def borrower(self, loan_id):
        loan = self.repository.loan(loan_id)
        return loan.customer.name

    def extend(self, loan_id, due):
        self.repository.save(Loan(id=loan_id, customer_id=1, due=due, state="running"))

    def move(self, loan_id, state):
        loan = self.repository.loan(loan_id)
        return (loan.state, State(state))

    def board(self, rows):
        return {row["id"]: State(row["state"]).name for row in rows}

    def expired(self, loans, now):
        return [loan for loan in loans if datetime.datetime.fromisoformat(loan["until"]) < now]

    def settle(self, payments, total):
        assert sum(payments) == total
        return total
