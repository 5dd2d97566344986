import threading
import urllib.request

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from fund import telemetry
from fund.shared.draw import Draw


class Quiet(WSGIRequestHandler):
    def log(self, *args):
        pass


class Traced:
    def __init__(self, app, cases):
        self.app = app
        self.cases = cases

    def __call__(self, environ, start_response):
        try:
            return self.app(environ, start_response)
        except Exception as error:
            telemetry.report(self.cases[int(environ["PATH_INFO"].rsplit("/", 1)[1])], error)
            start_response("500 INTERNAL SERVER ERROR", [("content-length", "0")])
            return [b""]


def create_app(cases, seed, layers):
    app = Flask("scholarfund")
    app.config["PROPAGATE_EXCEPTIONS"] = True

    @app.post("/v1/<int:number>")
    def accept(number):
        cases[number][3](Draw(seed + number))
        return "", 204

    if layers:
        inner = app.wsgi_app

        def tenant(environ, start_response):
            environ["fund.tenant"] = "main"
            return inner(environ, start_response)

        app.wsgi_app = tenant
    app.wsgi_app = Traced(app.wsgi_app, cases)
    return app


def serve(cases, seed, layers):
    server = make_server("127.0.0.1", 9944, create_app(cases, seed, layers), threaded=True, request_handler=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for number in range(len(cases)):
        try:
            urllib.request.urlopen("http://127.0.0.1:9944/v1/%d" % number, b"", timeout=20).read()
        except urllib.error.HTTPError:
            pass
    server.shutdown()
