import string
import unicodedata

TEMPLATE = string.Template("$fonds, $parish, folio $folio")


def caption(values):
    return TEMPLATE.substitute(values)


def transcript(data, encoding):
    return data.decode(encoding)


def filename(name):
    #+ name = name.strip()
    return name.encode("ascii").decode("ascii").replace(" ", "_")


def long_s(char):
    return unicodedata.lookup(f"LATIN SMALL LETTER {char}")


def folio(text):
    number, side = text.split("-")
    return int(number), side
