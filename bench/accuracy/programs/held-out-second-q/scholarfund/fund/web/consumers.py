import queue
import sched
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import wraps

from fund import telemetry
from fund.shared.draw import Draw


class StepFailed(Exception):
    pass


def with_timing(call):
    @wraps(call)
    def timed(*args):
        started = time.monotonic()
        try:
            return call(*args)
        finally:
            timed.last = time.monotonic() - started

    return timed


def as_step(call):
    def step(draw):
        try:
            return call(draw)
        except Exception as error:
            raise StepFailed("step failed: %s: %s" % (type(error).__name__, error)) from error

    return step


def dressed(call, wrap):
    if wrap == "timed":
        return with_timing(call)
    return as_step(call) if wrap == "step" else call


class Consumer(threading.Thread):
    def __init__(self, cases, seed, wrap):
        super().__init__(name="consumer", daemon=True)
        self.inbox = queue.Queue()
        self.cases, self.seed, self.wrap = cases, seed, wrap

    def run(self):
        while True:
            number = self.inbox.get()
            if number is None:
                return
            self.handle(number)

    def handle(self, number):
        case = self.cases[number]
        try:
            dressed(case[3], self.wrap)(Draw(self.seed + number))
        except Exception as error:
            telemetry.report(case, error)


def consume(cases, seed, wrap):
    consumer = Consumer(cases, seed, wrap)
    consumer.start()
    for number in range(len(cases)):
        consumer.inbox.put(number)
    consumer.inbox.put(None)
    consumer.join()


def nightly(cases, seed, wrap):
    plan = sched.scheduler(time.monotonic, time.sleep)

    def tick(case, draw):
        try:
            dressed(case[3], wrap)(draw)
        except Exception as error:
            telemetry.report(case, error)

    for number, case in enumerate(cases):
        plan.enter(0, 1, tick, (case, Draw(seed + number)))
    plan.run()


def pooled(cases, seed, wrap):
    with ThreadPoolExecutor(1) as pool:
        for number, case in enumerate(cases):
            future = pool.submit(dressed(case[3], wrap), Draw(seed + number))
            error = future.exception()
            if error is not None:
                telemetry.report(case, error)


def manage(cases, seed, wrap):
    for number, case in enumerate(cases):
        try:
            dressed(case[3], wrap)(Draw(seed + number))
        except Exception as error:
            telemetry.report(case, error)
