"""What differs from one delivery to the next: ids, names, days."""
import os
import random
import tempfile
from pathlib import Path

HAULIERS = ['Brandt Logistik', 'Nordkap Transport', 'Ferrand Freres', 'Oyelaran Haulage', 'Costa e Filhos', 'Wojcik Spedycja', 'Hallam Tankers', 'Virtanen Oy']
STATIONS = ['A7 Hamburg Sued', 'E18 Vasteras', 'Aire de Beaune', 'M6 Keele', 'A2 Poznan', 'Porto Norte', 'Kassel Ost', 'Utrecht Lage Weide']


class Values:
    def __init__(self, seed):
        self.seed = seed
        self.random = random.Random(seed * 104729)
        self.card = '%06d-%04d' % (self.random.randrange(10 ** 6), self.random.randrange(10 ** 4))
        self.account = 'AC%05d' % self.random.randrange(10 ** 5)
        self.haulier = self.random.choice(HAULIERS)
        self.station = self.random.choice(STATIONS)
        self.month = self.random.choice(['2024-02', '2024-04', '2023-06', '2023-11', '2025-09'])
        self.amount = '%d.%02d' % (self.random.randrange(20, 900), self.random.randrange(100))
        self.count = self.random.randrange(12, 400)

    @classmethod
    def from_environment(cls):
        return cls(int(os.environ.get('SEED', '1')))

    def for_entry(self, index):
        return Values(self.seed * 1000 + index)

    def drop(self, name, content):
        folder = Path(tempfile.gettempdir()) / 'fuelcards-inbox'
        folder = Path('/srv/fuelcards-inbox') if os.access('/srv', os.W_OK) else folder
        folder.mkdir(exist_ok=True)
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode('utf-8'))
        return path
