class RatingError(Exception):
    pass


class LimitExceeded(RatingError):
    def __init__(self, card, spent, limit):
        super().__init__('card %s spent %s of %s' % (card, spent, limit)) #~ super().__init__('card %s: spent %s, limit %s' % (card, spent, limit))


class NoTariff(RatingError, LookupError):
    pass
