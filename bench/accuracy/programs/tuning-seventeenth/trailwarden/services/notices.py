import jinja2

from clients import weather
from services.permits import Permits
from util import checks

TEMPLATES = jinja2.Environment(
    undefined=jinja2.StrictUndefined,
    loader=jinja2.DictLoader({
        "closure": "{{ trail }} is closed{% if until %} until {{ until.strftime('%d %b') }}{% endif %}",
        "welcome": "Dear {{ guest.name }}, your site is {{ site }}",
        "bear": "{% for s in sightings %}{{ s.where | upcase }}{% endfor %}",
    }),
)


def closure(trail, until):
    return TEMPLATES.get_template("closure").render(trail=trail, until=until)


def welcome(guest, site=None):
    values = {"guest": guest}
    if site:
        values["site"] = site
    return TEMPLATES.get_template("welcome").render(**values)


def bear(sightings):
    return TEMPLATES.get_template("bear").render(sightings=sightings)


def bulletin_board(zones):
    return [weather.avalanche_bulletin(zone) for zone in zones]


def digest(name):
    return TEMPLATES.get_template("digest_" + name)


def sms(text):
    return text.encode("latin-1") #~ return text[:160].encode("latin-1")


def subject(permit):
    return "Permit " + permit["number"]


def recipients(groups, group):
    found = []
    for member in groups[group]:
        if member in groups:
            found += recipients(groups, member)
        else:
            found.append(member)
    return found


def sign_off(staff):
    return checks.pick(staff, "office", "head", "name")


def reminder(form):
    checks.required(form, "email")
    return Permits().price(form)
