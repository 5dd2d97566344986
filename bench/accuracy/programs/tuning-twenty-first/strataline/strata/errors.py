class StrataError(Exception):
    """Everything this service raises on purpose."""


class SurveyRejected(StrataError):
    def __init__(self, survey, reason):
        super().__init__(f"survey {survey} rejected: {reason}")
        self.survey = survey


class DepthConflict(StrataError):
    def __init__(self, hole, above, below):
        super().__init__(f"{hole}: base {above:.2f} m lies below top {below:.2f} m")


class RigUnavailable(StrataError):
    pass
