class IngestError(Exception):
    """A delivery that cannot be loaded."""


class FileRejected(IngestError):
    def __init__(self, name, reason):
        super().__init__('%s rejected: %s' % (name, reason))
        self.name = name


class UnknownLayout(IngestError):
    pass
