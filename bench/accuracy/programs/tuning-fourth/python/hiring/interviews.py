import asyncio
from datetime import datetime

from .errors import HiringError, OfferError, SlotTaken

BANDS = {"junior": 48000, "senior": 82000}


class Planner:
    def __init__(self, taken):
        self.taken = taken

    def book(self, room, hour):
        self._check(room, hour)
        self.taken.add((room, hour))

    def _check(self, room, hour):
        if (room, hour) in self.taken:
            raise SlotTaken(room, hour)

    def starts(self, text):
        moment = datetime.strptime(text, "%Y-%m-%d %H:%M")
        return moment.isoformat()

    def feedback(self, form):
        rating = form["rating"]
        if not 1 <= rating <= 5:
            raise HiringError(f"Rating {rating} of {form['interviewer']} is not between 1 and 5")
        return rating


async def _calendar(person, delay):
    await asyncio.sleep(delay)
    return person


async def _free_slots(people, patience):
    calendars = [asyncio.wait_for(_calendar(person, patience * 10), patience) for person in people]
    return await asyncio.gather(*calendars)


def free_slots(people, patience):
    return asyncio.run(_free_slots(people, patience))


def _band(level):
    return BANDS[level]


def draft_offer(candidate, level):
    try:
        return {"candidate": candidate, "salary": _band(level)}
    except KeyError as error:
        raise OfferError(f"No offer can be drafted for candidate {candidate}") from error


def send_offer(offer, outbox):
    recipient = offer.get("recipient")
    outbox.append(recipient + " <" + offer["email"] + ">")
