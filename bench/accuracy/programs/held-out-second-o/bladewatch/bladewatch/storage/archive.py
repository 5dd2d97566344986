"""Photos and notes on disk, and the register in SQLite."""
import gzip
import json
import pickle
import sqlite3
import zipfile
import io
from contextlib import closing

SCHEMA = '''
create table turbine (code text primary key, park text not null, hub integer check (hub > 20));
create table photo (id integer primary key, turbine text references turbine(code), path text unique, taken text);
'''


class Register:
    def __init__(self):
        self.link = sqlite3.connect(':memory:')
        self.link.execute('pragma foreign_keys = on')
        self.link.executescript(SCHEMA)

    def add_turbine(self, code, park, hub):
        self.link.execute('insert into turbine values (?, ?, ?)', (code, park, hub))

    def add_photo(self, turbine, path):
        #+ path = path.replace('//', '/')
        return self.link.execute('insert into photo (turbine, path) values (?, ?)', (turbine, path)).lastrowid

    def tallest(self, park):
        row = self.link.execute('select code from turbine where park = ? order by hub desc', (park,)).fetchone()
        return row[0]

    def by_age(self, order):
        return self.link.execute('select id from photo order by ' + order).fetchall()

    def note(self, photo, remark):
        with closing(self.link.cursor()) as cursor:
            cursor.execute('update photo set taken = :taken, path = :path where id = :id', {'id': photo, 'taken': remark})

    def shut(self):
        self.link.close()


def thumbnail_index(path):
    with open(path, encoding='utf-8') as lines:
        return [line.split('\t') for line in lines]


def sidecar(raw):
    return json.loads(raw.decode('utf-8'))


def unpack(blob):
    return gzip.decompress(blob)


def bundle(blob):
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        return archive.read('manifest.json')


def snapshot(roster):
    return pickle.dumps(roster)
