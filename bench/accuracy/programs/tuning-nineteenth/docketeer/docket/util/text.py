import re
import unicodedata


def initials(full_name):
    given, family = full_name.split(" ", 1)
    return given[0] + family[0]


def slug(text):
    plain = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def ascii_label(text):
    return text.upper().encode("ascii")
