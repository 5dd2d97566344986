import os
import string
import typing

import pydantic

from strata.geology.column import LEGENDS

TITLE = string.Template("Borehole $hole, sheet $sheet of $total")


class Cover(pydantic.BaseModel):
    client: str
    sheets: int
    #+ printed: typing.Optional[bool] = None


class Sheet:
    __slots__ = ("hole", "rows")

    def __init__(self, hole):
        self.hole = hole

    def caption(self, fields):
        return TITLE.substitute(fields)

    def annotate(self, note):
        self.note = note

    def total(self):
        return len(self.rows)


def cover(form):
    return Cover(**form)


def save(folder, name, text):
    path = os.path.join(folder, name + ".txt")
    with open(path, "w", encoding="ascii") as out:
        out.write(text)
    return path


def footer(engineer):
    return "Logged by " + engineer.get("initials")


def hatch(layer):
    return next(k for k, v in LEGENDS.items() if v == layer)


def scale_bar(length, paper):
    return f"1:{length / paper:d}"


def legend_line(entry):
    return "{code:>4} {name}".format(**entry)


def ordered(entries):
    return sorted(entries, key=lambda e: e["depth"])


def archive_to(folder, name):
    os.rename(os.path.join(folder, name), os.path.join(folder, "archived", name))
