import os
import smtplib
from email.message import EmailMessage

from jinja2 import Environment, FileSystemLoader

from .settings import setting

_letters = Environment(loader=FileSystemLoader(os.path.join(os.path.dirname(__file__), "letters")))


def letter(name, **values):
    return _letters.get_template(f"{name}.txt").render(**values)


def sms(number, text):
    sender = setting("sms", "sender")
    return f"{sender} > {number}: {text}"


def mail(to, text, port):
    message = EmailMessage()
    message["To"] = to
    message.set_content(text)
    with smtplib.SMTP("127.0.0.1", port, timeout=1) as server:
        server.send_message(message)


def summary(centre, counts):
    return "%s: %d given, %d refused" % (centre, *counts)


def subject(donor):
    return "Hello " + donor["salutation"] + " " + donor["name"]


def phone(text):
    return "".join(part for part in text if part.isdigit())
