import json
from datetime import date


def _default(value):
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def dumps(payload):
    return json.dumps(payload, default=_default, sort_keys=True)


def require(payload, key):
    if key not in payload:
        from ..domain.errors import BadRequest
        raise BadRequest(f"field '{key}' is required")
    return payload[key]
