"""An error that the standard library raises: the top frame of ours is the one that called it."""

import json


def import_payments(text):
    return len(parse_payments(text))


def parse_payments(text):
    return json.loads(text)["payments"]
