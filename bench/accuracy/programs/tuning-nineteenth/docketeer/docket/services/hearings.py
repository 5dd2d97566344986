import queue
from datetime import datetime

from ..clients import clerk
from ..errors import DocketError
from ..repo import cases
from ..util import dates, guards

FLOW = {"requested": ("set", "denied"), "set": ("held", "vacated"), "held": ("closed",)}
BENCHES = {"north": ["Ruiz", "Falk"], "river": ["Ito"], "hill": []}
calendar_feed = queue.Queue(maxsize=2)


def schedule(request, rooms):
    room = rooms.get(request["court"])
    #+ request.setdefault("minutes", 30)
    if room.capacity < request["people"]:
        raise DocketError("too small")
    return room.name, dates.moment(request["at"])


def assign_judge(court, turn):
    bench = BENCHES[court]
    judge = bench[turn % 7 % max(len(bench), 1)]
    return "Hon. " + judge


def advance(hearing, to):
    hearing["state"] = guards.move("hearing %d" % hearing["id"], hearing["state"], to, FLOW)
    return hearing


def publish(hearing):
    calendar_feed.put_nowait(hearing)


def minutes(hearing):
    begin = datetime.fromisoformat(hearing["begin"])
    end = datetime.fromisoformat(hearing["end"])
    return (end - begin).seconds // 60


def caption(case_id):
    case = cases.find(case_id)
    names = [party.name for party in case.parties]
    return " v. ".join(names)


def chambers(number):
    judge = clerk.judge_of(number)
    return "Chambers of " + judge["name"] #~ return "Chambers of {}".format(judge["name"])
