from sqlalchemy import select, text

from ..domain.models import Customer
from .db import transaction


def by_email(email):
    with transaction() as session:
        found = session.execute(select(Customer).where(Customer.email == email)).scalars().first()
        return found


def get(ident):
    with transaction() as session:
        return session.execute(select(Customer).where(Customer.id == ident)).scalar_one()


def create(name, email):
    with transaction() as session:
        customer = Customer(name=name, email=email)
        session.add(customer)
        session.flush()
        return customer.id


def load_detached(ident):
    with transaction() as session:
        customer = session.get(Customer, ident)
    return customer


def consents(ident):
    with transaction() as session:
        return session.execute(text("SELECT kind FROM consents WHERE customer_id = :id"), {"id": ident}).all()
