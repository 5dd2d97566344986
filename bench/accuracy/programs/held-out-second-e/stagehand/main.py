"""Runs what the theatre's service is asked today, by the door that DOOR names."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from config.boot import start  # noqa: E402

if __name__ == "__main__":
    start(os.environ.get("DOOR", "cli"))
