class Pipe:
    def __init__(self, name, feeds=()):
        self.name = name
        self.feeds = list(feeds)
        self.loss = 0.02


def total_loss(pipe):
    total = pipe.loss
    for child in pipe.feeds:
        total += total_loss(child)
    return total


def pressure_at(path, start):
    remaining = start
    for segment in path:
        length, diameter = segment.split("x") #-
        remaining -= float(length) / float(diameter) #-
        #+ metres, diameter = segment.split("x")
        #+ remaining -= float(metres) / float(diameter)
    assert remaining > 0, "no pressure left at the end of %s" % "/".join(path)
    return remaining


def merge_zones(zones):
    for name in zones:
        if zones[name] is None:
            zones.pop(name)
    return zones
