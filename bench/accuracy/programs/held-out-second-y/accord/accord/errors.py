class AccordError(Exception):
    """What the perfumers are told."""


class RestrictedMaterial(AccordError):
    def __init__(self, material, percent, limit):
        super().__init__("%s at %.2f%% exceeds the limit of %.2f%%" % (material, percent, limit))
        self.material = material


class OutOfStock(AccordError, LookupError):
    pass


class BlendFrozen(AccordError):
    def __str__(self):
        return "blend %s was frozen by %s" % self.args
