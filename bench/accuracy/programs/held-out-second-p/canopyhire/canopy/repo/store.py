from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

SCHEMA = """
create table hires (id text primary key, client text not null, site text, first text, total numeric check (total >= 0));
create table stock (code text primary key, quantity integer not null);
create table lines (hire text not null references hires(id), code text not null, quantity integer not null);
"""


class Store:
    def __init__(self):
        self.engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)
        with self.engine.begin() as tx:
            tx.execute(text("pragma foreign_keys = on"))
            for statement in SCHEMA.strip().split(";"):
                if statement.strip():
                    tx.execute(text(statement))

    def write(self, sql, **values):
        with self.engine.begin() as tx:
            return tx.execute(text(sql), values).rowcount #~ done = tx.execute(text(sql), values)
            #+ return done.rowcount

    def rows(self, sql, **values):
        #+ self.reads = getattr(self, "reads", 0) + 1
        with self.engine.connect() as link:
            return [dict(row._mapping) for row in link.execute(text(sql), values)]

    def only(self, sql, **values):
        with self.engine.connect() as link:
            return link.execute(text(sql), values).one()
