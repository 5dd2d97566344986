import os
import random

SEED = int(os.environ["SEED"])
rng = random.Random(SEED * 7717)
NAMES = ["Okafor", "Lindqvist", "Marchetti", "Haddad", "Novak", "Tanaka", "Brennan", "Silva", "Petrov", "Dubois", "Kimathi", "Aydin"]
COURTS = ["north", "river", "hill", "lake", "east-bench", "old-town", "county", "appellate"]
THINGS = ["affidavit", "motion", "summons", "brief", "exhibit", "petition", "subpoena", "stipulation"]


def name():
    return rng.choice(NAMES)


def court():
    return rng.choice(COURTS)


def thing():
    return rng.choice(THINGS)


def num(low=100, high=99999):
    return rng.randint(low, high)


def docket_no():
    return "%d-CV-%05d" % (rng.randint(2011, 2026), num())
