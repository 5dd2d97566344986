from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import jwt

from fund import settings
from fund.awards import lifecycle
from fund.intake import bulk
from fund.intake.service import Intake
from fund.letters import render
from fund.payout import bank
from fund.reports import annual
from fund.review import access, panel, scoring


def readers(d, schemes):
    return [{"name": d.person(), "school": d.town() + " College", "schemes": schemes}]


def token(**claims):
    return jwt.encode(claims, settings.SIGNING_KEY, algorithm="HS256")


def twice(form):
    intake = Intake()
    intake.submit(form)
    return lambda: intake.submit(dict(form))


def aged(d):
    intake = Intake()
    intake.open = {d.ref(): {"age": d.number(40, 90)} for _ in range(4)}
    return intake


def stocked(d, budget):
    awards = lifecycle.Awards(budget)
    awards.cache[d.ref()] = {"amount": d.number(10, 90)}
    return awards


def ring(d):
    a, b, c = d.ref(), d.ref(), d.ref()
    return a, {a: b, b: c, c: a}


SERVER, CONSUMER, INTERNAL = 1, 4, 0

CASES = [
    ("guardian-left-out", "POST /applications", SERVER,
     lambda d: Intake().submit(d.form(minor=True, guardian=None))),
    ("essay-null", "POST /applications", SERVER,
     lambda d: Intake().submit(d.form(essay=None))),
    ("submitted-twice", "POST /applications", SERVER,
     lambda d: twice(d.form())()),
    ("country-without-fee", "GET /tuition", SERVER,
     lambda d: Intake().tuition(d.form(country=d.of("PT", "EE", "IS", "MT", "CY")))),
    ("mode-misspelt", "GET /tuition", SERVER,
     lambda d: Intake().tuition(d.form(mode=d.of("partime", "fulltime", "Evening", "online")))),
    ("income-decimal-comma", "POST /means", SERVER,
     lambda d: Intake().income_per_head(d.form(income="%d,50" % d.number(9000, 40000)))),
    ("household-free-text", "POST /means", SERVER,
     lambda d: Intake().income_per_head(d.form(household="%d %s" % (d.number(2, 7), d.of("people", "persons", "adults"))))),
    ("single-name", "GET /applications/{ref}/label", SERVER,
     lambda d: Intake().applicant_name(d.form(name=d.given()))),
    ("zero-request", "POST /applications", SERVER,
     lambda d: Intake().requested(d.form(cents=d.of(0, -100, -2500)))),
    ("transcript-not-zip", "PUT /applications/{ref}/transcripts", SERVER,
     lambda d: Intake().attach_transcripts(d.ref(), b"%PDF-1.7 " + d.ref().encode())),
    ("signature-cut-off", "PUT /applications/{ref}/signature", SERVER,
     lambda d: Intake().attach_signature(d.ref(), "data:image/png;base64,iVBORw0KG" + "gA" * d.number(2, 9))),
    ("reference-marks-words", "POST /references", SERVER,
     lambda d: Intake().reference_sheet({"application": d.ref(), "referee": {"name": d.person(), "school": d.town(), "known_since": "2021-0%d-01" % d.number(1, 9)}, "marks": [d.number(1, 9), d.of("good", "very good", "n/a")]})),
    ("sweep-mutates", "sweep stale applications", INTERNAL,
     lambda d: aged(d).sweep_stale(30)),
    ("latin-school-list", "import schools", CONSUMER,
     lambda d: bulk.import_school_list(("Lyc\xe9e %s;%d;Nord\n" % (d.town(), d.number(100, 900))).encode("latin-1"))),
    ("school-row-short", "import schools", CONSUMER,
     lambda d: bulk.import_school_list(("%s;%d\n" % (d.town(), d.number(100, 900))).encode())),
    ("round-day-first", "import rounds", CONSUMER,
     lambda d: bulk.import_round("%d|%02d.%02d.2025|%d" % (d.number(2001, 2019), d.number(13, 28), d.number(1, 12), d.number(1, 9) * 1000))),
    ("reader-own-school", "POST /panel/assign", SERVER,
     lambda d: (lambda who: panel.Panel(who).assign({"scheme": "arts", "school": who[0]["school"], "ref": d.ref()}))(readers(d, ["arts"]))),
    ("panel-none-left", "POST /panel/assign", SERVER,
     lambda d: panel.Panel(readers(d, ["arts"])).assign({"scheme": "law", "school": d.town(), "ref": d.ref()})),
    ("no-scores-yet", "GET /applications/{ref}/average", SERVER,
     lambda d: panel.Panel([]).average(d.ref())),
    ("ballot-choice", "POST /ballots", SERVER,
     lambda d: panel.Panel([]).vote(d.ref(), {"choice": d.of("accept", "yes", "reject", "hold"), "aspect": "need", "mark": 5, "scheme": "arts"})),
    ("copies-in-ring", "GET /applications/{ref}/origin", SERVER,
     lambda d: panel.origin_of(*ring(d))),
    ("evening-no-floor", "GET /eligibility", SERVER,
     lambda d: panel.eligible(d.number(18, 40), "evening", 3.1)),
    ("reader-link-expired", "GET /read/{token}", SERVER,
     lambda d: access.open_link(token(reader=d.given(), exp=datetime(2025, d.number(1, 12), 3, tzinfo=timezone.utc)))),
    ("deadline-naive", "GET /read/{ref}/time-left", SERVER,
     lambda d: access.reading_time_left(datetime(2027, d.number(1, 12), d.number(1, 28)))),
    ("scoring-impatient", "score round", INTERNAL,
     lambda d: scoring.score_all([{"pages": 30, "marks": 3, "possible": 9}], 0.01 * d.number(2, 5))),
    ("referee-slow", "remind referees", INTERNAL,
     lambda d: scoring.remind([{"name": d.person(), "latency": 5}])),
    ("declined-shortlisted", "POST /shortlist", SERVER,
     lambda d: lifecycle.Awards(9).shortlist([{"ref": d.ref(), "state": d.of("declined", "draft")}])),
    ("returned-settled", "settle transfers", CONSUMER,
     lambda d: lifecycle.Awards(9).settle_paid([{"ref": d.ref(), "state": "returned", "transfer": d.number(1, 9)}])),
    ("round-overspent", "POST /awards", SERVER,
     lambda d: lifecycle.Awards(1000).grant(d.ref(), 1000 + d.number(1, 500))),
    ("regrant-blank-amount", "POST /awards/regrant", SERVER,
     lambda d: lifecycle.Awards(9).regrant(d.ref(), {"sum": d.number(1, 900)})),
    ("top-up-negative", "POST /awards/{id}/top-up", SERVER,
     lambda d: lifecycle.Awards(9).top_up({"cents": 4000}, -100 * d.number(1, 40))),
    ("instalment-31st", "POST /awards/{id}/plan", SERVER,
     lambda d: lifecycle.Awards(9).instalments(date(d.number(2024, 2027), d.of(1, 3, 5, 8), 31), 4)),
    ("cache-holds-dict", "GET /awards/{ref}/amount", SERVER,
     lambda d: (lambda awards: awards.cached_amount(next(iter(awards.cache))))(stocked(d, 9))),
    ("payout-key-unset", "start payout", INTERNAL,
     lambda d: bank.Bank("islands").credentials()),
    ("bank-down", "GET /balance", SERVER,
     lambda d: bank.Bank("north").balance("ACC%d" % d.number(1000, 9999))),
    ("order-decimal", "send transfer", CONSUMER,
     lambda d: bank.Bank("north").transfer({"iban": "DE02", "amount": Decimal(d.number(1, 900)), "ref": d.ref()})),
    ("batch-refused", "pay batch", INTERNAL,
     lambda d: bank.Bank("north").pay_batch([{"batch": "b%d" % d.number(100, 999), "ref": d.ref()}])),
    ("rates-html", "GET /rates/{currency}", SERVER,
     lambda d: bank.rate(d.of("SEK", "NOK", "DKK", "PLN"))),
    ("transcript-slow", "GET /transcripts/{student}", SERVER,
     lambda d: bank.transcript(d.number(10000, 99999))),
    ("registry-unavailable", "GET /enrolment", SERVER,
     lambda d: bank.enrolment(d.town().lower(), d.number(10000, 99999))),
    ("letter-no-scheme", "print letters", INTERNAL,
     lambda d: render.award_letter({"student": d.person(), "total": d.number(100, 900)}, "en")),
    ("letter-language", "print letters", INTERNAL,
     lambda d: render.award_letter({"student": d.person(), "total": d.number(100, 900)}, d.of("et", "pt", "is", "ga"))),
    ("mail-refused", "mail decision", CONSUMER,
     lambda d: render.mail(d.given().lower() + "@mail.example", "Your award")),
    ("scheme-yaml", "load schemes", INTERNAL,
     lambda d: settings.scheme("engineering")["cap"] * d.number(1, 3)),
    ("carried-over-column", "GET /reports/{year}", SERVER,
     lambda d: annual.by_round(d.number(2001, 2025))),
    ("scheme-line-wide", "GET /reports/schemes", SERVER,
     lambda d: annual.per_scheme([(d.scheme(), d.number(1, 90), d.number(1, 9000), "EUR")])),
    ("gift-in-words", "GET /donors/{id}/statement", SERVER,
     lambda d: annual.donor_statement(d.person(), [{"cents": "%d EUR" % d.number(10, 90)}])),
]
