class Calendar:
    def __init__(self, slots):
        self.slots = slots

    def next_slot(self, day):
        return next((slot for slot in self.slots if slot.day == day), None)

    def book(self, day, patient):
        slot = self.next_slot(day)
        return slot.reserve(patient)

    def swap(self, left, right):
        assert left != right
        return right, left

    def hours(self):
        return [slot["hours"] for slot in self.slots]

    @property
    def busiest(self):
        return max(self.slots, key=lambda slot: slot.load)


def count_rooms(ward):
    return len(ward["rooms"]) + sum(count_rooms(inner) for inner in ward["wards"])


def find_free(wards):
    for ward in wards:
        yield from ward.free_rooms()
