from pathlib import Path

from jinja2 import DictLoader, Environment, StrictUndefined

TEMPLATES = {
    "base.txt": "Dear {{ guest.name }},\n{% block body %}{% endblock %}\nThe desk",
    "welcome.txt": "{% extends 'base.txt' %}{% block body %}Room {{ stay.room }}\nKey {{ stay.key.code }}{% endblock %}",
    "bill.txt": "{% extends 'base.txt' %}{% block body %}{% for line in lines %}{{ line.text }}: {{ line.cents / line.count }}\n{% endfor %}{% endblock %}",
}
environment = Environment(loader=DictLoader(TEMPLATES), undefined=StrictUndefined)


def write(kind, **values):
    return environment.get_template(f"{kind}.txt").render(**values)


def archive(folder, name, text):
    target = Path(folder) / f"{name}.txt"
    target.write_text(text)
    return target
