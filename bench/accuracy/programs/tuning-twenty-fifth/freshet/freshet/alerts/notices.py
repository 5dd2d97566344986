import smtplib
import socket
from email.message import EmailMessage
from string import Template

from jinja2 import Environment, StrictUndefined

ENVIRONMENT = Environment(undefined=StrictUndefined)
SOURCE = {
    "severe": "Severe flood warning for {{ area.name }}: {{ '%.1f'|format(level) }} m expected at {{ peak.strftime('%H:%M') }}",
    "closed": "Closed: {{ area.name }} {{ contact.phone }}",
}


def render(kind, **values):
    return ENVIRONMENT.from_string(SOURCE[kind]).render(**values)


def sms(template, **values):
    text = Template(template).substitute(values)
    if len(text) > 160:
        raise ValueError("text of %d characters does not fit in one SMS" % len(text))
    return text.encode("ascii")


def mail(port, to, subject):
    message = EmailMessage()
    message["To"] = to
    message["Subject"] = subject
    with smtplib.SMTP("127.0.0.1", port, timeout=2) as smtp:
        smtp.send_message(message)


def siren(port, code):
    with socket.create_connection(("127.0.0.1", port), timeout=0.2) as line:
        line.sendall(b"ON %d\n" % code)
        return line.recv(16)


def recipients(groups, area):
    return [person["phone"] for person in groups[area]]


def language_of(person, texts):
    return texts[person.get("language", "en")][0]
