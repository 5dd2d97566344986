"""How work comes in: from the shell, from the schedule, over HTTP or from the queue."""
import functools
import os
import queue
import sched
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DOOR = os.environ.get('DOOR', 'cli')
WRAP = os.environ.get('WRAP', '')
PORT = 9700
_server = None
_pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix='loader')


class Upstream(BaseHTTPRequestHandler):
    def do_GET(self):
        if 'slow' in self.path:
            time.sleep(1.2)
        status, body = 200, b'{}'
        if '/rates/' in self.path:
            body = b'<html><title>Maintenance</title></html>'
        elif '/tokens/' in self.path:
            status, body = 401, b'{"error":"expired_token"}'
        elif '/stations/' in self.path:
            body = b'{"id":"ST-1","name":"Kassel Ost","pumps":null}'
        elif '/invoices/' in self.path:
            status, body = 503, b'busy'
        self.send_response(status)
        self.send_header('content-length', str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except BrokenPipeError:
            pass

    def log_message(self, *args):
        pass


def prepare(values):
    global _server
    _server = ThreadingHTTPServer(('127.0.0.1', PORT), Upstream)
    threading.Thread(target=_server.serve_forever, daemon=True).start()


def close():
    _server.shutdown()
    _pool.shutdown()


def timed(inner):
    @functools.wraps(inner)
    def measure(*args):
        begin = time.monotonic()
        try:
            return inner(*args)
        finally:
            measure.last = time.monotonic() - begin
    return measure


class Tenant:
    """Runs what it is given in the name of one tenant."""

    def __init__(self, inner):
        self.inner = inner

    def __call__(self, *args):
        with threading.Lock():
            return self.inner(*args)


def dispatch(handler, values):
    layers = handler
    if WRAP in ('timed', 'both'):
        layers = timed(layers)
    if WRAP == 'both':
        layers = Tenant(layers)
    return layers(values)


def enter(handler, values):
    return {'cli': from_shell, 'schedule': from_schedule, 'queue': from_queue, 'pool': from_pool}[DOOR](handler, values)


def from_shell(handler, values):
    return dispatch(handler, values)


def from_schedule(handler, values):
    clock = sched.scheduler(time.monotonic, time.sleep)
    clock.enter(0, 1, dispatch, (handler, values))
    clock.run()


def from_queue(handler, values):
    jobs = queue.Queue()
    jobs.put((handler, values))
    while not jobs.empty():
        job = jobs.get_nowait()
        try:
            dispatch(*job)
        finally:
            jobs.task_done()


def from_pool(handler, values):
    return _pool.submit(dispatch, handler, values).result()
