import gzip
import json
import os
import pickle
import zipfile
from pathlib import Path


class Archive:
    def __init__(self, root):
        self.root = Path(root)

    def report(self, name):
        with open(self.root / name, encoding="utf-8") as handle: #~ return self._text(name, "utf-8")
            return handle.read() #-
    #+ def _text(self, name, encoding):
    #+     with open(self.root / name, encoding=encoding) as handle:
    #+         return handle.read()

    def write(self, name, data):
        self.root.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_bytes(data)
        return name

    def model(self, name):
        return pickle.loads((self.root / name).read_bytes())

    def drawings(self, name):
        with zipfile.ZipFile(self.root / name) as bundle:
            return bundle.read("index.json")

    def readings(self, name):
        with gzip.open(self.root / name) as handle:
            return [json.loads(line) for line in handle]

    def listing(self, folder):
        return sorted(os.scandir(self.root / folder), key=lambda entry: entry.stat().st_mtime)
