from __future__ import annotations

import ast
import operator
import re
from datetime import datetime, timedelta

from dateutil import parser, tz

OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Gt: operator.gt, ast.Lt: operator.lt}


class Rule:
    def __init__(self, name, expression):
        self.name = name
        self._tree = ast.parse(expression, mode="eval").body

    def holds(self, **facts):
        return self._value(self._tree, facts)

    def _value(self, node, facts):
        if isinstance(node, ast.Compare):
            return OPERATORS[type(node.ops[0])](self._value(node.left, facts), self._value(node.comparators[0], facts))
        if isinstance(node, ast.BinOp):
            return OPERATORS[type(node.op)](self._value(node.left, facts), self._value(node.right, facts))
        if isinstance(node, ast.Name):
            return facts[node.id]
        if isinstance(node, ast.Constant):
            return node.value
        raise NotImplementedError("rule %s: %s" % (self.name, type(node).__name__))


class Episode:
    TRANSITIONS = {"watch": {"warning", "closed"}, "warning": {"severe", "closed"}, "severe": {"warning"}, "closed": set()}

    def __init__(self, area):
        self.area = area
        self.state = "watch"

    def move(self, state):
        if state not in self.TRANSITIONS[self.state]:
            raise RuntimeError(f"episode {self.area} cannot go from {self.state} to {state}")
        self.state = state
        return self


def restored(area, state):
    episode = Episode(area)
    episode.state = state
    return episode


def quiet_until(text, zone):
    at = parser.parse(text)
    return at.replace(tzinfo=tz.gettz(zone))


def expired(issued, hours):
    return issued + timedelta(hours=hours) < datetime.now()


def areas_of(message):
    return re.match(r"FLOOD (WATCH|WARNING) (?P<areas>[\w, ]+):", message).group("areas").split(", ")


def search_areas(pattern, names):
    return [name for name in names if re.search(pattern, name)]
