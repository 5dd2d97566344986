"""Times and days."""
from datetime import datetime

from dateutil import parser


def day(text):
    return datetime.strptime(text, "%d.%m.%Y").date()


#+ def midnight(text):
#+     return datetime.combine(day(text), datetime.min.time())
#+
#+
def loose(text):
    return parser.parse(text, dayfirst=True)


def until(moment):
    return moment - datetime.now()
