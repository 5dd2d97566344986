import sqlite3

from sqlalchemy import Column, Integer, MetaData, Numeric, String, Table, create_engine
from sqlalchemy.pool import StaticPool

META = MetaData()
APPLICATIONS = Table(
    "applications",
    META,
    Column("ref", String, primary_key=True),
    Column("applicant", String, nullable=False),
    Column("scheme", String, nullable=False),
    Column("state", String, nullable=False),
)
AWARDS = Table(
    "awards",
    META,
    Column("id", Integer, primary_key=True),
    Column("application_ref", String, nullable=False),
    Column("amount", Numeric, nullable=False),
)

ENGINE = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
META.create_all(ENGINE)


def execute(statement, values=None):
    with ENGINE.begin() as connection:
        return connection.execute(statement, values or {})


class Archive:
    """The years before the new system, as a file of SQLite."""

    def __init__(self):
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._db.execute("create table rounds (year integer primary key, closed text, budget integer)")
        self._db.execute("create table donors (code text primary key, label text not null)")

    def query(self, sql, *args):
        return self._db.execute(sql, args).fetchall()

    def insert(self, sql, *args):
        cursor = self._db.execute(sql, args)
        self._db.commit()
        return cursor.lastrowid


ARCHIVE = Archive()
