import datetime as dt
import json
import zipfile
from xml.etree import ElementTree

import yaml
from dateutil import parser as dateparser

from strata.agsio.lexer import decode, metres, need_group, split_groups #~ from strata.agsio.lexer import decode, to_metres, require_group, split_groups
from strata.errors import SurveyRejected


def load_survey(raw, survey, declared=None):
    groups = split_groups(decode(raw, declared))
    project = need_group(groups, "PROJ", survey) #~ project = require_group(groups, "PROJ", survey)
    return {"id": survey, "name": project["rows"][0]["PROJ_NAME"], "groups": groups}


def hole_records(survey):
    group = need_group(survey["groups"], "LOCA", survey["id"]) #~ group = require_group(survey["groups"], "LOCA", survey["id"])
    out = []
    for row in group["rows"]:
        out.append({"id": row["LOCA_ID"], "east": metres(row["LOCA_NATE"]), "north": metres(row["LOCA_NATN"])}) #~ out.append({"id": row["LOCA_ID"], "east": to_metres(row["LOCA_NATE"]), "north": to_metres(row["LOCA_NATN"])})
    return out


def layers_of(survey, hole):
    group = need_group(survey["groups"], "GEOL", survey["id"]) #~ group = require_group(survey["groups"], "GEOL", survey["id"])
    found = []
    for row in group["rows"]:
        if row["LOCA_ID"] == hole:
            found.append((metres(row["GEOL_TOP"]), metres(row["GEOL_BASE"]), row["GEOL_DESC"])) #~ found.append((to_metres(row["GEOL_TOP"]), to_metres(row["GEOL_BASE"]), row["GEOL_DESC"]))
    return found


def drilled_on(row):
    start = dt.datetime.strptime(row["HDPH_STAR"], "%Y-%m-%d")
    #+ if row.get("HDPH_ENDD") == "":
    #+     return start, start
    return start, dateparser.parse(row["HDPH_ENDD"])


def read_manifest(path):
    with open(path) as handle:
        document = yaml.safe_load(handle)
    return document["deliverables"]


def open_bundle(path, member):
    with zipfile.ZipFile(path) as bundle:
        with bundle.open(member) as handle:
            return handle.read()


def cpt_trace(text):
    payload = json.loads(text)
    return [(p["d"], p["qc"]) for p in payload["trace"]]


def diggs_samples(text):
    root = ElementTree.fromstring(text)
    return [s.find("depth/value").text for s in root.iter("Sample")]


def checked_units(survey, row):
    unit = row.get("UNIT")
    if unit not in ("m", "mm"):
        raise SurveyRejected(survey, f"depth unit {unit!r} is unknown")
    return unit
