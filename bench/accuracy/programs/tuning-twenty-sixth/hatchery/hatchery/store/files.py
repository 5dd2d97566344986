import csv
import importlib
import os
import pickle
import shutil
import subprocess

import jinja2

from hatchery.shared import site


def protocol(name):
    with open(site.outbox(name), encoding="utf-8") as source:
        return source.read()


def append(folder, line):
    with open(folder, "a") as target:
        target.write(line)


def publish(name):
    os.makedirs(site.outbox(""), exist_ok=True)
    shutil.move(str(site.outbox(name)), str(site.outbox("published-" + name)))


def weights(text):
    rows = csv.DictReader(text.splitlines(), delimiter=";")
    return [float(row["weight"]) for row in rows]


def legacy_export(text, path):
    with open(path, "w", encoding="ascii") as target:
        target.write(text)


def environment():
    return jinja2.Environment(loader=jinja2.FileSystemLoader(str(site.ROOT / "conf")))


def report(place, tanks):
    return environment().get_template("report.j2").render(site=place, tanks=tanks)


def tank_label(batch):
    return environment().get_template("label.j2").render(batch=batch)


def poster(name):
    return environment().get_template(name).render()


def plot(table):
    done = subprocess.run(["sh", "-c", f"echo no column >&2; exit {len(table) % 7 + 3}"], check=True, stderr=subprocess.PIPE)
    return done


def convert(image):
    return subprocess.run(["heic-to-png", image], check=True)


def checkpoint(job):
    return pickle.dumps(job)


def driver(kind):
    return importlib.import_module(f"hatchery.probes.drivers_{kind}")
