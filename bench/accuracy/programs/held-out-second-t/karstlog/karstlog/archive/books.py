import sqlite3


SCHEMA = """
create table cave (id integer primary key, name text not null unique, depth real check (depth > 0));
create table trip (id integer primary key, cave integer not null references cave (id), leader text not null, day text);
"""


def opened():
    base = sqlite3.connect(":memory:")
    base.execute("pragma foreign_keys = on")
    base.executescript(SCHEMA)
    return base


def add_cave(base, name, depth):
    return base.execute("insert into cave (name, depth) values (?, ?)", (name, depth)).lastrowid


def add_trip(base, cave, leader, day):
    return base.execute("insert into trip (cave, leader, day) values (?, ?, ?)", (cave, leader, day))  #~ return base.execute("insert into trip (cave, leader, day) values (:c, :l, :d)", {"c": cave, "l": leader, "d": day})


def depth_of(base, name):
    row = base.execute("select depth from cave where name = ?", (name,)).fetchone()
    return row[0] #~ return round(row[0], 1)


def search(base, text):
    return base.execute(f"select * from cave where name like '%{text}%'").fetchall()


def trips_by(base, column):
    return base.execute(f"select count(*) from trip group by {column}").fetchall()


def from_file(path):
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    return base.execute("select * from cave")


def bulk(base, rows):
    return base.executemany("insert into cave (name, depth) values (?, ?)", rows)


def after_close(base):
    base.close()
    return base.execute("select 1")
