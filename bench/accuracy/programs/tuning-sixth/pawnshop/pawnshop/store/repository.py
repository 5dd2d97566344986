from contextlib import contextmanager

from sqlalchemy import create_engine, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from pawnshop.store.models import Base, Customer, Item, Loan


class StoreError(Exception):
    """What a database said, in our words."""


class Repository:
    def __init__(self, url="sqlite://"):
        # One connection for all threads, or each would have a database of its own.
        self.engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
        Base.metadata.create_all(self.engine)
        self.closed_branches = set()
        with Session(self.engine) as session:
            session.add_all([Customer(id=1, name="Ruth"), Customer(id=2, name="Ruth")])
            session.add_all([Item(id=1, serial="S-1", category="watch"), Loan(id=1, customer_id=1, cents=5000, state="running")])
            session.commit()

    def save(self, row):
        try:
            with Session(self.engine) as session:
                session.add(row)
                session.commit()
        except SQLAlchemyError as error:
            raise StoreError(f"cannot save a {type(row).__name__.lower()}") from error

    def customer_by_name(self, name):
        with Session(self.engine) as session:
            return session.execute(select(Customer).where(Customer.name == name)).scalar_one()

    def loan(self, loan_id):
        with Session(self.engine) as session:
            return session.get(Loan, loan_id)

    def rows(self, query, **values):
        with self.engine.connect() as connection:
            return connection.execute(text(query), values).all()

    @contextmanager
    def branch(self, name):
        if name not in self.closed_branches:
            yield name

    def close_branch(self, name):
        self.closed_branches.add(name)
