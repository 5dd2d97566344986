"""Fees are modules' functions, which settings name."""
import importlib


def flat(cents):
    return 500


def percent(cents):
    return cents // 20


def fee(name, cents):
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(module), function)(cents)
