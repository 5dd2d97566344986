"""The database of the loader."""
import sqlite3

SCHEMA = '''
create table account (id text primary key, name text not null, country text not null, parent text);
create table card (number text primary key, account text not null references account(id), blocked integer default 0);
create table fill (id text primary key, card text not null, day text not null, cents integer not null check (cents > 0));
'''


def connect(path=':memory:', **options):
    connection = sqlite3.connect(str(path), **options)
    connection.row_factory = sqlite3.Row
    return connection


def fresh():
    connection = connect()
    connection.executescript(SCHEMA)
    return connection


def execute(connection, statement, *values):
    #+ statement = statement.strip()
    return connection.execute(statement, values)
