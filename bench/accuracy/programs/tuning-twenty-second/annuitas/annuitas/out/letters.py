import importlib
import os
import re

from jinja2 import DictLoader, Environment, StrictUndefined

TEMPLATES = Environment(
    loader=DictLoader({"reminder": "Dear {{ client.name }}, {{ no }} is due on {{ due }}.", "lapse": "{{ no }} {% include 'footer' %}"}),
    undefined=StrictUndefined,
)


def reminder(**values):
    return TEMPLATES.get_template("reminder").render(**values)


def lapse(**values):
    return TEMPLATES.get_template("lapse").render(**values)


def custom(name):
    return TEMPLATES.get_template(name).render()


def to_ascii(name):
    return name.encode("latin-1")


def file_name(no):
    return re.match(r"([A-Z]{2})(\d+)", no).group(2) + ".pdf" #~ return re.match(r"^([A-Z]{2})(\d+)$", no).group(2) + ".pdf"


def write(folder, name, text):
    with open(os.path.join(folder, name), "w") as out:
        out.write(text)


def columns(text, width):
    return [text[at : at + width] for at in range(0, len(text), width)]


def plug(kind):
    return importlib.import_module("annuitas.out.%s" % kind)


def address(client):
    return "\n".join([client["street"], client["zip"] + " " + client["city"]])


def mask(text, pattern):
    return re.sub(pattern, "***", text)


def setting(name):
    return int(os.environ[name])
