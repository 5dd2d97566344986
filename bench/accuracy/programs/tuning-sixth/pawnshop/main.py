"""The shop: met over HTTP (Flask), by a pool of jobs, or from the command line."""
import concurrent.futures
import functools
import http.server
import json
import os
import threading
import time
import traceback

import flask

from pawnshop.outside.appraisers import Appraisers
from pawnshop.store.repository import Repository
from pawnshop.trade.auctions import Auctions
from pawnshop.trade.items import Items
from pawnshop.trade.loans import Loans
from pawnshop.web.routes import routes
from pawnshop.web.scenarios import scenarios

SEED, DOOR, WRAP = int(os.environ["SEED"]), os.environ.get("DOOR", "cli"), os.environ.get("WRAP", "")
AS_LOG = os.environ["SIGNAL"] == "logs"


class Partner(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = {"/gold": b'{"ounce": null}', "/page": b"<html>Moved</html>"}.get(self.path[:5], b"{}")
        self.send_response(410 if self.path.startswith("/register") else 200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def report(label, span, kind, error):
    module, name = type(error).__module__, type(error).__qualname__
    full = name if module == "builtins" or not module else f"{module}.{name}"
    message = str(error)
    if AS_LOG:
        # The handler of the logs has the short type, and the first argument for message.
        full, message = type(error).__name__, str(error.args[0]) if error.args else ""
    stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    print(json.dumps({"bug": label, "type": full, "message": message, "stack": stack, "span": span, "kind": kind}), flush=True)


def timed(call):
    @functools.wraps(call)
    def inner(*args):
        start = time.perf_counter()
        try:
            return call(*args)
        finally:
            TIMES.append(time.perf_counter() - start)

    return inner


def audited(call):
    @functools.wraps(call)
    def inner(*args):
        with threading.Lock():
            return call(*args)

    return inner


TIMES = []
LAYERS = {"": [], "timed": [timed], "both": [timed, audited]}


def layered(call):
    for layer in LAYERS[WRAP]:
        call = layer(call)
    return call


def over_http(asked, handlers):
    app = flask.Flask("pawnshop")
    for route, handler in handlers.items():
        method, path = route.split(" ")

        def view(handler=handler):
            return flask.jsonify(str(layered(handler)(flask.g.data)))

        app.add_url_rule(path, endpoint=route, view_func=view, methods=[method])

    @app.before_request
    def take():
        flask.g.row = int(flask.request.headers["x-row"])
        flask.g.data = asked[flask.g.row][2]

    @app.errorhandler(Exception)
    def failed(error):
        label, route, _ = asked[flask.g.row]
        report(label, route, 2, error)
        return "", 500

    client = app.test_client()
    for row, (_, route, _) in enumerate(asked):
        method, path = route.split(" ")
        client.open(path, method=method, headers={"x-row": str(row)})


def over_jobs(asked, handlers):
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        for label, route, data in asked:
            try:
                pool.submit(layered(handlers[route]), data).result()
            except Exception as error:
                report(label, f"job {route.split('/')[1]}", 5, error)


def over_cli(asked, handlers):
    for label, route, data in asked:
        try:
            layered(handlers[route])(data)
        except Exception as error:
            report(label, "pawnctl", 1, error)


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Partner)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    repository = Repository()
    repository.close_branch("north")
    appraisers = Appraisers(f"http://127.0.0.1:{server.server_port}", "http://127.0.0.1:9118")
    handlers = routes(Loans(repository), Auctions(repository, {"web": print}), Items(repository), appraisers)
    {"http": over_http, "job": over_jobs, "cli": over_cli}[DOOR](scenarios(SEED), handlers)


if __name__ == "__main__":
    main()
