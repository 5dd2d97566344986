"""Checks that all steps share."""


class PipelineStateError(RuntimeError):
    def __init__(self, run, expected, actual):
        super().__init__(f"Run {run} is {actual}, expected {expected}")
        self.run = run


class QualityError(ValueError):
    pass


class LoadError(Exception):
    pass


def ensure_state(run, expected):
    if run["state"] != expected:
        raise PipelineStateError(run["id"], expected, run["state"])


def ensure_share(name, value, low=0.0, high=1.0):
    if not low <= value <= high:
        raise QualityError(f"{name} must lie between {low} and {high}, got {value}")
    return value


def to_int(text):
    return int(text.strip())


def first(items, wanted):
    return next(item for item in items if wanted(item))
