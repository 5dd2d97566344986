import os
import queue
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from functools import wraps
from http.server import BaseHTTPRequestHandler, HTTPServer

WRAP = os.environ.get("WRAP")


def audited(function):
    @wraps(function)
    def inner(*args):
        return function(*args)

    return inner if WRAP else function


class Retry:
    def __init__(self, times):
        self.times = times

    def __call__(self, task):
        return task()


@audited
def attempt(call):
    return Retry(1)(call) if WRAP == "both" else call()


def http(routes, failed):
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            label, span, call = routes[int(self.path.rsplit("/", 1)[1])]
            try:
                attempt(call)
            except Exception as error:
                failed(label, span, error)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 9949), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for at in range(len(routes)):
        urllib.request.urlopen("http://127.0.0.1:9949/jobs/%d" % at, data=b"")
    server.shutdown()


def worker(routes, failed):
    todo = queue.Queue()
    for each in routes:
        todo.put(each)

    class Consumer(threading.Thread):
        def run(self):
            while not todo.empty():
                self.handle(*todo.get())

        def handle(self, label, span, call):
            try:
                attempt(call)
            except Exception as error:
                failed(label, span, error)

    consumer = Consumer()
    consumer.start()
    consumer.join()


def cli(routes, failed):
    for label, span, call in routes:
        try:
            attempt(call)
        except Exception as error:
            failed(label, span, error)


def pool(routes, failed):
    with ThreadPoolExecutor(1) as executor:
        for label, span, call in routes:
            try:
                executor.submit(attempt, call).result()
            except Exception as error:
                failed(label, span, error)
