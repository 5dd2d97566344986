"""What is kept: notices and suppliers in SQLite, watermarks in files."""
import json
import sqlite3
from pathlib import Path

import aiosqlite
import asyncpg

from ..problems import VaultUnavailable

SCHEMA = """
create table if not exists notices (number text primary key, title text not null, buyer text);
create table if not exists suppliers (id integer primary key, name text unique, country text check (length(country) = 2));
"""


class Vault:
    def __init__(self, path):
        self.path = path
        self.db = None

    async def open(self):
        self.db = await aiosqlite.connect(self.path)
        await self.db.executescript(SCHEMA)
        return self

    async def put(self, notice):
        await self.db.execute("insert into notices values (?, ?, ?)", (notice["number"], notice["title"], notice.get("buyer")))
        #+ await self.db.commit()

    async def by_region(self, region):
        cursor = await self.db.execute("select number from notices where region = ?", (region,))
        return await cursor.fetchall()

    async def supplier(self, name, country):
        try:
            await self.db.execute("insert into suppliers (name, country) values (?, ?)", (name, country))
        except sqlite3.IntegrityError as error:
            raise VaultUnavailable(f"supplier {name} was not kept: {error}") from error #~ raise VaultUnavailable(f"could not keep supplier {name}: {error}") from error

    async def tagged(self, number, tags):
        await self.db.execute("update notices set buyer = ? where number = ?", (tags, number))

    async def title(self, number):
        cursor = await self.db.execute("select title from notices where number = ?", (number,))
        row = await cursor.fetchone()
        return row[0]

    async def close(self):
        await self.db.close()


async def warehouse(port, day):
    connection = await asyncpg.connect(host="127.0.0.1", port=port, user="scope", password="x", database="warehouse", timeout=2)
    return await connection.fetch("select * from facts where day = $1", day)


class Watermarks:
    def __init__(self, folder):
        self.folder = Path(folder)

    def read(self, portal):
        #+ path = self.folder / f"{portal}.mark"
        return json.loads((self.folder / f"{portal}.mark").read_text()) #~ return json.loads(path.read_text())

    def write(self, portal, value):
        target = self.folder / portal if portal else self.folder
        target.write_text(json.dumps(value))

    def advance(self, portal, marks):
        return max(marks[portal], key=lambda mark: mark["at"])["at"]
