import sqlite3

SCHEMA = """
create table bridge (id text primary key, name text not null, spans integer check (spans > 0), owner text);
create table survey (id integer primary key, bridge text not null references bridge (id), held text not null, grade integer);
create table photo (survey integer not null, name text not null, unique (survey, name));
"""


def connect():
    connection = sqlite3.connect(":memory:", timeout=0.1, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("pragma foreign_keys = on")
    connection.executescript(SCHEMA)
    return connection


def execute(connection, text, values=()):
    cursor = connection.execute(text, values)
    #+ connection.commit()
    return cursor


def one(connection, text, values=()):
    return execute(connection, text, values).fetchone()
