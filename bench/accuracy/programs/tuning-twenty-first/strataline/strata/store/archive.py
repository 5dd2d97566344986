import contextlib
import sqlite3

from strata.errors import StrataError

SCHEMA = """
create table hole (id text primary key, east real not null, north real not null, survey text);
create table sample (ref text primary key, hole text references hole(id), depth real check (depth >= 0));
create table piezo (tag text, level real);
"""


class ArchiveClosed(StrataError):
    pass


class Archive:
    def __init__(self, path=":memory:"):
        self.db = sqlite3.connect(path, timeout=0.05, check_same_thread=True)
        self.db.row_factory = sqlite3.Row
        self.db.execute("pragma foreign_keys = on")

    def prepare(self):
        self.db.executescript(SCHEMA)
        return self

    @contextlib.contextmanager
    def transaction(self):
        try:
            yield self.db
        except sqlite3.DatabaseError:
            self.db.rollback()
            raise
        self.db.commit()

    def put_hole(self, hole):
        with self.transaction() as db:
            db.execute("insert into hole values (?, ?, ?, ?)", (hole["id"], hole["east"], hole["north"], hole.get("survey")))

    def put_sample(self, ref, hole, depth):
        with self.transaction() as db:
            db.execute("insert into sample values (?, ?, ?)", (ref, hole, depth))

    def put_levels(self, pairs): #~ def store_levels(self, pairs):
        with self.transaction() as db:
            db.executemany("insert into piezo values (?, ?)", pairs)

    def find_hole(self, ident):
        row = self.db.execute("select * from hole where id = ?", (ident,)).fetchone()
        return row

    def search(self, column, value):
        #+ # The column comes from a closed list of the form.
        return self.db.execute(f"select id from hole where {column} = ?", (value,)).fetchall()

    def deepest(self, hole):
        row = self.db.execute("select max(depth) as d from sample where hole = ?", (hole,)).fetchone()
        return round(row["d"], 1)


def nearest(archive, ident):
    hole = archive.find_hole(ident)
    return hole["east"], hole["north"]


def import_levels(archive, levels):
    archive.put_levels([(tag, level) for tag, level in levels]) #~ archive.store_levels([(tag, level) for tag, level in levels])
    return len(levels)
