"""The planning of the programme."""
from datetime import datetime, timedelta
from enum import Enum

from django.urls import reverse
from django.utils import timezone

from common.times import day, loose, until
from programme.models import Performance, Show


class Stage(Enum):
    MAIN = "main"
    STUDIO = "studio"


class Planner:
    def add_show(self, title, slug):
        return Show.objects.create(title=title, slug=slug)

    def show_called(self, title):
        return Show.objects.get(title=title)

    def performance(self, number):
        return Performance.objects.get(pk=number)

    def surtitles(self, show):
        return show.surtitle.language

    def countdown(self, performance):
        return until(performance.starts_at).days

    def premiere(self, text):
        return day(text) + timedelta(days=1)

    def tour_day(self, text):
        return loose(text).date()

    def shift(self, start, minutes):
        return start + minutes

    def stage(self, name):
        return Stage(name).name

    def link(self, show):
        return reverse("show-detail", args=[show])

    def in_february(self, moment):
        return moment.replace(month=2)

    def far(self, years):
        return timezone.now() + timedelta(days=365 * years)

    def running_time(self, acts):
        return sum(act["minutes"] for act in acts) / len(acts)

    def clash(self, first, second):
        assert first["ends"] <= second["starts"], f"{first['title']} and {second['title']} overlap"
        return False
