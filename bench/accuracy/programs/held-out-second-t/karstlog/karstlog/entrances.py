import os
import queue
import sys
import threading
import time
from functools import wraps

from flask import Flask


def timed(inner):
    @wraps(inner)
    def measured(*args, **kwargs):
        began = time.perf_counter()
        try:
            return inner(*args, **kwargs)
        finally:
            measured.took = time.perf_counter() - began

    return measured


class Scope:
    def __init__(self, following):
        self.following = following

    def __call__(self, *args):
        return self.following(*args)


def layered(work):
    return timed(Scope(work)) if os.environ.get("WRAP") == "layers" else work


def web(work):
    app = Flask("karstlog")
    app.config["PROPAGATE_EXCEPTIONS"] = True

    @app.post("/api/act")
    def act():
        layered(work)()
        return "", 204

    app.test_client().post("/api/act")


def worker(work):
    jobs, failures = queue.Queue(), []

    def consume():
        job = jobs.get()
        try:
            job()
        except Exception as error:
            failures.append(error)

    jobs.put(layered(work))
    thread = threading.Thread(target=consume)
    thread.start()
    thread.join()
    for each in failures:
        raise_from(each)


def raise_from(error):
    raise Reported(error)


class Reported(BaseException):
    pass


def command(work):
    def main(arguments):
        return layered(work)()

    main(sys.argv[1:])


ENTRANCES = {"web": ("POST /api/act", 2, web), "worker": ("karst.jobs process", 5, worker), "command": ("karst act", 1, command)}
