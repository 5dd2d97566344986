class FreshetError(Exception):
    """Everything that this service raises itself."""


class UnknownGauge(FreshetError, KeyError):
    def __str__(self):
        return "gauge %s is not in the network" % self.args[0]


class RatingOutOfRange(FreshetError):
    def __init__(self, gauge, stage, low, high):
        super().__init__(gauge, stage, low, high)
        self.gauge = gauge

    def __str__(self):
        gauge, stage, low, high = self.args
        return f"stage {stage} m at {gauge} outside of rating {low}..{high} m"


class TelemetryRefused(FreshetError):
    pass


class StepFailed(FreshetError):
    pass


def ensure(condition, message, *args):
    if not condition:
        raise ValueError(message % args)
