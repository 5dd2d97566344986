# -*- coding: utf-8 -*-
"""Programs that fail, for Python 2.7 and 3."""
import functools
import json
import os
import sys
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "my shop"))
import price  # noqa: E402
from record import record  # noqa: E402


class CartError(Exception):
    pass


class Cart(object):
    def __init__(self, items):
        self.items = items

    def total(self):
        return sum(item["price"] for item in self.items)

    @property
    def size(self):
        return len(self.count)

    @staticmethod
    def load(number):
        return Cart.parse(str(number) + "{")

    @classmethod
    def parse(cls, text):
        return cls(json.loads(text))

    def __getitem__(self, key):
        return self.items[key]

    def __enter__(self):
        return self

    def __exit__(self, *rest):
        raise CartError("can not close")

    class Inner(object):
        def run(self):
            return fail("inner class")


def fail(message):
    raise CartError(message)


def recurse(n):
    if n == 0:
        fail("deep")
    return recurse(n - 1)


def even(n):
    return odd(n - 1)


def odd(n):
    if n < 0:
        fail("mutual")
    return even(n - 1)


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@logged
@logged
def decorated():
    fail("decorated")


def generator():
    yield 1
    fail("generator")


def long_call():
    return fail(
        "a call"
        + " over several"
        + " lines"
    )


def in_thread():
    found = []

    def work():
        try:
            fail("in a thread")
        except CartError:
            found.append(sys.exc_info())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    raise found[0][1]


def finally_raises():
    try:
        return 1
    finally:
        fail("finally")


def with_raises():
    with Cart([]):
        pass


def evaluated():
    return eval("fail('evaluated')")


def executed():
    exec("def inner():\n    fail('executed')\ninner()", {"fail": fail})


def compiled():
    code = compile("\n\nfail('compiled')", "C:\\shop\\my cart.py", "exec")
    exec(code, {"fail": fail})


def odd_file():
    code = compile("fail('odd')", 'a "quoted", line 3, in x.py', "exec")
    exec(code, {"fail": fail})


def comprehension():
    return [fail(str(i)) for i in range(3)]


def dictionary():
    return {i: fail(i) for i in range(3)}


def sorting():
    return sorted([1, 2], key=lambda value: fail("key"))


def mapping():
    return list(map(lambda value: 1 // value, [1, 0]))


CASES = [
    ("total", lambda: Cart([{}]).total()),
    ("attribute", lambda: Cart([]).size),
    ("json", lambda: Cart.load(1)),
    ("item", lambda: Cart([])[3]),
    ("key", lambda: Cart({})["no such key"]),
    ("inner class", lambda: Cart.Inner().run()),
    ("deep recursion", lambda: recurse(60)),
    ("shallow recursion", lambda: recurse(2)),
    ("mutual recursion", lambda: even(20)),
    ("decorated", decorated),
    ("generator", lambda: list(generator())),
    ("long call", long_call),
    ("thread", in_thread),
    ("finally", finally_raises),
    ("with", with_raises),
    ("eval", evaluated),
    ("exec", executed),
    ("compiled under Windows", compiled),
    ("odd file name", odd_file),
    ("comprehension", comprehension),
    ("dictionary", dictionary),
    ("sort", sorting),
    ("map", mapping),
    ("zero", lambda: 1 // 0),
    ("folder with blanks", lambda: price.of({})),
    ("empty message", lambda: fail("")),
    ("several lines", lambda: fail("first line\nsecond line\n  indented")),
    ("looks like frames", lambda: fail('remote said:\n  File "/srv/other/x.py", line 3, in y\n    z()\nValueError: w')),
    ("looks like a traceback", lambda: fail('Traceback (most recent call last):\n  File "a.py", line 1, in b\nE: c')),
    ("colon", lambda: fail("a: b: c")),
    ("exit", lambda: sys.exit(3)),
    ("no such file", lambda: open("/no/such/file")),
    ("import", lambda: __import__("no_such_module")),
    ("assert", lambda: assertion(2)),
]


def assertion(n):
    assert n == 1, "n is %d" % n


if __name__ == "__main__":
    for name, case in CASES:
        record(name, case)
    if sys.version_info >= (3, 7):
        import cases3

        for name, case in cases3.CASES:
            record(name, case)
