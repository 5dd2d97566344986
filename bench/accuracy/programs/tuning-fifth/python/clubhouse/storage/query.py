"""A small layer over SQLite, as thick as such layers are."""
import sqlite3

from .errors import DoesNotExist


class Field:
    def __init__(self, convert=None):
        self.convert = convert or (lambda value: value)

    def to_python(self, value):
        return self.convert(value)


class Model:
    table = ""
    fields = {}

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    @classmethod
    def from_row(cls, row):
        return cls(**{name: field.to_python(row[name]) for name, field in cls.fields.items()})


class Query:
    def __init__(self, database, model):
        self.database = database
        self.model = model
        self.terms = {}

    def filter(self, **terms):
        query = Query(self.database, self.model)
        query.terms = {**self.terms, **terms}
        return query

    def _execute(self):
        where = " AND ".join(f"{name} = ?" for name in self.terms) or "1"
        return self.database.execute(f"SELECT * FROM {self.model.table} WHERE {where}", tuple(self.terms.values()))

    def all(self):
        return [self.model.from_row(row) for row in self._execute()]

    def get(self):
        rows = self.all()
        if not rows:
            raise DoesNotExist(self.model.__name__, **self.terms)
        return rows[0]

    def insert(self, **values):
        names = ", ".join(values)
        marks = ", ".join("?" for _ in values)
        self.database.execute(f"INSERT INTO {self.model.table} ({names}) VALUES ({marks})", tuple(values.values()))


def connect():
    database = sqlite3.connect(":memory:", check_same_thread=False)
    database.row_factory = sqlite3.Row
    database.executescript(
        """
        CREATE TABLE courts (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, opens TEXT, surface TEXT);
        CREATE TABLE members (id INTEGER PRIMARY KEY, email TEXT, born TEXT, level TEXT);
        INSERT INTO courts VALUES (1, 'Centre', '08:00', 'clay'), (2, 'Annex', '8 am', NULL);
        INSERT INTO members VALUES (1, 'ana@club.example', '1990-04-01', '4'), (2, NULL, '1988-11-30', '3'), (3, 'lu@club.example', '12/05/1979', '2');
        """
    )
    return database
