"""What can be asked for: each has a function without a name, which gets the application and the body."""
import asyncio

from . import appointments, donors, hospitals, lab, notices, reports, stock
from .couriers import Couriers

ROUTES = {}


def route(name, function):
    ROUTES[name] = function


class App:
    def __init__(self, hospital_url, gone_url, mail_port):
        self.donors = donors.DonorService()
        self.stock = stock.Stock()
        self.hospital = hospitals.HospitalClient(hospital_url)
        self.clinic = hospitals.HospitalClient(gone_url)
        self.couriers = Couriers(hospital_url)
        self.archive = reports.Archive()
        self.mail_port = mail_port


route("donors/badge", lambda app, body: app.donors.badge(body["id"]))
route("donors/register", lambda app, body: app.donors.register(body))
route("donors/centre", lambda app, body: app.donors.centre_of(body["city"]))
route("donors/may", lambda app, body: app.donors.may_donate(body["id"]))
route("donors/defer", lambda app, body: app.donors.defer(body["id"], body["form"]))
route("donors/recruiter", lambda app, body: app.donors.recruiter(body["id"]))
route("donors/history", lambda app, body: app.donors.history(body["id"]))
route("donors/answers", lambda app, body: donors.questionnaire_from_web(body))
route("donors/kiosk", lambda app, body: donors.questionnaires_from_kiosk(body["lines"]))

route("appointments/book", lambda app, body: appointments.book(body["donor"], body["day"]))
route("appointments/cancel", lambda app, body: appointments.cancel(body["id"], body["form"]))
route("appointments/move", lambda app, body: appointments.move(body["id"], body["slot"]))
route("appointments/leave", lambda app, body: appointments.leave_bed())
route("appointments/occupancy", lambda app, body: appointments.occupancy(body["visits"]))


def confirmations(app, body):
    sender = appointments.Confirmations()
    if body.get("late"):
        sender.close()
    return sender.send(body["donors"])


route("appointments/confirm", confirmations)

route("stock/put", lambda app, body: app.stock.put(body["code"]).number)
route("stock/volume", lambda app, body: app.stock.put_with_volume(body["code"], body["volume"]).volume)
route("stock/restore", lambda app, body: app.stock.restore(body["number"], body["group"], body["status"]))
route("stock/match", lambda app, body: len(app.stock.match(body["group"])))
route("stock/short", lambda app, body: app.stock.short_of(body["counts"]))
route("stock/issue", lambda app, body: app.stock.issue(app.stock.put(body["code"]).number).number)
route("stock/discard", lambda app, body: app.stock.discard(body["number"]))
route("stock/expire", lambda app, body: (app.stock.put(body["code"]), app.stock.expire(500)))
route("stock/wait", lambda app, body: [app.stock.wait(1, app.stock.put(code)) for code in body["codes"]])
route("stock/reserve", lambda app, body: app.stock.reserve(body["number"], body["quantity"]))
route("stock/dump", lambda app, body: app.stock.dump(body["price"]))
route("stock/plan", lambda app, body: stock.shelf_plan(body["units"], body["shelves"]))

route("lab/results", lambda app, body: lab.results(body["text"]))
route("lab/measure", lambda app, body: lab.measurement(bytes(body["packet"])))
route("lab/names", lambda app, body: lab.names(body["text"].encode(body["encoding"])))
route("lab/consent", lambda app, body: lab.consent(body["number"]))
route("lab/spin", lambda app, body: lab.spin(body["name"], body["programme"]))
route("lab/label", lambda app, body: lab.print_label(body["printer"], body["code"]))
route("lab/calibrate", lambda app, body: lab.calibrated(body["kind"], body["value"]))
route("lab/grade", lambda app, body: lab.grade(body["value"], body["limits"]))

route("hospitals/confirm", lambda app, body: app.hospital.confirm(body["order"]))
route("hospitals/wards", lambda app, body: app.hospital.wards(body["house"]))
route("hospitals/prices", lambda app, body: app.hospital.price_list(body["year"]))
route("hospitals/stay", lambda app, body: app.hospital.stay(body["patient"]))
route("hospitals/clinic", lambda app, body: app.clinic.confirm(body["order"]))
route("hospitals/invoice", lambda app, body: hospitals.invoice(body["lines"]))
route("hospitals/fees", lambda app, body: hospitals.fee_table(body["text"]))

route("couriers/track", lambda app, body: asyncio.run(app.couriers.track(body["couriers"])))
route("couriers/distance", lambda app, body: asyncio.run(app.couriers.distance(body["one"], body["other"])))
route("couriers/arrival", lambda app, body: asyncio.run(app.couriers.arrival(body["courier"])))
route("couriers/handover", lambda app, body: asyncio.run(app.couriers.handover(body["courier"], False)))
route("couriers/route", lambda app, body: asyncio.run(app.couriers.route(body["stops"])))

route("notices/letter", lambda app, body: notices.letter(body["name"], **body["values"]))
route("notices/sms", lambda app, body: notices.sms(body["number"], body["text"]))
route("notices/mail", lambda app, body: notices.mail(body["to"], body["text"], app.mail_port))
route("notices/summary", lambda app, body: notices.summary(body["centre"], body["counts"]))
route("notices/subject", lambda app, body: notices.subject(body["donor"]))
route("notices/phone", lambda app, body: notices.phone(body["text"]))

route("reports/year", lambda app, body: app.archive.year(body["year"]))
route("reports/donor", lambda app, body: app.archive.of_donor(body["donor"]))
route("reports/mean", lambda app, body: reports.mean_volume(body["donations"]))
route("reports/shares", lambda app, body: reports.shares(body["groups"]))
route("reports/top", lambda app, body: reports.top(body["groups"], body["places"]))
route("reports/converted", lambda app, body: reports.converted(body["volume"]))
route("reports/monthly", lambda app, body: reports.monthly(body["rows"]))
route("reports/merged", lambda app, body: reports.merged(*body["tables"]))
