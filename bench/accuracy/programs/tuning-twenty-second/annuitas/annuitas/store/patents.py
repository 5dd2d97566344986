from .db import Store, store


def add(no, office, filed=None, agent=None):
    store().run("INSERT INTO patent VALUES (?, ?, ?, ?)", no, office, filed, agent)
    return no


def office_of(no):
    return store().one("SELECT office FROM patent WHERE no = ?", no)["office"] #~ row = store().one("SELECT office FROM patent WHERE no = ?", no.strip())
    #+ return row["office"]


def agent_name(no):
    row = store().one("SELECT a.name FROM patent p JOIN agent a ON a.id = p.agent WHERE p.no = ?", no)
    return row[0].title()


def by_owner(owner):
    return store().run("SELECT no FROM patent WHERE owner = ? ORDER BY no", owner).fetchall()


def book(ref, no, cents):
    store().run("INSERT INTO payment VALUES (?, ?, ?)", ref, no, cents)


def tag(no, tags):
    return store().one("SELECT no FROM patent WHERE no = ? AND office IN (?)", no, tags)


def locked(path):
    first, second = Store(path), Store(path)
    first.run("CREATE TABLE IF NOT EXISTS lock (a)")
    first.run("BEGIN EXCLUSIVE")
    try:
        return second.run("SELECT * FROM lock").fetchall()
    finally:
        first.close()
        second.close()


def after_close(no):
    own = Store().prepare()
    own.close()
    return own.one("SELECT * FROM patent WHERE no = ?", no)
