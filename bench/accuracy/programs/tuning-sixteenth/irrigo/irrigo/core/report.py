"""Hands exceptions to the exporter as the SDK words them."""
import json
import os
import traceback

LINES = []


def record(label, error, span, kind):
    cls = type(error)
    stack = "".join(traceback.format_exception(cls, error, error.__traceback__))
    if os.environ.get("SIGNAL") == "logs":
        name = cls.__name__
        text = str(error.args[0]) if error.args else ""
    else:
        module = cls.__module__
        name = cls.__qualname__ if module in (None, "builtins") else module + "." + cls.__qualname__
        text = str(error)
    LINES.append({"bug": label, "type": name, "message": text, "stack": stack, "span": span, "kind": kind})


def flush():
    for line in LINES:
        print(json.dumps(line, ensure_ascii=False))
