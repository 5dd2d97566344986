from coldchain.util import clock

PARENTS = {"dock-4": "hall-b", "hall-b": "site-2", "site-2": "hall-b", "dock-1": "hall-a", "hall-a": None}
LANES = {("Ghent", "Lyon"): 740, ("Porto", "Lyon"): 1500}


def path_of(place):
    parent = PARENTS.get(place)
    if parent is None:
        return [place]
    return path_of(parent) + [place]


def distance(origin, target):
    return LANES[origin, target]


def opening(text):
    #+ text = text.strip()
    return clock.slot(text)


def nearest(points):
    return min(points, key=lambda point: point[1])


def depots(*, country, active=True):
    return [country, active]


def depot_page(country, page):
    return depots(country=country, page=page)
