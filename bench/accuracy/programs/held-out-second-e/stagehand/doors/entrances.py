"""HTTP, Celery, a pool of threads, and the command line."""
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError
from wsgiref.simple_server import WSGIRequestHandler, make_server

from celery import Celery
from django.core.wsgi import get_wsgi_application

from . import views
from .layers import layered
from .middleware import FAILURES


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


def http(entries, context):
    views.STATE.update(entries=entries, context=context)
    server = make_server("127.0.0.1", 9621, get_wsgi_application(), handler_class=Quiet)

    def ask():
        for number in range(len(entries)):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:9621/operations/{number}", data=b"")
            except HTTPError:
                pass

    client = threading.Thread(target=ask)
    client.start()
    for _ in entries:
        server.handle_request()
    client.join()
    for path, error in FAILURES:
        yield entries[int(path.rsplit("/", 1)[1])][0], error, "POST operations/<int:number>", 2


def worker(entries, context):
    app = Celery("stagehand", broker="memory://")
    app.conf.task_always_eager = True

    @app.task(name="stagehand.operation")
    def operation(number):
        return layered(entries[number][1])(context)

    for number, (label, _) in enumerate(entries):
        result = operation.apply(args=[number])
        if result.failed():
            yield label, result.result, "run/stagehand.operation", 5


def pool(entries, context):
    failures = []
    # The database of the connection is in the memory of one thread.
    def work(label, action):
        try:
            layered(action)(context)
        except Exception as error:
            failures.append((label, error, "nightly", 1))

    with ThreadPoolExecutor(max_workers=1, initializer=migrate) as executor:
        for label, action in entries:
            executor.submit(work, label, action).result()
    return failures


def migrate():
    from django.core.management import call_command

    call_command("migrate", run_syncdb=True, verbosity=0)


def cli(entries, context):
    for label, action in entries:
        try:
            layered(action)(context)
        except Exception as error:
            yield label, error, "manage.py", 1


DOORS = {"http": http, "worker": worker, "pool": pool, "cli": cli}
