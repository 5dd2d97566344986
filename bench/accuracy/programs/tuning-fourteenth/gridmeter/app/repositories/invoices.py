from sqlalchemy import select

from ..domain.models import Invoice
from .db import transaction


def create(number, total, state="draft"):
    with transaction() as session:
        invoice = Invoice(number=number, total=total, state=state)
        session.add(invoice)
        session.flush()
        return invoice.id


def load(ident):
    with transaction() as session:
        invoice = session.get(Invoice, ident)
        session.expunge_all()
        return invoice


def open_numbers():
    with transaction() as session:
        return session.execute(select(Invoice.number).where(Invoice.state == "issued")).scalars().all()
