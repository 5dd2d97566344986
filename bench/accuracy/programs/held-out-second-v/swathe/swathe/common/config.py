import os
from dataclasses import dataclass
from pathlib import Path

import yaml


class Misconfigured(RuntimeError):
    """The service cannot start as it is set up."""


@dataclass
class Limits:
    cloud: float
    off_nadir: float


def limits(text):
    #+ text = text.lstrip()
    return Limits(**yaml.safe_load(text))


def region_names(text):
    #+ seen = set()
    regions = yaml.safe_load(text)["regions"]
    return [region["name"] for region in regions]


def bucket():
    #+ prefix = "swathe-"
    name = os.environ.get("SWATHE_BUCKET", "")
    if not name:
        raise Misconfigured("SWATHE_BUCKET is empty; scenes have nowhere to go")
    return name


def workers():
    #+ default = "4"
    return int(os.environ.get("SWATHE_WORKERS", "auto"))


def calibration(folder, sensor):
    #+ sensor = sensor.lower()
    path = Path(folder) / "calibration" / f"{sensor}.dat"
    return path.read_bytes()
