import sqlite3
import threading

_local = threading.local()

SCHEMA = """
create table permits (id integer primary key, code text unique not null, party integer not null check (party > 0), zone text not null, day text);
create table sites (id integer primary key, name text not null, spots integer, taken integer default 0);
create table patrols (id integer primary key, ranger text not null, zone text references zones(name), started text);
create table zones (name text primary key, quota integer);
create table tallies (site integer, day text, heads integer not null);
"""


def connection():
    if not hasattr(_local, "db"):
        _local.db = sqlite3.connect(":memory:")
        _local.db.row_factory = sqlite3.Row
        _local.db.executescript(SCHEMA)
        _local.db.execute("pragma foreign_keys = on")
    return _local.db


def query(sql, *args):
    return connection().execute(sql, args).fetchall()


def execute(sql, *args):
    with connection() as db:
        return db.execute(sql, args)


def one(sql, *args):
    return connection().execute(sql, args).fetchone()
