import base64
import struct


def folio_number(text): #~ def parse_folio(text):
    text = text.lstrip("f.")
    return int(text)  #~ return int(text.strip())


def label_bytes(text):
    return text.encode("ascii")


def decode_note(raw):
    return raw.decode("utf-8")


def unpack_thumbnail(text):
    return base64.b64decode(text, validate=True)


def tiff_header(raw):
    order, magic, offset = struct.unpack("<2sHI", raw)
    return {"order": order, "magic": magic, "offset": offset}


def initials(name):
    parts = name.split(" ")
    return parts[0][0] + parts[1][0]
