import sqlite3
import threading

SCHEMA = """
CREATE TABLE patent (no TEXT PRIMARY KEY, office TEXT NOT NULL, filed TEXT, agent INTEGER REFERENCES agent(id));
CREATE TABLE agent (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE payment (ref TEXT PRIMARY KEY, no TEXT, cents INTEGER CHECK (cents > 0));
"""


class Store:
    def __init__(self, path=":memory:"):
        self._db = sqlite3.connect(path, timeout=0.05)
        self._db.row_factory = sqlite3.Row
        self._db.execute("PRAGMA foreign_keys = ON")

    def prepare(self):
        self._db.executescript(SCHEMA)
        return self

    def run(self, sql, *params):
        return self._db.execute(sql, params)

    def one(self, sql, *params):
        return self.run(sql, *params).fetchone()

    def close(self):
        self._db.close()


_local = threading.local()


def store():
    if not hasattr(_local, "store"):
        _local.store = Store().prepare()
    return _local.store
