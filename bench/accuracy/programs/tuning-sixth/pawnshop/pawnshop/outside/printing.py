import os

import jinja2

ENVIRONMENT = jinja2.Environment(loader=jinja2.FileSystemLoader(os.path.join(os.path.dirname(__file__), "../templates")), undefined=jinja2.StrictUndefined)


def printed(kind, **values):
    return ENVIRONMENT.get_template(f"{kind}.txt").render(**values)


def ticket(loan):
    return printed("ticket", loan=loan)


def reminder(loan, language):
    return printed(f"reminder-{language}", loan=loan)


def label(item):
    return printed("label", item=item)
