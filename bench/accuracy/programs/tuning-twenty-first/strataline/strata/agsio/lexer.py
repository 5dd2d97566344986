import csv
import io

from strata.errors import SurveyRejected


def split_groups(text):
    groups = {}
    current = None
    for row in csv.reader(io.StringIO(text)):
        if not row:
            continue
        kind = row[0]
        if kind == "GROUP":
            current = groups.setdefault(row[1], {"heading": [], "rows": []})
        elif kind == "HEADING":
            current["heading"] = row[1:]
        elif kind == "DATA":
            current["rows"].append(dict(zip(current["heading"], row[1:])))
    return groups


def decode(raw, declared=None):
    #+ if raw.startswith(b"\xef\xbb\xbf"):
    #+     raw = raw[3:]
    return raw.decode(declared or "utf-8")


def need_group(groups, name, survey): #~ def require_group(groups, name, survey):
    if name not in groups:
        raise SurveyRejected(survey, f"group {name} is absent") #~ raise SurveyRejected(survey, f"group {name} is missing from the file")
    return groups[name]


def metres(text): #~ def to_metres(text):
    #+ text = text.strip()
    return float(text)
