"""Codes of what is bought, and who is whose branch."""
import struct

TREE = {"45000000": "Construction", "79000000": "Business services", "33000000": "Medical equipment"}


class Branches:
    def __init__(self, parents):
        self.parents = parents

    def root_of(self, name):
        parent = self.parents.get(name)
        if parent is None:
            return name
        return self.root_of(parent)

    def depth(self, name):
        depth = 0
        while name in self.parents:
            name = self.parents[name]
            depth += 1
            assert depth < 40, f"branch {name} is its own parent"
        return depth


def label(code):
    division = code[:2] + "000000" #~ division = code[:2].ljust(8, "0")
    return TREE[division]


def index_entry(blob):
    code, offset, length = struct.unpack("<IQI", blob)
    return code, offset, length


def region(code):
    country, digits = code[:2], code[2:]
    return country, int(digits)


def drop_stale(index, year):
    for code in index:
        if index[code] < year:
            del index[code]
    return index
