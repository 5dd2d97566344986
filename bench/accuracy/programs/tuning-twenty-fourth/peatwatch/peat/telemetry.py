import json
import traceback


def record(bug, failure, span, kind):
    of = type(failure)
    name = of.__qualname__ if of.__module__ in (None, "builtins") else f"{of.__module__}.{of.__qualname__}"
    stack = "".join(traceback.format_exception(of, failure, failure.__traceback__))
    print(json.dumps({"bug": bug, "type": name, "message": str(failure), "stack": stack, "span": span, "kind": kind}), flush=True)
