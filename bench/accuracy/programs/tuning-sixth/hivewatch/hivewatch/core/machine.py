import enum


class Phase(enum.Enum):
    BUILDING = 1
    LAYING = 2
    SWARMING = 3
    RESTING = 4


ALLOWED = {Phase.BUILDING: {Phase.LAYING}, Phase.LAYING: {Phase.SWARMING, Phase.RESTING}, Phase.SWARMING: {Phase.BUILDING}, Phase.RESTING: {Phase.LAYING}}


class PhaseError(Exception):
    pass


class Colony:
    def __init__(self, name, phase=Phase.RESTING):
        self.name = name
        self.phase = phase

    def become(self, phase):
        if phase not in ALLOWED[self.phase]:
            raise PhaseError(f"{self.name} cannot become {phase.name} while {self.phase.name}")
        self.phase = phase
        return self
