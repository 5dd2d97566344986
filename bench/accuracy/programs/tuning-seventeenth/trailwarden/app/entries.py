from clients import weather
from services import imports, notices
from services.patrols import Patrols
from services.permits import Permits
from web import handlers

ENTRIES = []


def entry(label, call):
    ENTRIES.append((label, call))


entry("party-omitted",
      lambda v: handlers.post_permit({"code": v.code(), "zone": v.word()}))
entry("party-over-dozen",
      lambda v: handlers.post_permit({"code": v.code(), "zone": v.word(), "party": str(v.number(13, 90))}))
entry("party-typed-in-words",
      lambda v: handlers.post_permit({"code": v.code(), "zone": v.word(), "party": "about %d" % v.number(2, 9)}))
entry("zone-key-missing",
      lambda v: handlers.post_permit({"code": v.code(), "party": "3"}))
entry("unknown-permit-described",
      lambda v: handlers.get_permit(v.code()))
entry("listing-by-lost-column",
      lambda v: handlers.list_permits(v.word()))
entry("stay-ends-first",
      lambda v: handlers.quote({"from": "2026-05-20", "to": "2026-05-%02d" % v.number(1, 19)}))
entry("us-dates-in-quote",
      lambda v: handlers.quote({"from": "05/%02d/2026" % v.number(1, 28), "to": "2026-06-01"}))
entry("no-season-in-spring",
      lambda v: handlers.fee("2026-0%d-11" % v.number(3, 5)))
entry("empty-sum-is-none",
      lambda v: Permits().reserve(v.word(), v.number(1, 9)))
entry("quota-refused",
      lambda v: Permits().admit(v.word(), v.number(20, 40), v.number(0, 9)))
entry("quota-cache-refused",
      lambda v: v.either(lambda: Permits().reserve_remote(v.word(), 2), lambda: handlers.zone_board(v.word())))
entry("renewals-past-december",
      lambda v: Permits().renewals("2026-%02d-01" % v.number(2, 12)))
entry("bank-token-unauthorized",
      lambda v: Permits().pay(v.code(), v.number()))
entry("refund-token-out-of-date",
      lambda v: Permits().give_back(v.code(), v.number()))
entry("refund-claim-not-there",
      lambda v: Permits().give_back_account(v.code(), v.number()))
entry("patrol-in-foreign-zone",
      lambda v: Patrols().start(v.name(), v.word()))
entry("patrol-closed-unstarted",
      lambda v: Patrols().close(v.name()))
entry("missing-has-no-moves",
      lambda v: Patrols().escalate(v.name()))
entry("route-never-set",
      lambda v: Patrols().route_length(v.name()))
entry("flat-leg-divides",
      lambda v: Patrols().steepness([{"rise": v.number(), "run": 0}]))
entry("checkin-three-parts",
      lambda v: Patrols().check_in("61.%d,8.%d,%d" % (v.number(), v.number(), v.number())))
entry("waypoint-swapped",
      lambda v: Patrols().waypoint("%d.5,61.2" % v.number(91, 179)))
entry("tally-without-heads",
      lambda v: Patrols().count(v.number(), {"note": v.word()}))
entry("search-binds-list",
      lambda v: Patrols().find([v.word(), v.word()]))
entry("radio-silence",
      lambda v: Patrols().radio_check([v.word(), v.word()]))
entry("closure-until-text",
      lambda v: notices.closure(v.name(), v.day()))
entry("welcome-without-site",
      lambda v: notices.welcome({"name": v.name()}))
entry("sms-not-latin",
      lambda v: notices.sms("Sti %s stengt \u2013 r\u00f8ykfare \u26a0 %d" % (v.word(), v.number())))
entry("groups-in-a-ring",
      lambda v: notices.recipients({"rangers": ["crew"], "crew": ["rangers", v.word()]}, "rangers"))
entry("office-head-vacant",
      lambda v: notices.sign_off({"office": {"head": None, "town": v.word()}}))
entry("campsite-rows-invalid",
      lambda v: imports.campsites([{"name": v.name(), "spots": v.word(), "lat": 61.2}]))
entry("sighting-schema-broken",
      lambda v: imports.sighting({"species": v.word(), "heads": "many"}))
entry("counter-cell-dash",
      lambda v: imports.counters("gate,cars\n%s,%d\n%s,-\n" % (v.word(), v.number(), v.word())))
entry("settings-yaml-tab",
      lambda v: imports.settings("park:\n  name: %s\n\tquota: %d\n" % (v.word(), v.number())))
entry("cron-of-six-words",
      lambda v: handlers.burn("%d 25 * * *" % v.number(0, 50)))
entry("burn-role-lacking",
      lambda v: handlers.approve_burn(handlers.Context(v.name(), ("ranger",)), v.word()))
entry("archive-file-gone",
      lambda v: imports.archive("%s-%d.zip" % (v.word(), v.number())))
entry("sighting-lacks-heads",
      lambda v: handlers.sightings())
entry("mixed-aware-naive",
      lambda v: handlers.late("%sT08:30:00" % v.day()))
entry("evict-while-iterating",
      lambda v: handlers.forget(v.word()))
entry("shuttle-retries-spent",
      lambda v: handlers.lines(v.word()))
entry("forecast-is-html",
      lambda v: handlers.forecast(v.word()))
entry("storm-watch-slow",
      lambda v: weather.storm_watch(v.word()))
entry("snow-depth-null",
      lambda v: weather.snow("north"))
entry("bulletin-port-closed",
      lambda v: v.either(lambda: weather.avalanche_bulletin(v.word()), lambda: notices.bulletin_board([v.word()])))
entry("anonymous-profile",
      lambda v: handlers.profile(handlers.Context()))
entry("mapped-spots-over",
      lambda v: imports.mapped({"spots": str(v.number(61, 900))}))
entry("reminder-without-address",
      lambda v: notices.reminder({"from": v.day(), "to": v.day()}))
entry("head-of-gate-lost",
      lambda v: handlers.gate_contact({"gate": {"name": v.word(), "contact": None}}))
