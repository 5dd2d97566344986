"""What the SDK's span.record_exception makes of an exception, as a line."""
import json
import sys
import traceback


def record(name, error, span, kind):
    module = type(error).__module__
    qualified = type(error).__qualname__
    if module and module != "builtins":
        qualified = f"{module}.{qualified}"
    stack = "".join(traceback.format_exception(type(error), value=error, tb=error.__traceback__))
    line = {"bug": name, "type": qualified, "message": str(error), "stack": stack, "span": span, "kind": kind}
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()
