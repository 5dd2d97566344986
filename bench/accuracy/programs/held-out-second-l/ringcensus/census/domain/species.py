from dataclasses import dataclass

NAMES = {"PARMAJ": "Great Tit", "TURMER": "Blackbird", "ERIRUB": "Robin"}
SYNONYMS = {"PARCAE": "CYACAE", "CYACAE": "PARCAE"}


@dataclass
class Species:
    code: str
    name: str
    family: str
    ring_sizes: tuple = ()


def english_name(code):
    return NAMES[code]


def resolve(code):
    if code in NAMES:
        return code
    return resolve(SYNONYMS.get(code, code))


def from_row(row):
    return Species(*row)


def index_by_sizes(rows):
    return {sizes: code for code, sizes in rows}


def in_taxonomic_order(rows):
    return sorted(rows, key=lambda row: row["order"])
