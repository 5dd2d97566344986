import json
import re
from functools import wraps

from .errors import require


def audited(work):
    @wraps(work)
    def wrapper(*args, **kwargs):
        result = work(*args, **kwargs)
        return result

    return wrapper


@audited
def check_in(form):
    require(re.fullmatch(r"[^@\s]+@[^@\s]+", form["email"]), "email", f"{form['email']} is not an address")
    return {"name": form["name"], "initials": initials(form["name"]), "languages": languages(form)}


def initials(name):
    first, last = name.split(" ")
    return first[0] + last[0]


def languages(form):
    return [code.lower() for code in form["preferences"]["languages"]]


@audited
def load_profile(text):
    data = json.loads(text)
    return merge({"stars": 0}, data)


def merge(base, other):
    for key, value in other.items():
        base[key] = merge(base.get(key, {}), value) if isinstance(value, dict) else value
    return base


def loyalty(profile):
    return "gold" if profile["stars"] + profile["bonus"] > 100 else "basic"
