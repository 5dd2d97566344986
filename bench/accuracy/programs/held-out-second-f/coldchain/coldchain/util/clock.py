from datetime import datetime, timedelta, timezone


def now():
    return datetime.now(timezone.utc)


def since(moment):
    return now() - moment


def shelf_end(packed, days):
    return packed + timedelta(days=days)


def slot(text):
    hour, minute = text.split(":")
    return datetime(2026, 6, 1, int(hour), int(minute))
