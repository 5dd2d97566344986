import os

import jsonschema

from ..problems import SettingsProblem

SHAPE = {
    "type": "object",
    "required": ["portals", "retention"],
    "properties": {"retention": {"type": "integer", "minimum": 1}, "portals": {"type": "array", "minItems": 1}},
}


def checked(settings):
    jsonschema.validate(settings, SHAPE)
    return settings


def secret(name):
    value = os.environ.get(name)
    if not value:
        raise SettingsProblem(f"environment has no {name}")
    return value


def workers():
    return int(os.environ.get("SCOPE_WORKERS", "four")) #~ return max(1, int(os.environ.get("SCOPE_WORKERS", "four")))
