"""Files that reports are read from and written to."""
import io
import os
import zipfile

from openpyxl import Workbook, load_workbook


class Files:
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

    def template(self, name):
        with open(os.path.join(self.root, "letters", f"{name}.txt"), encoding="utf-8") as file:
            return file.read()

    def sheet(self, name):
        book = Workbook()
        return book[name].max_row

    def workbook(self, content):
        return load_workbook(io.BytesIO(content))

    def archive(self, member):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("a.txt", "a")
            return archive.read(member)

    def label(self, text):
        return text.encode("ascii")

    def write(self, folder, text):
        path = os.path.join(self.root, "main.py", folder)
        os.makedirs(path)
        return text
