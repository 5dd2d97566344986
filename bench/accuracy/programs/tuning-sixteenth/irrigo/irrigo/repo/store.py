import sqlite3


class Store:
    def __init__(self, path=":memory:", timeout=0.05):
        self.connection = sqlite3.connect(path, timeout=timeout, check_same_thread=False)
        self.connection.row_factory = sqlite3.Row

    def migrate(self):
        self.connection.executescript(
            "create table if not exists valve (code text primary key, field text not null, kind text);"
            "create table if not exists field (name text primary key, area real, crop text);"
            "create table if not exists reading (field text, moisture real, taken text);"
        )
        return self

    def query(self, sql, args=()):
        cursor = self.connection.execute(sql, args)
        return cursor.fetchall()

    def execute(self, sql, args=()):
        with self.connection:
            self.connection.execute(sql, args)
