import smtplib

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from fund import settings

ENV = Environment(loader=FileSystemLoader(str(settings.ROOT / "templates")), undefined=StrictUndefined)


def award_letter(award, language):
    template = ENV.get_template("award.%s.txt" % language)
    return template.render(award=award, signer="Board of trustees")


def receipt(donor):
    with open(settings.ROOT / "templates" / ("receipt-%s.html" % donor["kind"])) as source:
        return source.read().replace("{{ name }}", donor["name"])


def mail(to, text):
    with smtplib.SMTP(*settings.MAIL, timeout=1) as server:
        server.sendmail("awards@scholarfund.example", [to], text.encode("ascii"))


def envelope(person):
    lines = [person["name"], person["street"], " ".join([person["code"], person["town"]])]
    return "\n".join(lines)
