import json
import os
import traceback


def report(bug, exc, span, kind):
    kind_of = type(exc)
    module, name = kind_of.__module__, kind_of.__qualname__
    stack = "".join(traceback.format_exception(kind_of, exc, exc.__traceback__))
    prefix = os.environ["PREFIX"]
    for where in (os.path.realpath(prefix + "/.venv/lib/python" + os.environ["RT"] + "/site-packages"),):
        stack = stack.replace(where, prefix + "/.venv/lib/python" + os.environ["RT"] + "/site-packages")
    print(json.dumps({
        "bug": bug,
        "type": name if module in (None, "builtins") else module + "." + name,
        "message": str(exc),
        "stack": stack,
        "span": span,
        "kind": kind,
    }, separators=(",", ":")))
