"""Meets each fault of the service once, behind one of its doors, and prints what the SDK sends of it."""

import http.server
import json
import os
import queue
import socket
import threading
import time
import traceback

import flask

from hiring import candidates, interviews, models, scoring, sources

SEED = int(os.environ["SEED"])


def pick(*of):
    return of[SEED % len(of)]


def report(bug, span, kind, error):
    """As `Span.record_exception` and `LoggingHandler` write it."""
    cls = type(error)
    stack = "".join(traceback.format_exception(cls, error, error.__traceback__))
    if os.environ["SIGNAL"] == "logs":
        name, message = cls.__name__, str(error.args[0]) if error.args else ""
    else:
        name = cls.__qualname__ if cls.__module__ in (None, "builtins") else f"{cls.__module__}.{cls.__qualname__}"
        message = str(error)
    print(json.dumps({"bug": bug, "type": name, "message": message, "stack": stack, "span": span, "kind": kind}), flush=True)


class Peer(http.server.BaseHTTPRequestHandler):
    def answer(self):
        if self.path.startswith("/parse"):
            time.sleep(0.2)
        body = b"<html>Sign in</html>" if self.path.startswith("/postings") else b"[]"
        self.send_response(502 if self.path.startswith("/publish") else 403 if self.path.startswith("/applicants") else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    do_GET = do_POST = answer

    def log_message(self, *args):
        pass


def entries(base, closed):
    name = pick("Noor", "Tomasz", "Ingrid", "Kofi", "Renata", "Yusuf", "Maeve")
    key = 400 + SEED * 61
    word = pick("python", "welding", "nursing", "tax law", "forestry")
    folder = os.environ["PREFIX"]
    repository = models.Repository(models.open_session())
    people = candidates.Candidates(repository)
    repository.add(models.Candidate(id=key, name=name, email=f"{name.lower()}@{word[:3]}.example"))
    for at in range(2 + SEED % 3):
        repository.add(models.Candidate(id=at + 1, name=f"{name} {at}", email=f"{at}@{word[:3]}.example"))
    for at in range(2 + SEED % 3):
        repository.candidate(at + 1).referrer_id = (at + 1) % (2 + SEED % 3) + 1
    repository.session.commit()
    planner = interviews.Planner({(f"R{SEED}", 9 + SEED % 8)})
    board = sources.JobBoard(base)
    return [
        ("no-profile-yet", "/candidates/<key>",
            lambda: people.card(key)),
        ("row-without-mail", "/imports",
            lambda: people.import_rows(f"name,{pick('mail', 'e-mail', 'Email')}\n{name},{word}\n")),
        ("registered-twice", "/candidates",
            lambda: people.register(name, f"{name.lower()}@{word[:3]}.example")),
        ("stage-renamed", "/candidates/<key>/stage",
            lambda: people.move(key, f"{word} screening")),
        ("referred-in-a-ring", "/candidates/<key>/referrals",
            lambda: people.referral_chain(1)),
        ("application-invalid", "/applications",
            lambda: candidates.apply({"name": name, "years": -SEED, "skills": word})),
        ("resume-not-there", "/candidates/<key>/resume",
            lambda: candidates.resume_text(folder, f"{name}-{key}.txt")),
        ("resume-in-latin", "/resumes",
            lambda: candidates.decode_resume(f"R\u00e9sum\u00e9 {name}".encode("latin-1") if SEED % 2 else f"{name} S\u00f8rby".encode("latin-1"))),
        ("never-interviewed", "/candidates/<key>/last",
            lambda: candidates.last_interview({"id": key, "interviews": []})),
        ("nobody-recruits", "/companies/<key>/contact",
            lambda: candidates.contact_of({"people": [{"name": name}]})),
        ("summary-is-null", "/screenings",
            lambda: candidates.screen_all([{"summary": word}, {"summary": None, "id": key}])),
        ("unscored", "/rankings",
            lambda: scoring.ranking([scoring.Score(name, SEED), scoring.Score(word)])),
        ("funnel-empty", "/reports/funnel",
            lambda: scoring.conversion({"applied": SEED, "screened": 0, "hired": SEED})),
        ("salary-in-words", "/offers/salary",
            lambda: scoring.salary(pick("60k", "competitive", "EUR 52,000", "55.000,-"))),
        ("weights-all-zero", "/settings/weights",
            lambda: scoring.weights(dict.fromkeys([name, word], 0))),
        ("slot-taken", "/interviews",
            lambda: planner.book(f"R{SEED}", 9 + SEED % 8)),
        ("start-without-minutes", "/interviews/<key>",
            lambda: planner.starts(pick("2031-05-04", "tomorrow 9:00", "04.05.2031 10:30", "2031-05-04T08:15:00Z"))),
        ("rating-of-ten", "/interviews/<key>/feedback",
            lambda: planner.feedback({"rating": 5 + SEED, "interviewer": name})),
        ("calendar-slow", "/interviews/free",
            lambda: interviews.free_slots([name, word], 0.01)),
        ("level-without-band", "/offers",
            lambda: interviews.draft_offer(key, pick("lead", "principal", "Senior", "intern"))),
        ("offer-to-nobody", "/offers/<key>/send",
            lambda: interviews.send_offer({"email": f"{word[:3]}@example.org"}, [])),
        ("board-is-page", "/boards/<country>",
            lambda: board.postings(pick("de", "fr", "pl", "it"))),
        ("publish-fails", "/postings/<key>/publish",
            lambda: board.publish(key)),
        ("applicants-forbidden", "/postings/<key>/applicants",
            lambda: board.applicants(key)),
        ("board-refused", "/boards/<country>/sync",
            lambda: sources.JobBoard(closed).postings(pick("us", "ca", "mx"))),
        ("parser-slow", "/resumes/<key>/parse",
            lambda: sources.slow_parse(base, f"{name}.pdf")),
        ("letter-without-city", "/letters",
            lambda: sources.invitation(name, {"name": word})),
    ]


def audited(call):
    def wrapper(*args):
        try:
            return call(*args)
        finally:
            audited.count = getattr(audited, "count", 0) + 1

    return wrapper


class Transaction:
    def __init__(self, call):
        self.call = call

    def __call__(self, *args):
        with threading.Lock():
            return self.call(*args)


LAYERS = {"none": lambda call: call, "audited": audited, "both": lambda call: Transaction(audited(call))}


def serve(everything, layer):
    app = flask.Flask("recruiting")
    found = {}

    @app.errorhandler(Exception)
    def failed(error):
        found["error"] = error
        return "", 500

    for at, (_, _, call) in enumerate(everything):
        app.add_url_rule(f"/{at}", str(at), lambda call=call: str(layer(call)()))
    client = app.test_client()
    for at, (bug, route, _) in enumerate(everything):
        found.clear()
        client.get(f"/{at}")
        if "error" in found:
            report(bug, f"GET {route}", 2, found["error"])


def work(base, closed, layer):
    jobs = queue.Queue()
    for job in entries(base, closed):
        jobs.put(job)
    while not jobs.empty():
        bug, _, call = jobs.get()
        try:
            layer(call)()
        except Exception as error:
            report(bug, "recruiting.tasks process", 5, error)


def main():
    peer = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Peer)
    threading.Thread(target=peer.serve_forever, daemon=True).start()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{free.getsockname()[1]}"
    layer = LAYERS[os.environ.get("WRAP", "none")]
    door = os.environ.get("DOOR")
    base = f"http://127.0.0.1:{peer.server_port}"
    if door == "task":
        thread = threading.Thread(target=work, args=(base, closed, layer))
        thread.start()
        thread.join()
        return
    everything = entries(base, closed)
    if door == "http":
        serve(everything, layer)
        return
    for bug, route, call in everything:
        try:
            layer(call)()
        except Exception as error:
            report(bug, f"manage.py {route.split('/')[1]}", 1, error)


main()
