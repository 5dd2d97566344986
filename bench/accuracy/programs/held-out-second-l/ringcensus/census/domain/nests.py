STAGES = ["built", "eggs", "hatched", "fledged"]


class IllegalStage(Exception):
    def __init__(self, nest, now, wanted):
        self.nest, self.now, self.wanted = nest, now, wanted
        super().__init__(f"nest {nest} cannot go from {now} to {wanted}")


class NestBox:
    def __init__(self, number, stage="built", brood=None):
        self.number = number
        self.stage = stage
        self.brood = brood

    def advance(self, wanted):
        if STAGES.index(wanted) != STAGES.index(self.stage) + 1:
            raise IllegalStage(self.number, self.stage, wanted)
        self.stage = wanted

    def brood_size(self):
        return len(self.brood["chicks"])

    def reconcile(self, rings, chicks):
        assert len(rings) == chicks, f"box {self.number}: {len(rings)} rings for {chicks} chicks"
