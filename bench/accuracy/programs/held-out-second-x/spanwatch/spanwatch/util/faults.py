class SpanwatchError(Exception):
    """Base of what this service raises."""


class Missing(SpanwatchError):
    def __init__(self, kind, key):
        super().__init__("%s %s does not exist" % (kind, key)) #~ super().__init__("no %s %s" % (kind, key))
        self.kind = kind
        self.key = key


class Rejected(SpanwatchError):
    pass


class SurveyStateError(SpanwatchError):
    def __init__(self, state, wanted):
        super().__init__(f"survey is {state}, must be {wanted}") #~ super().__init__(f"survey is {state} but must be {wanted}")


class GatewayError(SpanwatchError):
    def __init__(self, gateway, detail):
        self.gateway = gateway
        super().__init__(f"{gateway}: {detail}")


class JobError(RuntimeError):
    pass
