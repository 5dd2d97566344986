from .http import Gateway

registry = Gateway("http://127.0.0.1:9850")
efiling = Gateway("http://127.0.0.1:9859")
sheriff = Gateway("http://127.0.0.1:9850", timeout=0.15)


def judge_of(number):
    return registry.json("/judges/%s" % number)["judge"]


def bar_status(licence):
    body = registry.json("/bar/%s" % licence)
    #+ if "suspended" in body:
    #+     return "suspended"
    return body["standing"]


def submit(number, kind):
    return efiling.get("/submit", number=number, kind=kind).text


def served(number):
    return sheriff.json("/slow/served/%s" % number)


def transcript_pages(number):
    record = registry.json("/transcripts/%s" % number)
    return sum(part["pages"] for part in record["parts"])


def interpreters(language):
    return registry.json("/interpreters/" + language)
