import csv
import io
import json
from concurrent.futures import ThreadPoolExecutor


def read_roster(text):
    members = {}
    for row in csv.DictReader(io.StringIO(text)):
        members[row["Number"]] = row["Name"].strip()
    return members


def write_settings(settings):
    return json.dumps(settings)


def load_scoreboard(payload):
    return payload.decode("utf-8").splitlines()


def ranks(results):
    def rank(result):
        winner, score = result
        return winner, sum(int(part) for part in score.split("-"))

    with ThreadPoolExecutor(max_workers=2) as pool:
        return dict(pool.map(rank, results))
