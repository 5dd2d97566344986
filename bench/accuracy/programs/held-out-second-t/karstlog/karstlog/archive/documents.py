import csv
import gzip
import io
import json
import os
import pickle
import struct
import zipfile
from pathlib import Path

import yaml

from karstlog.problems import SurveyInvalid


def notes(name):
    return Path(os.environ["PREFIX"], "notes", f"{name}.md").read_text()


def scan(blob):
    return blob.decode("utf-8")


def to_latin(text):
    return text.encode("latin-1")


def legs(blob):
    return struct.unpack(">HHf", blob)


def bundle(blob):
    with zipfile.ZipFile(io.BytesIO(blob)) as folder:
        return folder.namelist()


def plan(blob, entry):
    with zipfile.ZipFile(io.BytesIO(blob)) as folder:
        return folder.read(entry)


def inflate(blob):
    return gzip.decompress(blob)


def sketch(blob):
    return pickle.loads(blob)


def metadata(text):
    return yaml.safe_load(text)["cave"]["system"]


def settings(text): #~ def settings(text, strict=True):
    try:
        return json.loads(text)
    except ValueError as broken:
        raise SurveyInvalid("settings", f"not JSON ({broken})") from broken


def export(rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, ["name", "depth"])
    writer.writerows(rows)
    return out.getvalue()


def archived(path):
    os.mkdir(path)
    os.mkdir(path)


def dumps(survey):
    return json.dumps(survey, sort_keys=True)
