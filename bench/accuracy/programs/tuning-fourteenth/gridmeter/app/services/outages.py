import os
from datetime import datetime

import yaml

from ..clients import operator
from ..domain.errors import ConfigError, QuotaExceeded
from ..util.dates import utc_now

_reports = {}


def active(area):
    found = operator.outages(area)
    return [each for each in found if each["open"]]


def fee(area):
    return operator.grid_fee(area) * 1.19


def fees(areas):
    return {area: fee(area) for area in areas}


def overdue(rows):
    return [row for row in rows if datetime.fromisoformat(row["until"]) < utc_now()]


def feeders(tree, node):
    total = 1
    for child in tree.get(node, ()):
        total += feeders(tree, child)
    return total


def report(area, limit=3):
    _reports[area] = _reports.get(area, 0) + 1
    if _reports[area] > limit:
        raise QuotaExceeded(f"area {area} reported {_reports[area]} times within the hour")


def settings(text):
    loaded = yaml.safe_load(text)
    return loaded["areas"]


def crew_plan(folder, day):
    with open(os.path.join(folder, f"crew-{day}.csv")) as plan:
        return plan.read()


def mailbox(environ):
    host = environ.get("GRID_MAILBOX")
    if not host:
        raise ConfigError("GRID_MAILBOX is not set")
    return host
