import base64
import csv
import hashlib
import hmac
import io
import struct
import zipfile

from ..errors import NotPermitted


def manifest(raw):
    reader = csv.DictReader(io.StringIO(raw.decode("utf-8")))
    return [(row["label"], row["pages"]) for row in reader]


def bundle(raw):
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return archive.namelist()


def stored(folder, label):
    with open("%s/exhibits/%s.pdf" % (folder, label), "rb") as file:
        return file.read()


def seal(signature, body, key=b"docket"):
    given = base64.b64decode(signature, validate=True)
    wanted = hmac.new(key, body, hashlib.sha256).digest()
    if not hmac.compare_digest(given, wanted):
        raise NotPermitted("seal of %d bytes does not match" % len(body))
    return True


def audio_header(raw):
    rate, channels = struct.unpack("<IH", raw[:6])
    return rate, channels


def page_range(label):
    first, last = label.split("-")
    return range(int(first), int(last) + 1)
