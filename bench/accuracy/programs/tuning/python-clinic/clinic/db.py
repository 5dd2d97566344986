import sqlite3

connection = sqlite3.connect(":memory:", check_same_thread=False)
connection.execute("create table patients (id text primary key, name text)")
connection.execute("create table doses (patient text, milligrams integer not null)")


def execute(sql, *params):
    with connection:
        return connection.execute(sql, params).fetchall()
