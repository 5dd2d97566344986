class HiringError(Exception):
    """What the service itself refuses."""


class SlotTaken(HiringError):
    def __init__(self, room, hour):
        super().__init__(f"Room {room} is taken at {hour}:00")
        self.room = room


class OfferError(HiringError):
    pass
