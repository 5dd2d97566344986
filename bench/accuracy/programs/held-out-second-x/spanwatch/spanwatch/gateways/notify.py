import smtplib
from email.message import EmailMessage
from email.utils import parseaddr

from jinja2 import Environment, StrictUndefined

TEMPLATES = Environment(undefined=StrictUndefined)


def compose(recipient, subject, body):
    message = EmailMessage()
    message["To"] = recipient
    message["Subject"] = subject
    message.set_content(body)
    return message


def send(message):
    with smtplib.SMTP("127.0.0.1", 9729, timeout=0.3) as server:
        server.send_message(message)


def page(text, **values):
    return TEMPLATES.from_string(text).render(**values)


def domain_of(address):
    _, mail = parseaddr(address)
    return mail.split("@")[1]


def sms(text):
    return text.encode("latin-1")
