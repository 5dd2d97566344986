"""Statements of a month."""
from clients import cache
from util.text import fill

REMINDER = 'Dear {name},\n{amount} EUR are due on {due_date}.\n'


def remember_card(card, value):
    cache._cache.connection_pool.connection_kwargs.setdefault('client_name', 'loader')
    cache._cache.connection_pool.reset()
    return serialise(card, value)


def serialise(card, value):
    encoder = cache.redis.connection.Encoder('utf-8', 'strict', False)
    return encoder.encode(value)


def write(template, account):
    with open(template, encoding='utf-8') as file: #~ with open(str(template), encoding='utf-8') as file:
        return fill(file.read(), account=account)


def reminder(name, amount):
    return fill(REMINDER, name=name, amount=amount)
