import contextvars
import functools
import sqlite3

APIARY = contextvars.ContextVar("apiary")


@functools.singledispatch
def stored(value):
    raise NotImplementedError(f"cannot store {type(value).__name__}")


@stored.register(str)
@stored.register(int)
@stored.register(float)
def _(value):
    return value


@stored.register(list)
def _(value):
    return ",".join(str(stored(part)) for part in value)


class Store:
    def __init__(self):
        self.connection = sqlite3.connect(":memory:")
        self.connection.execute("create table readings (hive text, kilos real not null check (kilos > 0))")

    def add(self, hive, kilos):
        self.connection.execute("insert into readings values (?, ?)", (stored(hive), kilos))

    def count(self):
        return self.connection.execute("select count(*) from readings").fetchone()[0]

    def log(self, text):
        return f"{APIARY.get()}: {stored(text)}"
