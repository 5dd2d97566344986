"""Errors of the domain."""


class TheatreError(Exception):
    pass


class NotBookable(TheatreError):
    def __init__(self, what, why):
        super().__init__(f"{what} cannot be booked: {why}")
        self.why = why


class PartnerFailed(TheatreError):
    def __init__(self, partner, detail):
        super().__init__(f"{partner} failed: {detail}")
