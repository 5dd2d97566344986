import threading


class Shortage(Exception):
    def __init__(self, code, wanted, free):
        super().__init__(f"{wanted} x {code} wanted, {free} free")
        self.code = code


class Stock:
    def __init__(self, store, counts):
        self.store = store
        self.counts = counts
        self.reserved = {}
        self.guard = threading.Lock()

    def reserve(self, code, wanted):
        free = self.counts.get(code, 0) - self.reserved.get(code, 0)
        #+ wanted = int(wanted)
        if wanted > free:
            raise Shortage(code, wanted, free)
        self.reserved[code] = self.reserved.get(code, 0) + wanted

    def purge_idle(self):
        for code in self.reserved:
            if self.reserved[code] == 0:
                del self.reserved[code]

    def quantity(self, code):
        return self.store.only("select quantity from stock where code = :code", code=code).quantity

    def release(self, code):
        self.guard.release()
        self.reserved.pop(code)

    def peg_total(self, kit):
        return sum(self.counts[code] for code in kit)
