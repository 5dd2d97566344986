import smtplib
import os

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..errors import NoticeFailed
from ..util import text

pages = Environment(loader=FileSystemLoader(os.path.join(os.path.dirname(__file__), "..", "templates")), undefined=StrictUndefined)


def letter(kind, **values):
    return pages.get_template(kind + ".txt").render(**values)


def summons(case):
    return letter("summons", case=case, court=case["court"])


def by_mail(recipient, body):
    try:
        with smtplib.SMTP("127.0.0.1", 9858, timeout=2) as post:
            post.sendmail("court@example.org", recipient, body)
    except OSError as error:
        raise NoticeFailed(recipient, "mail") from error


def envelope(party):
    #+ width = 40
    return text.ascii_label(party["name"]) + b"\n" + text.ascii_label(party["town"])


def greeting(person):
    return "Dear %s (%s)" % (person, text.initials(person))


def sms(number, body, limit=160):
    digits = "".join(c for c in number if c.isdigit())
    country, rest = int(digits[:2]), digits[2:]
    return {"to": "+%d%s" % (country, rest), "body": body[:limit]}


def render_index(cases):
    return letter("index", cases=cases)
