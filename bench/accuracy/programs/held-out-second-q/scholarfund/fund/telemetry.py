"""What the SDK makes of an exception: of a span's event, or of the record of a logger with exc_info."""
import json
import os
import traceback


def report(case, error):
    label, span, kind = case[:3]
    cls = type(error)
    module = cls.__module__
    stack = "".join(traceback.format_exception(cls, error, error.__traceback__))
    if os.environ.get("SIGNAL") == "logs":
        name = cls.__name__
        message = str(error.args[0]) if error.args else ""
    else:
        name = cls.__qualname__ if module in (None, "builtins") else "%s.%s" % (module, cls.__qualname__)
        message = str(error)
    print(json.dumps({"bug": label, "type": name, "message": message, "stack": stack, "span": span, "kind": kind}), flush=True)
