import base64
import io
import struct
import zipfile

import yaml

from census.domain.rings import Capture, age_class, check_digit, parse_ring
from census.util.text import require_text


class Intake:
    def __init__(self, book):
        self.book = book
        self.lines = []

    def register(self, row):
        ring = parse_ring(row["ring"])
        capture = Capture(ring, age_class(row["age"]), float(row["weight"]), float(row["wing"]))
        self.lines.append(capture)
        return capture.condition()

    def verify(self, text):
        return check_digit(text)

    def notes(self, upload):
        return upload.decode("utf-8").splitlines()

    def profile(self, document):
        return yaml.safe_load(document)

    def bundle(self, blob):
        with zipfile.ZipFile(io.BytesIO(blob)) as packed:
            return packed.namelist()

    def fixes(self, blob):
        return [struct.unpack("<ff", blob[i : i + 8]) for i in range(0, len(blob), 8)]

    def photo(self, text):
        return base64.b64decode(text)

    def sign(self, row):
        return require_text(row.get("observer"), "observer")

    def comment(self, row):
        note = require_text(row["remark"], "remark")
        self.lines[-1].notes.append(note)
        return note
