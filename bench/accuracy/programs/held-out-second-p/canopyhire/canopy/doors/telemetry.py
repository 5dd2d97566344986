import json
import sys
import traceback


def qualified(kind):
    return kind.__qualname__ if kind.__module__ in (None, "builtins") else f"{kind.__module__}.{kind.__qualname__}"


def report(bug, error, span, kind, signal):
    text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    if signal == "logs":
        name, message = type(error).__name__, str(error.args[0]) if error.args else ""
    else:
        name, message = qualified(type(error)), str(error)
    sys.stdout.write(json.dumps({"bug": bug, "type": name, "message": message, "stack": text, "span": span, "kind": kind}) + "\n")
