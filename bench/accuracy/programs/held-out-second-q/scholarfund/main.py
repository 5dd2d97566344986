import os
import sys

from fund import upstream
from fund.cases import CASES
from fund.web import consumers, front


def main():
    upstream.start(9943)
    seed = int(os.environ["SEED"]) * 131
    wrap = os.environ.get("WRAP", "")
    door = os.environ["DOOR"]
    if door == "web":
        front.serve(CASES, seed, wrap == "layers")
    else:
        getattr(consumers, door)(CASES, seed, wrap)
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
