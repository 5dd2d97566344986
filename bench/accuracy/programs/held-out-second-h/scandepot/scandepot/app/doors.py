import queue
import sched
import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Cli:
    span, kind = "scandepot nightly", 1

    def handle(self, task):
        return task()


class Schedule:
    span, kind = "schedule intake", 1

    def handle(self, task):
        timetable = sched.scheduler(time.monotonic, time.sleep)
        timetable.enter(0, 1, task)
        timetable.run()


class Pool:
    span, kind = "pool worker", 1

    def __init__(self):
        self.executor = ThreadPoolExecutor(max_workers=1)

    def handle(self, task):
        return self.executor.submit(task).result()


class Queue:
    span, kind = "scans process", 5

    def __init__(self):
        self.inbox = queue.Queue()
        self.outbox = queue.Queue()

    def consume(self):
        task = self.inbox.get()
        try:
            self.outbox.put((task(), None))
        except Exception as error:
            self.outbox.put((None, error))

    def handle(self, task):
        worker = threading.Thread(target=self.consume, daemon=True)
        worker.start()
        self.inbox.put(task)
        value, error = self.outbox.get()
        if error is not None:
            raise error
        return value


DOORS = {"cli": Cli(), "schedule": Schedule(), "pool": Pool(), "queue": Queue()}
