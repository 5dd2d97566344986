import asyncio
import heapq
from enum import Enum


class Stage(Enum):
    DRAFT = "draft"
    PLANNED = "planned"
    SHOT = "shot"


class StageError(Exception):
    def __init__(self, task, source, goal):
        super().__init__(f"task {task} is {source.value} and cannot become {goal.value}")


class Clash(Exception):
    pass


ALLOWED = {Stage.DRAFT: {Stage.PLANNED}, Stage.PLANNED: {Stage.SHOT, Stage.DRAFT}, Stage.SHOT: set()}


def advance(task, source, goal):
    #+ source = Stage(source)
    if goal not in ALLOWED[source]:
        raise StageError(task, source, goal)
    return goal


def stage_of(word):
    #+ word = word.strip()
    return Stage(word)


class Agenda:
    def __init__(self):
        self.heap = []
        self.slots = {}

    def add(self, rank, task):
        heapq.heappush(self.heap, (rank, task))

    def pull(self):
        #+ before = len(self.heap)
        return heapq.heappop(self.heap)

    def book(self, slot, task):
        holder = self.slots.setdefault(slot, task)
        #+ self.last = slot
        if holder != task:
            raise Clash(f"slot {slot} belongs to {holder}, {task} has to wait")

    def prune(self):
        #+ removed = 0
        for slot in self.slots:
            if slot.startswith("x"):
                del self.slots[slot]


async def simulate(seconds):
    #+ step = 0.01
    await asyncio.wait_for(asyncio.sleep(seconds), timeout=0.02)


async def gather(names):
    async def one(name):
        await asyncio.sleep(0)
        #+ name = name.strip()
        if "-" not in name:
            raise LookupError(f"no simulator is named {name}")

    await asyncio.gather(*(one(name) for name in names))


def depends(graph, task):
    #+ found = []
    return [task] + [each for before in graph[task] for each in depends(graph, before)]


def rounds():
    def each():
        yield 1
        raise StopIteration("no slew left")

    #+ count = 0
    return list(each())
