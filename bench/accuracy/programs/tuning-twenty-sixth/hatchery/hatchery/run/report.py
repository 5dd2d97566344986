import json
import os
import sys
import traceback

LIMIT = int(os.environ.get("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "65536"))


def record(bug, error, span, kind):
    module = type(error).__module__
    qualname = type(error).__qualname__
    name = f"{module}.{qualname}" if module and module != "builtins" else qualname
    stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    line = {"bug": bug, "type": name, "message": str(error)[:LIMIT], "stack": stack[:LIMIT], "span": span, "kind": kind}
    sys.stdout.write(json.dumps(line) + "\n")
