"""What the span event of the SDK has of an exception."""
import json
import traceback


def emit(label, error, span, kind):
    kind_of = type(error)
    module = kind_of.__module__
    name = kind_of.__qualname__ if module in (None, "builtins") else f"{module}.{kind_of.__qualname__}"
    stack = "".join(traceback.format_exception(kind_of, value=error, tb=error.__traceback__))
    print(json.dumps({"bug": label, "type": name, "message": str(error), "stack": stack, "span": span, "kind": kind}, separators=(",", ":")))
