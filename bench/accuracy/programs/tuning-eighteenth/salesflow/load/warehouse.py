"""Writes to the warehouse."""
import sqlalchemy as sa
from sqlalchemy.orm import Session, declarative_base

from core.guards import LoadError, ensure_state

Base = declarative_base()


class Sale(Base):
    __tablename__ = "sales"
    id = sa.Column(sa.Integer, primary_key=True)
    receipt = sa.Column(sa.String, unique=True)
    store = sa.Column(sa.String, nullable=False)
    amount = sa.Column(sa.Numeric)


class Store(Base):
    __tablename__ = "stores"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String)


engine = sa.create_engine("sqlite://", poolclass=sa.pool.StaticPool, connect_args={"check_same_thread": False})
Base.metadata.create_all(engine)


def insert_sales(rows):
    with Session(engine) as session:
        session.add_all([Sale(**row) for row in rows])
        session.commit()


def store_by_name(name):
    with Session(engine) as session:
        return session.execute(sa.select(Store).where(Store.name == name)).scalar_one()


def refresh_totals(table):
    with engine.begin() as connection:
        connection.execute(sa.text(f"INSERT INTO {table} SELECT store, sum(amount) FROM sales GROUP BY store"))


def upsert_promotions(rows):
    try:
        for row in rows:
            row["key"] = row["code"] + ":" + row["store"]
    except TypeError as error:
        raise LoadError(f"Promotions of {len(rows)} rows were not loaded") from error


def publish(run):
    ensure_state(run, "loaded")


def archive(run):
    ensure_state(run, "published")
    del run["rows"]


def check_counts(read, written):
    assert read == written, f"read {read} rows, wrote {written}"


def detached_store():
    with Session(engine) as session:
        sale = Sale(receipt=None, store="x")
        session.add(sale)
        session.commit()
    return sale.amount
