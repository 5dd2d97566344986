import sqlite3

from .errors import StorageError

SCHEMA = """
CREATE TABLE room (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, rate TEXT);
CREATE TABLE stay (id TEXT PRIMARY KEY, room INTEGER NOT NULL REFERENCES room(number), guest TEXT NOT NULL);
INSERT INTO room VALUES (1, 'single', '80.00'), (2, 'double', NULL), (3, 'suite', 'on request');
PRAGMA foreign_keys = ON;
"""


def connect():
    db = sqlite3.connect(":memory:")
    db.row_factory = sqlite3.Row
    db.executescript(SCHEMA)
    return db


def room(db, number):
    row = db.execute("SELECT * FROM room WHERE number = ?", (number,)).fetchone()
    return dict(row)


def save_stay(db, stay):
    try:
        insert(db, "stay", stay)
    except sqlite3.IntegrityError as error:
        if "FOREIGN" in str(error):
            raise StorageError(f"stay {stay['id']} of {stay['guest']} not saved") from error
        raise


def insert(db, table, values):
    names = ", ".join(values)
    marks = ", ".join("?" for _ in values)
    db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values()))


def search(db, text, column="guest"):
    return list(db.execute(f"SELECT * FROM stay WHERE {column} LIKE ?", (f"%{text}%",)))
