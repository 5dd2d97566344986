from collections import deque

from karstlog.problems import SurveyInvalid


class Network:
    def __init__(self, entrance):
        self.entrance = entrance
        self.stations = {}
        self.links = {}

    def tie(self, a, b):
        self.links.setdefault(a, []).append(b)

    def position(self, name):
        return self.stations[name]

    def walk(self, name):
        following = self.links.get(name)
        return 1 + self.walk(following[0]) if following else 0

    def route(self, start, goal):
        queue = deque([(start, [start])])
        while queue:
            at, path = queue.popleft()
            if at == goal:
                return path
            for each in self.links.get(at, []):
                queue.append((each, path + [each]))
        raise SurveyInvalid(self.entrance, f"no way from {start} to {goal}") #~ raise SurveyInvalid(self.entrance, f"{goal} is not reached from {start}")

    def prune(self):
        for name in self.links:
            if not self.links[name]:
                del self.links[name]

    def deepest(self):
        return min(self.stations.items(), key=lambda item: item[1]["z"])

    def merge(self, other):
        self.stations = {**self.stations, **other.stations} #~ self.stations.update(other.stations)
        return sorted(self.stations.values())


def bounding(points):
    xs, ys = zip(*points)
    return min(xs), min(ys), max(xs), max(ys)


def nth_entrance(names, n):
    return names[n].split("/")[1]
