import http.client
import http.server
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor

PORT = 9880


class StepFailed(RuntimeError):
    pass


def timed(call):
    def measured():
        begun = time.monotonic()
        try:
            return call()
        finally:
            time.monotonic() - begun

    return measured


def locked(call):
    gate = threading.RLock()

    def guarded():
        with gate:
            return call()

    return guarded


def staged(call):
    def stage():
        try:
            return call()
        except Exception as failure:
            raise StepFailed(f"step failed: {failure}") from failure

    return stage


def wrapped(call, how):
    if how == "both":
        return timed(locked(call))
    if how == "timed":
        return timed(call)
    if how == "cause":
        return staged(call)
    return call


def over_http(calls, report):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            index = int(self.path.rsplit("/", 1)[1])
            try:
                calls[index]()
            except Exception as failure:
                report(index, failure)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = http.server.HTTPServer(("127.0.0.1", PORT), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for index in range(len(calls)):
        link = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        link.request("POST", f"/actions/{index}")
        link.getresponse().read()
        link.close()
    server.shutdown()
    server.server_close()


def by_worker(calls, report):
    jobs = queue.Queue()
    for index in range(len(calls)):
        jobs.put(index)

    def consume():
        while not jobs.empty():
            index = jobs.get()
            try:
                calls[index]()
            except Exception as failure:
                report(index, failure)

    thread = threading.Thread(target=consume, name="strata-consumer")
    thread.start()
    thread.join()


def by_pool(calls, report):
    with ThreadPoolExecutor(max_workers=1) as pool:
        for index, call in enumerate(calls):
            try:
                pool.submit(call).result()
            except Exception as failure:
                report(index, failure)


def by_hand(calls, report):
    for index, call in enumerate(calls):
        try:
            call()
        except Exception as failure:
            report(index, failure)


DOORS = {"http": over_http, "worker": by_worker, "pool": by_pool, "cli": by_hand}
