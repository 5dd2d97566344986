import os
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
UPSTREAM = "http://127.0.0.1:9943"
BANK = "http://127.0.0.1:9941"
MAIL = ("127.0.0.1", 9942)
SIGNING_KEY = "k7-4fe1c0d2aa98b3e1556d9f0c2b7a6e1d"


def payout_credentials(region):
    return os.environ["PAYOUT_KEY_" + region.upper()], os.environ["PAYOUT_SECRET_" + region.upper()]


def scheme(name):
    with open(ROOT / "schemes" / ("%s.yaml" % name)) as source:
        return yaml.safe_load(source)


def worker_count(text):
    count = int(text)
    if count not in range(1, 33):
        raise SystemError("WORKERS=%s is outside of 1..32" % text)
    return count
