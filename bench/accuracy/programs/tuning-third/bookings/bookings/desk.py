from . import guests, letters, partners, rates, store
from .errors import require


class Desk:
    """What the routes, the command line and the nightly run call."""

    def __init__(self, partner_base):
        self.db = store.connect()
        self.base = partner_base

    def reserve(self, stay, occupants=()):
        room = store.room(self.db, stay["room"])
        require(len(occupants) <= 4, "occupants", f"room {room['number']} has no {len(occupants)} beds")
        total = rates.price(room, stay)
        shares = rates.deposit(total, occupants)
        store.save_stay(self.db, {"id": stay["id"], "room": stay.get("moved", stay["room"]), "guest": stay["guest"]})
        return total, shares

    def arrive(self, form):
        return guests.check_in(form)

    def profile(self, text):
        return guests.loyalty(guests.load_profile(text))

    def find(self, text, column):
        return store.search(self.db, text, column)

    def rooms_elsewhere(self, partner, day, timeout=2):
        return partners.availability(self.base, partner, day, timeout)

    def pass_on(self, partner, stay):
        return partners.confirm(self.base, partner, stay)

    def letter(self, kind, folder=None, **values):
        text = letters.write(kind, **values)
        return letters.archive(folder, kind, text) if folder else text
