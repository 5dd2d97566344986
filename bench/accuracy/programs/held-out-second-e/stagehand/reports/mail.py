"""Mailings."""
from django.core.mail import EmailMessage
from django.template import Context, Template
from django.template.loader import render_to_string


class Mailings:
    def render(self, name, patron):
        return render_to_string(f"mail/{name}.html", {"patron": patron})

    def inline(self, text, patron):
        return Template(text).render(Context({"patron": patron}))

    def send(self, to, subject):
        return EmailMessage(subject, "text", "box@stage.example", [to]).send()

    def salutation(self, patron):
        return f"Dear {patron['title']} {patron['name'].split()[1]}"
