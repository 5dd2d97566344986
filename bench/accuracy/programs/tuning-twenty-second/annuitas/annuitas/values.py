import os

SEED = int(os.environ["SEED"])
_state = [SEED * 69621]


def num(low, high):
    _state[0] = (_state[0] * 69621 + 7) % 2147483647
    return low + _state[0] % (high - low + 1)


def pick(*of):
    return of[num(0, len(of) - 1)]


def pubno():
    return "EP%07d" % num(1000000, 3999999)
