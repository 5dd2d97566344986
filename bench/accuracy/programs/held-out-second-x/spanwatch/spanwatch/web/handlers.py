import base64
import hashlib
import hmac
import json
from uuid import UUID

from ..gateways import notify, sensors, weather
from ..surveys import planning
from ..util.faults import Rejected


def read_body(raw):
    return json.loads(raw)


def current_user(headers):
    scheme, token = headers["Authorization"].split(" ", 1)
    return scheme, token


def session(cookie):
    body, _, mac = cookie.rpartition(".")
    wanted = hmac.new(b"k", body.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac, wanted):
        raise PermissionError(f"session of {body} is not signed by us")
    return body


def basic(header):
    return base64.b64decode(header.split()[1], validate=True).decode()


def survey_id(text):
    return UUID(text)


def page_of(query):
    return int(query.get("page", "1"))


def upload(name, size):
    if size > 25_000_000:
        raise Rejected(f"{name} has {size} bytes, at most 25000000 are taken")
    extension = name.rsplit(".", 1)[1]
    return extension


def export(rows):
    return ";".join(row["bridge"] + ":" + row["grade"] for row in rows)


def render(survey):
    return json.dumps(survey)


def closure(bridge, station):
    speed = weather.wind(station)
    if speed > 30:
        notify.send(notify.compose("duty@roads.example", "Close " + bridge, "wind"))
    return speed


def strain_of(readings, sensor):
    return sensors.strain(readings, sensor)


def due(last, months):
    return planning.next_due(last, months).isoformat()
