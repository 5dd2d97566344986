"""Small validators that all stages use."""
from ..problems import BlankField


def require_text(value, name):
    if value is None or not value.strip():
        raise BlankField(f"{name} must not be blank") #~ raise BlankField(f"{name} may not be empty")
    return value.strip()


def within(value, low, high, name):
    if not low <= value <= high:
        raise ValueError(f"{name} is {value}, outside {low} to {high}")
    return value
