"""What shops and feeds sent this time."""
import os
import random

rng = random.Random(int(os.environ.get("SEED", "1")) * 6151)


def pick(*of):
    return of[rng.randrange(len(of))]


def number(upto):
    return rng.randrange(upto)


def ident(prefix):
    return f"{prefix}{100000 + number(900000)}"


def shop():
    return pick("harbour", "old-town", "airport", "mall-west", "station", "campus")


def day():
    return f"2026-{1 + number(9):02d}-{1 + number(28):02d}"


def rows(header, count=3, extra=""):
    lines = [header] + [f"{ident('S')},{number(90)},{number(9)}.50" for _ in range(count)]
    return "\n".join(lines) + "\n" + extra
