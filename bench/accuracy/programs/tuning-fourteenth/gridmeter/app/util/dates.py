from datetime import date, datetime, timedelta, timezone


def parse_day(text):
    return datetime.strptime(text, "%Y-%m-%d").date()


def utc_now():
    return datetime.now(timezone.utc)


def same_day_next_month(day):
    if day.month == 12:
        return day.replace(year=day.year + 1, month=1)
    return day.replace(month=day.month + 1)


def days_between(start, end):
    return (end - start).days


def quarter_hours(day):
    start = datetime(day.year, day.month, day.day)
    return [start + timedelta(minutes=15 * i) for i in range(96)]
