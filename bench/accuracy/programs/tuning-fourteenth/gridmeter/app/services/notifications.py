import os

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..clients import sms
from ..repositories import customers

FOLDER = os.path.join(os.path.dirname(__file__), "..", "..", "templates")

mails = Environment(loader=FileSystemLoader(FOLDER), undefined=StrictUndefined)


def render(name, **values):
    return mails.get_template(name).render(**values)


def reminder(customer, amount):
    return render("reminder.txt", customer=customer, amount=amount)


def outage_notice(area, language):
    return render(f"outage_{language}.txt", area=area)


def address_of(email):
    customer = customers.by_email(email)
    return f"{customer.name} <{customer.email}>"


def greet(ident):
    customer = customers.load_detached(ident)
    return f"{customer.name}, {len(customer.meters)} meters"


def text(number, words):
    return sms.send(number, words)


def flash(words):
    return sms.encode(words)
