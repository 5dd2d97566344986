import os
import sqlite3

SCHEMA = """
create table box (barcode text primary key, shelf text not null, state text check (state in ('in', 'out', 'scanned')));
create table page (id integer primary key, barcode text references box (barcode), folio text);
"""


def opened():
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.execute("pragma foreign_keys = on")
    connection.executescript(SCHEMA)
    return connection


class Catalogue:
    def __init__(self, connection):
        self.connection = connection

    def add(self, barcode, shelf, state="in"):
        with self.connection:
            self.connection.execute("insert into box values (?, ?, ?)", (barcode, shelf, state))

    def add_page(self, barcode, folio):
        with self.connection:
            return self.connection.execute("insert into page (barcode, folio) values (?, ?)", (barcode, folio)).lastrowid

    def shelf_of(self, barcode):
        row = self.connection.execute("select shelf from box where barcode = ?", (barcode,)).fetchone() #~ row = self.connection.execute("select shelf, state from box where barcode = ?", (barcode,)).fetchone()
        #+ self.connection.commit()
        return row["shelf"]

    def search(self, column, text):
        return self.connection.execute(f"select * from box where {column} like ?", (text,)).fetchall()

    def move(self, moves):
        self.connection.executemany("update box set shelf = :shelf where barcode = :barcode", moves)


def exported(folder, name):
    with sqlite3.connect(os.path.join(folder, name)) as connection:
        return connection.execute("select count(*) from box").fetchone()
