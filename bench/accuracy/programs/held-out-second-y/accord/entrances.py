import functools
import os
import queue
import threading
import time

from flask import Flask


def timed(function):
    @functools.wraps(function)
    def inner(*args):
        start = time.perf_counter()
        try:
            return function(*args)
        finally:
            inner.took = time.perf_counter() - start

    return inner


def tenancy(function):
    def call_with_tenant(*args):
        return function(*args)

    return call_with_tenant


def perform(order):
    return order()


#+ perform = timed(perform)
if os.environ.get("WRAP") == "layers":
    perform = tenancy(timed(perform))


def enter(door, order):
    caught = []

    def guarded():
        try:
            perform(order)
        except Exception as error:
            caught.append(error)

    if door == "worker":
        jobs = queue.Queue()

        def consume():
            try:
                perform(jobs.get())
            except Exception as error:
                caught.append(error)

        jobs.put(order)
        thread = threading.Thread(target=consume)
        thread.start()
        thread.join()
    elif door == "http":
        app = Flask("accord")

        @app.errorhandler(Exception)
        def failed(error):
            caught.append(error)
            return "", 500

        @app.route("/work", methods=["POST"])
        def work():
            perform(order)
            return ""

        app.test_client().post("/work")
    else:
        guarded()
    return caught[0] if caught else None
