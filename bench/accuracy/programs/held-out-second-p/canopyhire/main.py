import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from canopy.app import App
from canopy.doors import run, upstream
from entries import ENTRIES

if __name__ == "__main__":
    port = int(os.environ.get("GATEWAY", "9830"))
    server = upstream.start(port)
    app = App(int(os.environ["SEED"]), os.environ["PREFIX"], f"http://127.0.0.1:{port}", 9839)
    run.everything(os.environ.get("DOOR", "cli"), ENTRIES, app, os.environ.get("WRAP", ""), os.environ["SIGNAL"])
    sys.stdout.flush()
    os._exit(0)
