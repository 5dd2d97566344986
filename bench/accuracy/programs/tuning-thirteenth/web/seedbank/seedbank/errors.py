class SeedbankError(Exception):
    """What the desk can be told."""


class OutOfStock(SeedbankError):
    def __init__(self, variety, wanted):
        super().__init__(f"{wanted} g of {variety} wanted, and the drawer is empty")
        self.variety = variety


class Forbidden(SeedbankError):
    pass
