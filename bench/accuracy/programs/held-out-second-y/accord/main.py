import json
import os
import sys
import threading
import traceback

sys.path.insert(0, os.environ["PREFIX"])
sys.setrecursionlimit(400)

from entrances import enter  # noqa: E402
from orders import orders  # noqa: E402

DOOR = os.environ.get("DOOR", "cli")
SPAN = {"http": ("POST /work", 2), "worker": ("work process", 5), "cli": ("accord work", 1)}[DOOR]


def qualified(error):
    kind = type(error)
    return kind.__qualname__ if kind.__module__ in ("builtins", "") else kind.__module__ + "." + kind.__qualname__


for bug, order in orders(int(os.environ["SEED"])):
    error = enter(DOOR, order)
    if error is None:
        print("nothing failed: " + bug, file=sys.stderr)
        continue
    stack = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    print(json.dumps({"bug": bug, "type": qualified(error), "message": str(error), "stack": stack, "span": SPAN[0], "kind": SPAN[1]}))
sys.stdout.flush()
os._exit(0)
