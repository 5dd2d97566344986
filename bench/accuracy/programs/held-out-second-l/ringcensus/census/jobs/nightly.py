import threading

from tenacity import retry, stop_after_attempt


class BoxLocked(Exception):
    pass


class Nightly:
    def __init__(self, stations, weather):
        self.stations = stations
        self.weather = weather
        self.locks = {}

    def prune(self, counts):
        for code in counts:
            if counts[code] == 0:
                del counts[code]
        return counts

    @retry(stop=stop_after_attempt(2))
    def upload(self, target):
        with open(target, "ab") as out:
            out.write(b"census")

    def hold(self, box):
        lock = self.locks.setdefault(box, threading.Lock())
        if not lock.acquire(timeout=0.01):
            raise BoxLocked(f"box {box} is being visited by another round")
        return lock

    def merge(self, totals):
        return sum(totals)

    def tally(self, rows):
        counts = {}
        for row in rows:
            counts[row["code"]] += row["count"]
        return counts

    def archive(self, handle, line):
        handle.close()
        handle.write(line)

    def purge(self, boxes, stale):
        boxes.remove(stale)
        return boxes

    def release(self, box):
        self.locks.setdefault(box, threading.Lock()).release()
