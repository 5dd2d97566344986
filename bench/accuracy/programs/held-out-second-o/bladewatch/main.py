import json
import logging
import os
import random
import sys
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

sys.path.insert(0, os.path.join(os.environ['PREFIX'], 'venv/lib/python%d.%d/site-packages' % sys.version_info[:2]))

import click
import requests
from flask import Flask, request
from werkzeug.serving import make_server

from bladewatch.entries import ENTRIES
from bladewatch.stage import Case

logging.disable(logging.CRITICAL)
SEED = int(os.environ['SEED'])
DOOR = os.environ.get('DOOR', 'cron')
WRAP = os.environ.get('WRAP', '')
# OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT of the deployment.
LIMIT = 8192
PORT, CLOSED, FRONT = 9841, 9899, 9842


class StepFailed(Exception):
    pass


class Partner(BaseHTTPRequestHandler):
    def answer(self):
        if self.path.startswith('/hours/'):
            self.say(200, json.dumps([{'gust': 20 + i} for i in range(5)]))
        elif self.path.startswith('/alerts/'):
            self.say(401, '{}')
        elif self.path.startswith('/slow/'):
            time.sleep(0.3)
        elif self.path.startswith('/quotes'):
            self.rfile.read(int(self.headers['content-length']))
            self.say(422, 'part is discontinued')
        else:
            self.say(200, '<html>maintenance</html>')

    do_GET = do_POST = answer

    def say(self, status, text):
        self.send_response(status)
        self.send_header('content-length', str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        pass


class QuietServer(ThreadingHTTPServer):
    def handle_error(self, *_):
        pass


def report(index, error):
    label, span, _ = ENTRIES[index]
    kind = type(error)
    qualified = kind.__qualname__ if kind.__module__ == 'builtins' else '%s.%s' % (kind.__module__, kind.__qualname__)
    stack = ''.join(traceback.format_exception(kind, error, error.__traceback__))
    print(json.dumps({'bug': label, 'type': qualified, 'message': str(error), 'stack': stack[:LIMIT], 'span': span, 'kind': 2 if DOOR == 'http' else 1}), flush=True)


def context(index):
    case = Case(random.Random(SEED * 1000 + index), PORT, CLOSED)
    case.app = app
    return case


def timed(index, then):
    begun = time.perf_counter()
    try:
        return then(index)
    finally:
        context.last = time.perf_counter() - begun


def tenant(index, then):
    os.environ['TENANT'] = 'park-%d' % index
    return timed(index, then)


def serve(index):
    return ENTRIES[index][2](context(index))


def guarded(index):
    if WRAP == 'layers':
        return tenant(index, serve)
    if WRAP == 'cause':
        try:
            return serve(index)
        except Exception as error:
            raise StepFailed('step failed: %s' % error) from error
    return serve(index)


app = Flask('bladewatch')


@app.route('/run/<int:index>')
def run_entry(index):
    guarded(index)
    return 'ok'


@app.errorhandler(Exception)
def on_error(error):
    report(int(request.path.rsplit('/', 1)[1]), error)
    return 'failed', 500


@click.command()
@click.argument('index', type=int)
def console(index):
    guarded(index)


def each(action):
    for index in range(len(ENTRIES)):
        try:
            action(index)
        except Exception as error:
            report(index, error)


def main():
    partner = QuietServer(('127.0.0.1', PORT), Partner)
    threading.Thread(target=partner.serve_forever, daemon=True).start()
    if DOOR == 'http':
        front = make_server('127.0.0.1', FRONT, app, threaded=True)
        threading.Thread(target=front.serve_forever, daemon=True).start()
        for index in range(len(ENTRIES)):
            requests.get('http://127.0.0.1:%d/run/%d' % (FRONT, index), timeout=20)
    elif DOOR == 'pool':
        with ThreadPoolExecutor(2) as pool:
            each(lambda index: pool.submit(guarded, index).result())
    elif DOOR == 'cli':
        each(lambda index: console.main([str(index)], standalone_mode=False))
    else:
        each(guarded)
    sys.stdout.flush()
    os._exit(0)


main()
