# -*- coding: utf-8 -*-
"""Runs each case and prints what OpenTelemetry's SDK would send of it, and the frames as `traceback` has them as objects."""
from __future__ import print_function

import io
import json
import sys
import traceback

PY3 = sys.version_info[0] >= 3


def frames_of(tb):
    """Newest call first. The text has no columns, but carets below the code."""
    found = []
    for entry in traceback.extract_tb(tb):
        name, line, function = entry[0], entry[1], entry[2]
        found.append({"function": function, "file": text(name), "line": line, "column": 0})
    return found[::-1]


def text(value):
    return value if PY3 or not isinstance(value, str) else value.decode("utf-8")


def type_of(cls):
    module = cls.__module__
    name = getattr(cls, "__qualname__", cls.__name__)
    return name if module in ("builtins", "exceptions", "__main__") and module != "__main__" else module + "." + name


def message_of(error):
    return str(error) if PY3 else text(str(error))


def chain_of(shown, error):
    """The exception, the members of its group, then what it came from: what TracebackException holds, and so is shown."""
    frames = frames_of(error.__traceback__)
    if isinstance(error, SyntaxError) and error.filename:
        # Where the text could not be read stands below the calls, as one more.
        frames.insert(0, {"function": "", "file": error.filename, "line": error.lineno, "column": 0})
    found = [{"type": type_of(type(error)), "message": message_of(error), "frames": frames}]
    if isinstance(error, SyntaxError):
        found[0]["message"] = error.msg
    for each, member in zip(getattr(shown, "exceptions", None) or (), getattr(error, "exceptions", ())):
        found += chain_of(each, member)
    if shown.__cause__ is not None:
        return found + chain_of(shown.__cause__, error.__cause__)
    if shown.__context__ is not None and not shown.__suppress_context__:
        return found + chain_of(shown.__context__, error.__context__)
    return found


def record(name, case):
    try:
        case()
    except BaseException as error:  # noqa: B902
        if PY3:
            stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
            expected = chain_of(traceback.TracebackException.from_exception(error), error)
        else:
            cls, value, tb = sys.exc_info()
            stack = text("".join(traceback.format_exception(cls, value, tb)))
            expected = [{"type": type_of(cls), "message": message_of(value), "frames": frames_of(tb)}]
        line = {
            "program": name,
            "type": type_of(type(error)),
            "message": message_of(error),
            "stack": stack,
            "expected": expected,
        }
        out = io.open(1, "w", encoding="utf-8", closefd=False)
        out.write(text(json.dumps(line, ensure_ascii=True)) + u"\n")
        out.flush()
