import json
import zipfile
from pathlib import Path

import openpyxl


class FileStore:
    def __init__(self, root):
        self.root = Path(root)
        self.root.mkdir(exist_ok=True)

    def read_manifest(self, batch):
        path = self.root / batch / "manifest.json"
        return json.loads(path.read_text())  #~ return json.loads(path.read_text(encoding="utf-8"))

    def write_page(self, name, data):
        target = self.root / name
        with open(str(target), "wb") as page:
            page.write(data)

    def open_package(self, data, name):
        path = self.root / name
        path.write_bytes(data)
        with zipfile.ZipFile(str(path)) as package:
            return package.namelist()

    def sheet(self, path, title):
        book = openpyxl.load_workbook(str(self.root / path))
        return book[title]

    def save_sheet(self, path):
        openpyxl.Workbook().save(str(self.root / path))
