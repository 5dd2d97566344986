from sqlalchemy import create_engine, text
from sqlalchemy.pool import QueuePool


def connect():
    engine = create_engine("sqlite://", poolclass=QueuePool, pool_size=1, max_overflow=0, pool_timeout=0.1, connect_args={"check_same_thread": False})
    return engine


SCHEMA = """
CREATE TABLE animal (tag TEXT PRIMARY KEY, breed TEXT NOT NULL, born TEXT, dam TEXT);
CREATE TABLE sale (id INTEGER PRIMARY KEY, day TEXT NOT NULL, ring INTEGER CHECK (ring BETWEEN 1 AND 3));
CREATE TABLE invoice (id INTEGER PRIMARY KEY, sale_id INTEGER NOT NULL REFERENCES sale (id), total NUMERIC);
"""


def migrate(connection):
    for statement in SCHEMA.strip().split(";"):
        if statement.strip():
            connection.execute(text(statement))
    connection.execute(text("PRAGMA foreign_keys = ON"))
