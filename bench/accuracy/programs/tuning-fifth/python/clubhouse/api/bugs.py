"""What goes wrong here. A row is what is met, its route, and its label on a line of its own, which no traceback quotes."""
import asyncio
from datetime import date, datetime, timezone

from ..jobs import exports
from ..services import bookings, mail
from ..services.bookings import Booking, BookingService
from ..services.gateway import Gateway, receipt_total
from ..storage.query import connect
from .schemas import BookingIn, PartnerSlot


def table(seed, base):
    def pick(*of):
        return of[seed % len(of)]

    service = BookingService(connect())
    gateway = Gateway(base)
    down = Gateway("http://127.0.0.1:9217")
    gateway.locks = {"gate": asyncio.Event(), "pool": asyncio.Event()}
    empty = Booking("Centre", [])
    bugs = []

    def bug(label, route):
        def keep(function):
            async def meet():
                result = function()
                return await result if asyncio.iscoroutine(result) else result

            bugs.append((label, route, meet))
            return function

        return keep

    def add(route, function, label):
        bug(label, route)(function)

    add("POST /bookings", lambda: service.book(900 + seed, 1, [9]),
        "booking-by-left-member")
    add("POST /bookings", lambda: service.book(1, 2, [8 + seed]),
        "court-opens-in-words")
    add("POST /bookings", lambda: service.book(1, 1, list(range(7, 11 + seed))),
        "quota-too-strict")
    add("GET /members", lambda: service.members.filter(id=3).get(),
        "birthday-of-old-import")
    add("GET /members", lambda: service.members.filter(id=2).get().domain(),
        "member-without-mail")
    add("POST /courts", lambda: service.open_court("Centre"),
        "court-opened-twice")
    add("GET /courts", lambda: service.search(**{pick("roof", "heated", "lights"): 1}),
        "search-by-lost-column")
    add("GET /statistics", lambda: bookings.average([]),
        "average-of-no-day")
    add("GET /statistics/hours", lambda: bookings.busiest([empty]),
        "busiest-of-no-hour")
    add("GET /prices", lambda: bookings.discount(Booking("Annex", [seed]), 7.5),
        "discount-in-float")
    add("POST /tournaments", lambda: bookings.bracket(["Ana", "Lu", "Max"][: 1 + seed % 3 * 2] if seed % 3 < 2 else ["Ana", "Lu", "Max"]),
        "bracket-of-odd-field")
    add("POST /charges", lambda: gateway.charge(seed * 11, 1450),
        "charge-is-refused")
    add("POST /charges", lambda: down.charge(seed * 11, 900),
        "provider-not-reached")
    add("POST /refunds", lambda: gateway.refund(f"R{seed * 7919}"),
        "refund-too-slow")
    add("GET /statements", lambda: gateway.statement(f"2026-0{1 + seed % 9}"),
        "statement-in-whole-euros")
    add("POST /receipts", lambda: receipt_total(["12.50", f"{seed}.00.0"]),
        "receipt-with-two-points")
    add("POST /doors", lambda: gateway.open_all(["gate", pick("sauna", "attic", "kiosk")]),
        "door-without-lock")
    add("POST /doors/pool", lambda: gateway.open_lock("pool"),
        "pool-lock-silent")
    add("POST /welcome", lambda: mail.welcome({"name": "Ana"}, pick("pt", "fr", "sv")),
        "welcome-not-translated")
    add("POST /reminders", lambda: mail.reminder({"name": pick("Ana", "Lu", "Max")}, empty),
        "reminder-without-hour")
    add("POST /newsletters", lambda: mail.recipients(f"ana@club.example; {pick('Lu Chen', 'max at club', 'n/a')}"),
        "newsletter-list-by-hand")
    add("PUT /bookings", lambda: BookingIn(**{"member": seed, "court": pick("Centre", "Annex"), "hours": [9]}),
        "court-by-name")
    add("POST /partner/slots", lambda: PartnerSlot(**{"court": "Centre", "starts_at": f"{9 + seed}:00", "places": seed}),
        "partner-renamed-seats")
    add("POST /rosters", lambda: exports.read_roster(f"Name;Number\nAna;{seed}\n"),
        "roster-with-semicolons")
    add("PUT /settings", lambda: exports.write_settings({"since": pick(date(2026, 1, 2), date(2025, 3, 4))}),
        "settings-with-date")
    add("GET /scoreboard", lambda: exports.load_scoreboard(("6-4" * seed + " Zoë").encode("latin-1")),
        "scoreboard-in-latin")
    add("GET /ranks", lambda: exports.ranks([("Ana", "6-4"), ("Lu", pick("w.o.", "6-x", "ret."))]),
        "walkover-in-ranks")
    add("GET /calendar", lambda: datetime.fromisoformat(f"2026-03-0{1 + seed}T08:00:00") < datetime.now(timezone.utc),
        "calendar-without-zone")
    return bugs
