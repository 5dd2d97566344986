import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from irrigo.core import report
from irrigo.doors import open_door

if __name__ == "__main__":
    open_door(os.environ.get("DOOR", "cli"))
    report.flush()
